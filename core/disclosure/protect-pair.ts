import { auditTable, withTold, type PublicTable, type Solve, type Told } from '#core/disclosure/audit-table.ts';
import type { WasShown } from '#core/disclosure/earlier.ts';
import { segmentsOf } from '#core/disclosure/layers.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import { needTask } from '#core/disclosure/need-task.ts';
import { halfFigures, halfIds, type Halves } from '#core/disclosure/pair-halves.ts';
import { answeredBoth, innerOf, needAnswers, needLevels, partsOf, type CountedPair } from '#core/disclosure/pair-table.ts';
import { protectTask } from '#core/disclosure/protect-task.ts';
import { answerId, sumOf } from '#core/disclosure/publish-tables.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';

/** What may be shown of a need: ids of blocks with a base, of answers in blocks, and of blocks with an index. */
export type ShownNeed = Pick<WasShown, 'bases' | 'answers' | 'means'>;

const NOTHING: ShownNeed = { bases: new Set(), answers: new Set(), means: new Set() };

/** The finest areas first: what is tried without them next. */
const WITHOUT = [[], ['kommun'], ['kommun', 'forbund']] as const;

/**
 * Protects the need of a pair, first by itself and then beside its two questions: the two and the need are sums of the
 * same persons by both answers, so whoever has all three can compute more than from each. The solver looks for small
 * counts that all three tell and the two questions alone do not; where it finds one, the municipalities are left out, then
 * the unions, then all.
 */
export const protectPair = (counted: CountedPair, halves: Halves, setting: Setting, solve: Solve): ShownNeed => {
  const own = byItself(counted, halves, setting);
  const tries = WITHOUT.map((levels) => withoutLevels(own, levels, setting));
  return tries.find((shown) => !tellsMore(counted, halves, shown, setting, solve)) ?? NOTHING;
};

/** The answers, and the index where the number of persons at every level could be shown: a mean of few levels tells them. */
const byItself = (counted: CountedPair, halves: Halves, setting: Setting): ShownNeed => {
  const lattice = setting.lattices.kvinnor_och_man;
  const sensitive = halves.some(({ counted: { variable } }) => variable.sensitive);
  const answers = protectTask(needTask(counted, needAnswers(counted.pair), sensitive, setting, (id) => setting.frame.has(id)), setting.minimum);
  const levels = needLevels(counted.pair);
  const fine = protectTask(needTask(counted, levels, sensitive, setting, (id) => answers.bases.has(id)), setting.minimum);
  const scored = levels.filter(({ level }) => level !== null).flatMap(({ joint }) => joint);
  const inner = innerOf(lattice, counted.counts);
  const hasIndex = lattice.blocks.filter((block) => levels.every((level) => fine.answers.has(answerId(block.id, level.id))) && sumOf(inner, partsOf(counted.counts.width, block, scored)) >= THRESHOLDS.mean);
  return { bases: answers.bases, answers: answers.answers, means: new Set(hasIndex.map(({ id }) => id).filter((id) => answers.bases.has(id))) };
};

const withoutLevels = ({ bases, answers, means }: ShownNeed, levels: readonly string[], setting: Setting): ShownNeed => {
  const left = setting.lattices.kvinnor_och_man.blocks.filter(({ area }) => levels.includes(area.level)).map(({ id }) => id);
  const stays = (id: string): boolean => !left.some((block) => id === block || id.startsWith(`${block} `));
  const keep = (ids: ReadonlySet<string>): ReadonlySet<string> => (left.length === 0 ? ids : new Set([...ids].filter(stays)));
  return { bases: keep(bases), answers: keep(answers), means: keep(means) };
};

/** Whether the need beside the two questions, now and in earlier releases, tells a small count that they alone do not. @param divided a lattice of groups to look at; null for by area */
export const tellsMore = (counted: CountedPair, halves: Halves, shown: ShownNeed, setting: Setting, solve: Solve, divided: Lattice | null = null): boolean => {
  if (shown.bases.size === 0 && counted.earlier.every((earlier) => earlier.shown.bases.size === 0)) return false;
  const isNew = (told: readonly Told[]): boolean => {
    const alone = auditTable(pairTable(counted, halves, null, setting, divided), setting.minimum, solve, told);
    return told.some(({ id, from, to }) => !alone.some((each) => each.id === id && each.from === from && each.to === to));
  };
  return withTold(pairTable(counted, halves, shown, setting, divided), setting.minimum, solve, (told) => {
    const first = told.next();
    // Where the two alone tell the first, they may tell the others: then all are looked at together.
    return !first.done && (isNew([first.value]) || isNew([...told]));
  });
};

/** All three as everyone sees them, now and in earlier releases. @param shown null: the two questions alone, as if no need had ever been told */
export const pairTable = (counted: CountedPair, halves: Halves, shown: ShownNeed | null, setting: Setting, divided: Lattice | null = null): PublicTable => {
  const lattice = divided ?? setting.lattices.kvinnor_och_man;
  const { width } = counted.counts;
  const sets = [{ ...answeredBoth(counted.pair), id: '' }, ...needAnswers(counted.pair), ...needLevels(counted.pair)];
  const needFigures = lattice.blocks.flatMap((block) => sets.map(({ id, joint }) => ({ id: id === '' ? block.id : answerId(block.id, id), parts: partsOf(width, block, joint) })));
  const [importance, satisfaction] = halves;
  const shows = (need: ShownNeed | undefined, ids: readonly string[]): ((id: string) => boolean) => {
    const all = new Set([...ids, ...(need?.bases ?? []), ...(need?.answers ?? [])]);
    return (id) => all.has(id) || (/ level /.test(id) && (need?.means.has(id.replace(/ level .*$/, '')) ?? false));
  };
  return {
    segments: segmentsOf(innerOf(lattice, counted.counts), counted.earlier.map(({ added }) => ({ added: innerOf(lattice, added) }))),
    figures: [...halfFigures(counted, halves, setting, divided), ...needFigures],
    shows: [
      ...counted.earlier.map((earlier, index) => shows(shown ? earlier.shown : undefined, halfIds(importance.counted.earlier[index]?.shown, satisfaction.counted.earlier[index]?.shown))),
      shows(shown ?? undefined, halfIds(importance.shown, satisfaction.shown)),
    ],
  };
};
