import { BUDGET, examine } from '#core/disclosure/audit.ts';
import { figuresOf, type Figure } from '#core/disclosure/figures.ts';
import { Finding } from '#core/disclosure/finding.ts';
import type { LinkedTable } from '#core/disclosure/linked-table.ts';
import { nextToHide } from '#core/disclosure/next-to-hide.ts';
import { figuresToHide } from '#core/disclosure/suppress.ts';

/** What may be shown of a table, and what the audit proved of the rest. */
export interface Protection {
  /** Ids of the printed cells that may be shown. */
  readonly published: ReadonlySet<string>;
  /** Ids of the printed cells that may not. */
  readonly suppressed: ReadonlySet<string>;
  /** Counts that cells can have as far as anyone can tell: of all that are unsafe, and of those hidden for their sake. */
  readonly audit: ReadonlyMap<string, { readonly low: number; readonly high: number }>;
}

/** The figures that are shown so far, and what is proved of the others. */
interface Progress {
  readonly shown: ReadonlySet<Figure>;
  readonly findings: readonly Finding[];
}

/**
 * Hides printed cells until no unsafe cell can be computed and the audit finds each at least `t` wide. Tier by tier
 * (“before suppressing, try to coarsen”): all unsafe cells are guarded from the first tier on, and a tier only adds
 * figures beside those that the earlier ones show, so that few answers in a municipality never hide what can be shown of all.
 * Nothing unsafe is accepted without proof, two tables of whole persons that agree with everything published; a tier in
 * which that fails is dropped. What is hidden only to protect others is made as wide where more of the tier can be hidden
 * for it; where not, it is accepted as it is, since it would have been safe to show.
 * @param t the smallest count that is shown, and the width in persons within which no unsafe one may be known
 * @param budget work for the proofs of each round: of tables far larger than those of a question by area, more
 */
export const protect = (table: LinkedTable, t: number, budget = BUDGET): Protection => {
  const figures = table.cells.some((cell) => cell.unsafe) ? figuresOf(table) : [];
  const tiers = [...new Set(figures.filter((figure) => figure.printed).map((figure) => figure.tier))].sort((a, b) => a - b);
  const nothing: Progress = { shown: new Set(), findings: [] };
  const { shown, findings } = tiers.reduce((progress, tier) => withTier(figures, progress, tier, { inner: table.inner, t, budget }), nothing);
  const hidden = new Set(figures.filter((figure) => !shown.has(figure)).flatMap((figure) => figure.ids));
  const printed = (isHidden: boolean): ReadonlySet<string> => new Set(table.cells.filter((cell) => cell.printed && hidden.has(cell.id) === isHidden).map((cell) => cell.id));
  return { published: printed(false), suppressed: printed(true), audit: new Map(findings.flatMap(({ figure, range }) => figure.ids.map((id) => [id, range] as const))) };
};

interface Proving {
  readonly inner: readonly number[];
  readonly t: number;
  readonly budget: number;
}

/** With as many of a tier's figures as can be protected beside the earlier ones; without them, if an unsafe one cannot. */
const withTier = (all: readonly Figure[], before: Progress, tier: number, { inner, t, budget }: Proving): Progress => {
  const isFixed = (figure: Figure): boolean => before.shown.has(figure);
  const figures = all.filter((figure) => figure.unsafe || isFixed(figure) || (figure.printed && figure.tier === tier));
  const unsafe = new Set(figures.filter((figure) => figure.unsafe));
  const findings = new Map([...unsafe].map((figure) => [figure, new Finding(figure)]));
  const attempts = new Map<Figure, number>();
  let guarded: ReadonlySet<Figure> = unsafe;
  let hidden: ReadonlySet<Figure> = new Set();
  for (;;) {
    const careful = figuresToHide(figures, guarded, hidden, inner.length);
    hidden = [...careful].some(isFixed) ? figuresToHide(figures, unsafe, new Set([...hidden, ...guarded]), inner.length) : careful;
    if ([...hidden].some(isFixed)) return before;
    for (const figure of hidden) if (!findings.has(figure)) findings.set(figure, new Finding(figure));
    const published = figures.filter((figure) => figure.printed && !hidden.has(figure));
    examine(inner, [...findings.values()], published, t, budget);
    const failing = [...findings.keys()].filter((figure) => !findings.get(figure)?.isProtected(t));
    const more = failing.flatMap((figure) => nextToHide(figure, published, isFixed, attempts.get(figure) ?? 0, t));
    if (more.length === 0) return failing.some((figure) => figure.unsafe) ? before : { shown: new Set(published), findings: [...findings.values()] };
    for (const figure of failing) attempts.set(figure, (attempts.get(figure) ?? 0) + 1);
    guarded = new Set([...guarded, ...more]);
  }
};
