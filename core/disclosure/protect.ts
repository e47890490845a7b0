import { examine, Finding } from '#core/disclosure/audit.ts';
import { apart, figuresOf, within } from '#core/disclosure/figures.ts';
import type { Figure } from '#core/disclosure/figures.ts';
import type { LinkedTable } from '#core/disclosure/linked-table.ts';
import { figuresToHide } from '#core/disclosure/suppress.ts';

/** What may be shown of a table, and what the audit proved of the rest. */
interface Protection {
  /** Ids of the printed cells that may be shown. */
  readonly published: ReadonlySet<string>;
  /** Ids of the printed cells that may not. */
  readonly suppressed: ReadonlySet<string>;
  /** For each cell that is suppressed or unsafe, counts that it can have as far as anyone can tell. */
  readonly audit: ReadonlyMap<string, { readonly low: number; readonly high: number }>;
}

/** So many attempts hide one figure more each; then the number doubles. */
const PATIENCE = 4;

/**
 * What else could be kept from being computed so that a figure becomes less certain, the least loss first: of the
 * published parts of each published sum around it, from the smallest sum on, the one to be kept last that can give or
 * take t persons; then those sums; then whatever is published of the same inner cells.
 */
function* besides(figure: Figure, published: readonly Figure[], t: number): Generator<Figure> {
  const around = published.filter((sum) => sum.count > 0 && within(figure, sum)).sort((a, b) => a.parts.length - b.parts.length);
  for (const sum of around) {
    const last = (least: number): Figure | undefined => published.findLast((each) => each.count >= least && each !== sum && within(each, sum) && apart(each, figure));
    const next = last(t) ?? last(1);
    if (next) yield next;
  }
  yield* around;
  yield* published.filter((each) => !apart(each, figure)).reverse();
}

/** One figure at first, another at every second attempt; when patience ends twice as many each time. */
const nextToGuard = (figure: Figure, published: readonly Figure[], attempt: number, t: number): readonly Figure[] => {
  const skip = attempt < PATIENCE ? attempt >> 1 : 0;
  const end = attempt < PATIENCE ? skip + 1 : 2 ** (attempt - PATIENCE + 1);
  const found: Figure[] = [];
  for (const next of besides(figure, published, t)) {
    found.push(next);
    if (found.length === end) break;
  }
  return found.slice(Math.min(skip, found.length - 1));
};

/**
 * Hides printed cells until no unsafe cell can be computed and the audit finds every hidden or unsafe cell at least `t`
 * wide. Nothing is accepted without proof: two tables of whole persons that agree with everything published. Each round
 * hides more, so it ends; hiding more keeps the proofs of earlier rounds.
 */
export const protect = (table: LinkedTable, t: number): Protection => {
  const figures = figuresOf(table);
  const guarded = new Set(figures.filter((figure) => figure.unsafe));
  const findings = new Map([...guarded].map((figure) => [figure, new Finding(figure)]));
  const attempts = new Map<Figure, number>();
  let hidden: ReadonlySet<Figure> = new Set();
  for (;;) {
    hidden = figuresToHide(figures, guarded, hidden, table.inner.length);
    for (const figure of hidden) if (!findings.has(figure)) findings.set(figure, new Finding(figure));
    const published = figures.filter((figure) => figure.printed && !hidden.has(figure));
    examine(table.inner, [...findings.values()], published, t);
    const failing = [...findings.values()].filter((finding) => !finding.isProtected(t)).map(({ figure }) => figure);
    const more = failing.flatMap((figure) => nextToGuard(figure, published, attempts.get(figure) ?? 0, t));
    if (failing.length === 0) return outcome(table, hidden, [...findings.values()]);
    if (more.length === 0) throw new Error('a figure of which nothing is published is not protected');
    for (const figure of failing) attempts.set(figure, (attempts.get(figure) ?? 0) + 1);
    for (const figure of more) guarded.add(figure);
  }
};

const outcome = (table: LinkedTable, hidden: ReadonlySet<Figure>, findings: readonly Finding[]): Protection => {
  const suppressed = new Set([...hidden].flatMap((figure) => figure.ids));
  const printed = table.cells.filter((cell) => cell.printed && !suppressed.has(cell.id));
  return {
    published: new Set(printed.map((cell) => cell.id)),
    suppressed,
    audit: new Map(findings.flatMap(({ figure, range }) => figure.ids.map((id) => [id, range] as const))),
  };
};
