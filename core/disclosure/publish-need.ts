import { innerOf, needAnswers, needLevels, answeredBoth, pairCellId, partsOf, type CountedPair } from '#core/disclosure/pair-table.ts';
import { protectPair, type ShownHalf, type ShownNeed } from '#core/disclosure/protect-pair.ts';
import { HIDDEN, shownCount, statusOf } from '#core/disclosure/publish-figures.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import { labelsOf, type PublishedVariable } from '#core/disclosure/published-variable.ts';
import { sumOf } from '#core/disclosure/publish-tables.ts';
import type { Block } from '#core/disclosure/lattice.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import type { Pair } from '#core/results/pairs.ts';

/** `svar_id` and Swedish text of the answers to a need. */
const ANSWERS = [
  { id: 'stort', text: 'Viktigt, men fungerar inte' },
  { id: 'ovrigt', text: 'Övriga svar' },
] as const;

const INDEX = { id: '_behovsindex', text: 'Behovsindex' } as const;

/** The unmet need that a pair tells: how many have a great one, and the index (0…100), by area and gender. */
export const publishNeed = (counted: CountedPair, halves: readonly [ShownHalf, ShownHalf], setting: Setting): PublishedVariable => {
  const shown = protectPair(counted, halves, setting);
  const blocks = setting.areas.flatMap((area) => setting.lattices.kvinnor_och_man.blocks.filter((block) => block.kind === 'printed' && block.area === area));
  const inner = innerOf(setting.lattices.kvinnor_och_man, counted.counts);
  const personsIn = (block: Block, joint: readonly number[]): number => sumOf(inner, partsOf(counted.counts.width, block, joint));
  const base = answeredBoth(counted.pair).joint;
  const answers = needAnswers(counted.pair).map(({ joint }) => joint);
  return {
    ...labels(counted.pair),
    left: [],
    figures: [
      ...ANSWERS.flatMap((answer, index) => blocks.map((block) => needFigure(answer, block, personsIn(block, base), personsIn(block, answers[index] ?? []), shown))),
      ...blocks.map((block) => indexFigure(block, personsIn(block, base), indexOf(counted.pair, (joint) => personsIn(block, joint)), shown)),
    ],
  };
};

const labels = ({ id, text, importance, satisfaction }: Pair): Omit<PublishedVariable, 'figures' | 'left'> => ({
  ...labelsOf(satisfaction, { kind: 'need', of: [importance.id, satisfaction.id] }),
  id,
  text: `Behov: ${text}`,
  role: 'need',
  topic: satisfaction.topic ?? importance.topic,
  sensitive: importance.sensitive || satisfaction.sensitive,
  values: ANSWERS.map((answer) => ({ ...answer, topic: null, score: null, missing: null })),
});

const placeOf = ({ area, gender }: Block): Pick<PublishedFigure, 'area' | 'gender' | 'group'> => ({ area, group: null, gender });

const needFigure = (answer: PublishedFigure['answer'], block: Block, base: number, count: number, shown: ShownNeed): PublishedFigure => {
  const place = { answer, ...placeOf(block) };
  if (!shown.blocks.has(block.id)) return { ...place, ...HIDDEN };
  return shown.answers.has(pairCellId(block, answer.id)) ? { ...place, ...shownCount(count, base) } : { ...place, ...HIDDEN, base };
};

const indexFigure = (block: Block, base: number, value: number, shown: ShownNeed): PublishedFigure => {
  const place = { answer: INDEX, ...placeOf(block) };
  if (!shown.blocks.has(block.id)) return { ...place, ...HIDDEN };
  return shown.indices.has(block.id) ? { ...place, ...HIDDEN, base, value, status: statusOf(base) } : { ...place, ...HIDDEN, base };
};

/** 100 times the mean need of those whose need is known. */
const indexOf = (pair: Pair, persons: (joint: readonly number[]) => number): number => {
  const levels = needLevels(pair).flatMap(({ level, joint }) => (level === null ? [] : [{ level, count: persons(joint) }]));
  const all = levels.reduce((sum, { count }) => sum + count, 0);
  return (100 * levels.reduce((sum, { level, count }) => sum + level * count, 0)) / all;
};
