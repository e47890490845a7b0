import type { Solve } from '#core/disclosure/audit-table.ts';
import { atomPersons } from '#core/disclosure/counted-double.ts';
import { protectDivisions } from '#core/disclosure/double-counts.ts';
import { answeredBlockId, doubleBlockId, doubleLattice } from '#core/disclosure/double-lattice.ts';
import type { EarlierRelease } from '#core/disclosure/earlier.ts';
import type { ShownByArea } from '#core/disclosure/publish-crossing.ts';
import { HIDDEN, shownCount } from '#core/disclosure/publish-figures.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import type { CountedSurvey } from '#core/disclosure/survey-setting.ts';
import type { Area } from '#core/results/areas.ts';
import type { DoubleGrouping, VariableCounts } from '#core/results/counts.ts';
import { doubleId } from '#core/results/doubles.ts';

/** Two questions at once, with what each shows, and where their counts stand. */
export interface DoubleToPublish {
  readonly pair: DoubleGrouping;
  /** Its place among the doubles counted. */
  readonly place: number;
  readonly survey: Pick<CountedSurvey, 'codebook' | 'dimensions' | 'earlier' | 'counts'>;
}

/** How many gave both answers: ids of `doubleBlockId`, null where nothing could be proved safe. */
export type ShownDivisions = ReadonlySet<string> | null;

/** Protects how many gave both answers, beside what the two questions show by area. */
export const divisionsOf = ({ pair, place, survey }: DoubleToPublish, halves: readonly [ShownByArea, ShownByArea], setting: Setting, solve: Solve): ShownDivisions => {
  const { dimensions } = survey;
  const all = wholeOf(setting);
  const counts = divisionCounts(survey, survey.counts.doubles[place], pair);
  if (!all || !counts) return null;
  const earlier = survey.earlier.flatMap((release) => {
    const added = divisionCounts(survey, release.added.doubles[place], pair);
    return added ? [{ added, shown: earlierDivisions(release, pair, all), lost: release.lost }] : [];
  });
  return protectDivisions({ pair, halves, dimensions, all, counts, earlier }, setting, solve);
};

/** Whether an earlier release tells of both questions at once. */
export const wasDouble = ({ earlier }: Pick<CountedSurvey, 'earlier'>, pair: DoubleGrouping): boolean => earlier.some(({ results }) => results.doubles.some(({ by }) => by.id === doubleId(pair)));

export const wholeOf = ({ areas }: Setting): Area | undefined => areas.find(({ level }) => level === 'alla');

const divisionCounts = ({ codebook }: Pick<CountedSurvey, 'codebook'>, counts: readonly VariableCounts[] | undefined, [first]: DoubleGrouping): VariableCounts | undefined => counts?.[codebook.variables.findIndex(({ id }) => id === first.of)];

/** What an earlier release showed of how many gave both answers, by the names of `doubleBlockId`. */
const earlierDivisions = ({ results }: EarlierRelease, [first, second]: DoubleGrouping, all: Area): ReadonlySet<string> => {
  const figures = results.crossings.find(({ by }) => by.id === first.of)?.variables.find(({ id }) => id === second.of)?.figures ?? [];
  const others = results.crossings.find(({ by }) => by.id === second.of)?.variables.find(({ id }) => id === first.of)?.figures ?? [];
  return new Set([
    ...figures.flatMap(({ group, answer, gender, count, base }) => [...(base === null ? [] : [answeredBlockId(all, 0, group ?? '', gender)]), ...(count === null ? [] : [doubleBlockId(all, group, answer.id, gender)])]),
    ...others.flatMap(({ group, gender, base, answer, count }) => [...(base === null ? [] : [answeredBlockId(all, 1, group ?? '', gender)]), ...(count === null ? [] : [doubleBlockId(all, answer.id, group, gender)])]),
  ]);
};

/** How many of the groups of one question gave each answer to the other, as the crossing by the one has them. */
export const divisionFigures = ({ pair, place, survey }: DoubleToPublish, halves: readonly [ShownByArea, ShownByArea], by: 0 | 1, divisions: ShownDivisions, setting: Setting): readonly PublishedFigure[] => {
  const all = wholeOf(setting);
  const counts = divisionCounts(survey, survey.counts.doubles[place], pair);
  const variable = halves[by === 0 ? 1 : 0].counted.variable;
  if (!all || !counts || variable.kind === 'number') return [];
  const lattice = doubleLattice(survey.dimensions, pair, all);
  const personsIn = (id: string): number => lattice.blocks.find((block) => block.id === id)?.parts.reduce((sum, part) => sum + (atoms[part] ?? 0), 0) ?? 0;
  const atoms = atomPersons(lattice, counts);
  const genders = [...new Set(lattice.blocks.map(({ gender }) => gender))];
  const idOf = (group: string, answer: string, gender: PublishedFigure['gender']): string => (by === 0 ? doubleBlockId(all, group, answer, gender) : doubleBlockId(all, answer, group, gender));
  return variable.values.flatMap(({ id, text }) => (pair[by].groups.filter((group) => group !== null)).flatMap((group) => genders.map((gender): PublishedFigure => {
    const row = { answer: { id, text }, area: all, group, gender };
    if (!divisions?.has(answeredBlockId(all, by, group, gender))) return { ...row, ...HIDDEN };
    const base = variable.values.reduce((sum, value) => sum + personsIn(idOf(group, value.id, gender)), 0);
    return divisions.has(idOf(group, id, gender)) ? { ...row, ...shownCount(personsIn(idOf(group, id, gender)), base) } : { ...row, ...HIDDEN, base };
  })));
};
