import type { Lattice } from '#core/disclosure/lattice.ts';
import { blockId } from '#core/disclosure/lattice.ts';
import type { Past } from '#core/disclosure/protect-task.ts';
import { answeredPersons, leftEmptyIn, tablesOf, type Counted, type EarlierCounts, type SumOfPersons } from '#core/disclosure/publish-persons.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { answerId, knownId } from '#core/disclosure/publish-tables.ts';
import type { NumberValues, SurveyCounts, VariableCounts } from '#core/results/counts.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';

/** What was shown of a variable: ids of blocks, of answers in blocks, and of blocks with a mean; and in which blocks the number of all respondents was known. */
export interface WasShown {
  readonly bases: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
  readonly means: ReadonlySet<string>;
  readonly frame: ReadonlySet<string>;
}

/** Whether a cell of a table (`answerTable`) was shown. */
export const showsIn = ({ bases, answers, frame }: WasShown): ((id: string) => boolean) => {
  const known = new Set([...frame].map(knownId));
  return (id) => bases.has(id) || answers.has(id) || known.has(id);
};

/** What figures show. */
export const shownIn = (figures: readonly PublishedFigure[], frame: readonly string[]): WasShown => {
  const idOf = ({ area, group, gender }: PublishedFigure): string => blockId(area, group, gender);
  return {
    bases: new Set(figures.filter(({ base }) => base !== null).map(idOf)),
    answers: new Set(figures.filter(({ count }) => count !== null).map((figure) => answerId(idOf(figure), figure.answer.id))),
    means: new Set(figures.filter(({ value }) => value !== null).map(idOf)),
    frame: new Set(frame),
  };
};

/** What means tell: by the id of a block, of how many persons, and the sum of their numbers. */
const sumsIn = (figures: readonly PublishedFigure[]): ReadonlyMap<string, SumOfPersons> =>
  new Map(figures.flatMap(({ area, group, gender, answer, base, value }) => (answer.id === '_medel' && base !== null && value !== null ? [[blockId(area, group, gender), { persons: base, sum: base * value }] as const] : [])));

/** A variable at the earlier releases. */
export const pastOf = (counted: Counted, lattice: Lattice): readonly Past[] =>
  counted.earlier.map(({ added, shown, lost }) => {
    const since = { ...counted, counts: added };
    return {
      persons: answeredPersons(lattice, since),
      tables: tablesOf(lattice, since),
      empty: counted.places && leftEmptyIn(lattice, since, counted.places),
      wasShown: showsIn(shown),
      lost,
      sensitive: isSensitiveQuestion(counted),
    };
  });

/** Whether a question or one of its answers is sensitive. */
export const isSensitiveQuestion = ({ variable }: Pick<Counted, 'variable'>): boolean => variable.sensitive || (variable.kind !== 'number' && variable.values.some((value) => value.sensitive));

/** The same for means, which are shown of blocks. */
export const pastMeans = (counted: Counted, lattice: Lattice): readonly Past[] =>
  pastOf(counted, lattice).map((past, index) => ({ ...past, tables: [], ofNumbers: true, wasShown: (id) => counted.earlier[index]?.shown.means.has(id) ?? false }));

/** An earlier release of the same round's answers, and who has come and gone since. */
export interface EarlierRelease {
  readonly results: Pick<PublishedResults, 'variables' | 'crossings' | 'doubles' | 'frame'>;
  /** Counts of those alone who have answered since. */
  readonly added: SurveyCounts;
  /** Whether some whose answers are in it have withdrawn them. */
  readonly lost: boolean;
}

/** What earlier releases tell of a variable by area and group. @param added its counts among those who came since, and what they answered to a number */
export const earlierOf = (earlier: readonly EarlierRelease[], id: string, added: (counts: SurveyCounts) => VariableCounts | undefined, numbersIn: (counts: SurveyCounts) => NumberValues | null = () => null): readonly EarlierCounts[] =>
  earlier.flatMap(({ results, added: counts, lost }) => {
    const own = added(counts);
    const figures = results.variables.find((variable) => variable.id === id)?.figures ?? [];
    return own ? [{ added: own, numbers: numbersIn(counts), sums: sumsIn(figures), lost, shown: shownIn(figures, results.frame) }] : [];
  });

/** What they tell of a variable crossed by a background question. */
export const earlierCrossed = (earlier: readonly EarlierRelease[], by: string, id: string, added: (counts: SurveyCounts) => VariableCounts | undefined): readonly EarlierCounts[] =>
  earlier.flatMap(({ results, added: counts, lost }) => {
    const own = added(counts);
    const byArea = results.variables.find((variable) => variable.id === id)?.figures.filter(({ group }) => group === null) ?? [];
    const crossed = results.crossings.find((crossing) => crossing.by.id === by)?.variables.find((variable) => variable.id === id)?.figures ?? [];
    return own ? [{ added: own, lost, shown: shownIn([...byArea, ...crossed], results.frame) }] : [];
  });
