import { areaTask } from '#core/disclosure/area-task.ts';
import type { WasShown } from '#core/disclosure/earlier.ts';
import { layered } from '#core/disclosure/layers.ts';
import type { LinkedCell } from '#core/disclosure/linked-table.ts';
import { innerOf, jointWhere, needAnswers, needLevels, pairCellId, pairCells, partsOf, type CountedPair, type PairRules } from '#core/disclosure/pair-table.ts';
import { protect } from '#core/disclosure/protect.ts';
import type { Counted } from '#core/disclosure/publish-persons.ts';
import { answerTable } from '#core/disclosure/publish-tables.ts';
import type { Setting, ShownVariable } from '#core/disclosure/setting.ts';
import { sumOf } from '#core/disclosure/publish-tables.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';

/** A question of a pair as it is published by itself. */
export interface ShownHalf {
  readonly counted: Counted;
  readonly shown: ShownVariable;
}

/** What may be shown of a need: ids of blocks with their base and answers, and of those with their index too. */
export interface ShownNeed {
  readonly blocks: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
  readonly indices: ReadonlySet<string>;
}

/**
 * Protects the need of a pair beside its two questions, whose figures are given: the two and the need are sums of the same
 * persons by both answers, so whoever has all three can compute more than from each. The answers come first, and then the
 * index: shown only where the number of persons at every level could be, since a mean of few levels tells them.
 */
export const protectPair = (counted: CountedPair, halves: readonly [ShownHalf, ShownHalf], setting: Setting): ShownNeed => {
  const lattice = setting.lattices.kvinnor_och_man;
  const inner = innerOf(lattice, counted.counts);
  const given = halves.flatMap((half, index) => givenCells(counted, half, index === 0, setting));
  const rules: PairRules = {
    minimum: setting.minimum,
    sensitive: halves.some(({ counted: { variable } }) => variable.sensitive),
    mayShow: (block) => setting.frame.has(block.id),
    tierOf: ({ area }) => TIERS[area.level],
  };
  const answers = pairCells(lattice, counted, inner, needAnswers(counted.pair), rules);
  const layers = counted.earlier.map(({ added, lost }, index) => ({ added: innerOf(lattice, added), wasShown: wasShownIn(counted, halves, index), lost }));
  const isBase = (id: string): boolean => id.endsWith(']') || id.endsWith('need ');
  const protectAll = (cells: readonly LinkedCell[]) => protect(layered({ inner, cells }, layers, setting.minimum, isBase), setting.minimum);
  const first = protectAll([...given, ...answers]);
  if (given.some(({ id, printed }) => printed && first.suppressed.has(id))) return { blocks: new Set(), answers: new Set(), indices: new Set() };
  const asGiven = answers.filter(({ id }) => first.published.has(id)).map((cell) => ({ ...cell, unsafe: false, tier: TIERS.given }));
  const levels = pairCells(lattice, counted, inner, needLevels(counted.pair), rules).filter(({ id }) => !first.published.has(id));
  const second = protectAll([...given, ...asGiven, ...levels]);
  const known = (sets: readonly { readonly id: string }[], block: string): boolean => sets.every(({ id }) => first.published.has(`${block} need ${id}`) || second.published.has(`${block} need ${id}`));
  const blocks = lattice.blocks.filter((block) => block.kind === 'printed' && first.published.has(pairCellId(block, '')));
  const scored = needLevels(counted.pair).filter(({ level }) => level !== null).flatMap(({ joint }) => joint);
  return {
    blocks: new Set(blocks.map(({ id }) => id)),
    answers: new Set(blocks.flatMap((block) => needAnswers(counted.pair).map(({ id }) => pairCellId(block, id)).filter((id) => first.published.has(id)))),
    indices: new Set(blocks.filter((block) => known(needLevels(counted.pair), block.id) && sumOf(inner, partsOf(counted.counts.width, block, scored)) >= THRESHOLDS.mean).map(({ id }) => id)),
  };
};

const TIERS = { given: 0, alla: 1, forbund: 2, kommun: 3 } as const;

/** Whether an earlier release showed a cell: of one of the two questions, or of the need. Of the levels it showed all where it showed the index. */
const wasShownIn = ({ earlier }: CountedPair, halves: readonly [ShownHalf, ShownHalf], index: number): ((id: string) => boolean) => {
  const ofHalves = halves.flatMap(({ counted }, half) => idsIn(counted.earlier[index]?.shown).map((id) => `${HALVES[half] ?? ''} ${id}`));
  const own = earlier[index]?.shown;
  const ids = new Set([...ofHalves, ...[...(own?.bases ?? [])].map((block) => `${block} need `), ...[...(own?.answers ?? [])].map((id) => id.replace(/ (?=\w+$)/, ' need '))]);
  return (id) => ids.has(id) || (own?.means.has(id.split(' need level')[0] ?? '') ?? false);
};

const HALVES = ['importance', 'satisfaction'];

const idsIn = (shown: WasShown | undefined): readonly string[] => [...(shown?.bases ?? []), ...(shown?.answers ?? [])];

/** The figures of one question, in persons by both answers: those that are shown, and those that must stay hidden. */
const givenCells = ({ pair, counts: { width } }: CountedPair, { counted, shown }: ShownHalf, isFirst: boolean, setting: Setting): readonly LinkedCell[] => {
  const lattice = setting.lattices[shown.total];
  const task = areaTask(counted, lattice, setting);
  const [categories = []] = task.tables;
  const table = answerTable(lattice, categories, { minimum: setting.minimum, bases: shown.bases, isUnsafeBase: task.isUnsafeBase, mayShow: (block, category) => task.mayShowAnswer(block, category, shown.bases), known: null });
  const jointsOf = categories.map((_, value) => jointWhere(pair, (important, now) => (isFirst ? important : now) === value + 2));
  const isShown = (id: string): boolean => shown.bases.has(id) || shown.answers.has(id);
  return table.cells
    .map((cell) => ({ ...cell, id: `${HALVES[isFirst ? 0 : 1] ?? ''} ${cell.id}`, printed: isShown(cell.id), unsafe: cell.unsafe && !isShown(cell.id), tier: TIERS.given, parts: cell.parts.flatMap((part) => (jointsOf[part % categories.length] ?? []).map((joint) => Math.floor(part / categories.length) * width + joint)).sort((a, b) => a - b) }))
    .filter(({ printed, unsafe }) => printed || unsafe);
};
