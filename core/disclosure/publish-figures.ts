import type { Block } from '#core/disclosure/lattice.ts';
import { answeredPersons, numbersOf, tablesOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { answerId, sumOf } from '#core/disclosure/publish-tables.ts';
import type { GroupSetting, Setting, ShownVariable } from '#core/disclosure/setting.ts';
import type { AnswerLabel, FigureStatus, PublishedFigure } from '#core/disclosure/published-figure.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { Area } from '#core/results/areas.ts';
import { deviationOfRuns, meanOfRuns, medianOfRuns, personsOf, type Run } from '#core/results/runs.ts';
import { stepsOf } from '#core/results/scale.ts';
import { mean, median, quantile, wilson } from '#core/results/statistics.ts';
import type { Variable } from '#core/codes/codebook.ts';

/** A printed block with its figures, hidden or not. */
interface Row {
  readonly block: Block;
  readonly base: number;
  /** By answer, in the order of the variable's values. */
  readonly counts: readonly number[];
  readonly numbers: Float64Array | null;
}

/** The rows of the groups alone, of a variable that is no number; what is not shown is null. */
export const figuresOfGroups = (counted: Counted, groups: readonly GroupSetting[], setting: Setting, shown: ShownVariable): readonly PublishedFigure[] => {
  const { variable } = counted;
  const rows = groups.flatMap((each) => groupRows(counted, each, setting));
  return variable.kind === 'number' ? [] : variable.values.flatMap(({ id, text }, index) => rows.map((row) => countFigure({ id, text }, row, row.counts[index] ?? 0, shown)));
};

const groupRows = (counted: Counted, { grouping, all, unions }: GroupSetting, setting: Setting): readonly Row[] => {
  const rows = [...blocksOf(counted, unions), ...blocksOf(counted, all)];
  return setting.areas.flatMap((area) => grouping.groups.flatMap((group) => rows.filter(({ block }) => group !== null && block.group === group && block.area === area)));
};

/** All rows of a variable in the order of the export; what is not shown is null. */
export const figuresOfVariable = (counted: Counted, groups: readonly GroupSetting[], setting: Setting, shown: ShownVariable): readonly PublishedFigure[] => {
  const rows = rowsOf(counted, groups, setting, shown);
  const { variable } = counted;
  if (variable.kind === 'number') return NUMBER_FIGURES.flatMap((figure) => rows.map((row) => numberFigure(figure, row, shown)));
  return [
    ...variable.values.flatMap(({ id, text }, index) => rows.map((row) => countFigure({ id, text }, row, row.counts[index] ?? 0, shown))),
    ...scaleFigures(variable, rows, shown),
  ];
};

/** Area level and code, then all groups and each group, then gender. */
const rowsOf = (counted: Counted, groups: readonly GroupSetting[], setting: Setting, shown: ShownVariable): readonly Row[] => {
  const byArea = blocksOf(counted, setting.lattices[shown.total]);
  const byGroup = groups.flatMap(({ all, unions }) => [...blocksOf(counted, unions), ...blocksOf(counted, all)]);
  const inOrder = [null, ...groups.flatMap(({ grouping }) => grouping.groups.filter((group) => group !== null))];
  const at = (area: Area, group: string | null): readonly Row[] =>
    (group === null ? byArea : byGroup).filter(({ block }) => block.area.level === area.level && block.area.id === area.id && block.group === group);
  return setting.areas.flatMap((area) => inOrder.flatMap((group) => at(area, group)));
};

const blocksOf = (counted: Counted, lattice: Setting['lattices']['samtliga']): readonly Row[] => {
  const answered = answeredPersons(lattice, counted);
  const categories = tablesOf(lattice, counted).flatMap((table) => table.filter(({ printed }) => printed));
  return lattice.blocks
    .filter(({ kind }) => kind === 'printed')
    .map((block) => ({
      block,
      base: sumOf(answered, block.parts),
      counts: categories.map(({ persons }) => sumOf(persons, block.parts)),
      numbers: counted.numbers && numbersOf(lattice, counted.numbers, block.parts),
    }));
};

/** A figure that is not shown. */
export const HIDDEN = { count: null, base: null, share: null, value: null, status: 'suppressed' } as const;

const countFigure = (answer: AnswerLabel, { block, base }: Row, count: number, shown: ShownVariable): PublishedFigure => {
  const place = { answer, area: block.area, group: block.group, gender: block.gender };
  if (!shown.bases.has(block.id)) return { ...place, ...HIDDEN };
  if (!shown.answers.has(answerId(block.id, answer.id))) return { ...place, ...HIDDEN, base };
  return { ...place, ...shownCount(count, base) };
};

/** A count that is shown: its share too, where the base is large enough. */
export const shownCount = (count: number, base: number): Pick<PublishedFigure, 'count' | 'base' | 'share' | 'value' | 'status'> => ({
  count,
  base,
  share: base < THRESHOLDS.share ? null : { value: count / base, ...wilson(count, base) },
  value: null,
  status: statusOf(base),
});

interface NumberFigure extends AnswerLabel {
  readonly of: (sorted: Float64Array) => number;
  /** The smallest base that it is shown of; that of means unless given. */
  readonly least?: number;
}

/** The figures of a scale. A mean of few steps tells how many took each, so they are shown only where all answers are. */
const scaleFigures = (variable: Variable, rows: readonly Row[], shown: ShownVariable): readonly PublishedFigure[] => {
  const steps = stepsOf(variable);
  if (!steps || variable.kind !== 'single') return [];
  const all = rows.map((row) => ({ ...row, taken: stepsTaken(steps, row.counts) }));
  return SCALE_FIGURES.flatMap(({ id, text, of }) =>
    all.map(({ block, base, taken }) => {
      const place = { answer: { id, text }, area: block.area, group: block.group, gender: block.gender };
      if (!shown.bases.has(block.id)) return { ...place, ...HIDDEN };
      const isShown = variable.values.every((value) => shown.answers.has(answerId(block.id, value.id)));
      if (personsOf(taken) < THRESHOLDS.mean) return { ...place, ...withoutFigure(base, isShown) };
      return isShown ? { ...place, ...HIDDEN, base, value: of(taken), status: statusOf(base) } : { ...place, ...HIDDEN, base };
    }),
  );
};

/** How many took each step, in rising order. Person by person the figures of 100,000 responses took a second. */
const stepsTaken = (steps: readonly (number | null)[], counts: readonly number[]): readonly Run[] =>
  steps.flatMap((step, index) => (step === null ? [] : [{ number: step, persons: counts[index] ?? 0 }])).sort((a, b) => a.number - b.number);

interface ScaleFigure extends AnswerLabel {
  readonly of: (taken: readonly Run[]) => number;
}

const SCALE_FIGURES: readonly ScaleFigure[] = [
  { id: '_medel', text: 'Medelvärde', of: meanOfRuns },
  { id: '_median', text: 'Median', of: medianOfRuns },
  { id: '_spridning', text: 'Standardavvikelse', of: deviationOfRuns },
];

const NUMBER_FIGURES: readonly NumberFigure[] = [
  { id: '_medel', text: 'Medelvärde', of: mean },
  { id: '_median', text: 'Median', of: median },
  { id: '_kvartil1', text: 'Undre kvartil', of: (sorted) => quantile(sorted, 0.25), least: THRESHOLDS.quartile },
  { id: '_kvartil3', text: 'Övre kvartil', of: (sorted) => quantile(sorted, 0.75), least: THRESHOLDS.quartile },
];

const numberFigure = ({ id, text, of, least }: NumberFigure, { block, base, numbers }: Row, shown: ShownVariable): PublishedFigure => {
  const place = { answer: { id, text }, area: block.area, group: block.group, gender: block.gender };
  if (!shown.bases.has(block.id)) return { ...place, ...HIDDEN };
  if (base < (least ?? THRESHOLDS.mean)) return { ...place, ...withoutFigure(base, true) };
  return shown.means.has(block.id) && numbers ? { ...place, ...HIDDEN, base, value: of(numbers), status: statusOf(base) } : { ...place, ...HIDDEN, base };
};

/** Of too few persons there is no figure. Whether nobody answered is said only of answers that are shown. */
const withoutFigure = (base: number, isShown: boolean): Pick<PublishedFigure, 'count' | 'base' | 'share' | 'value' | 'status'> => ({ ...HIDDEN, base, status: isShown && base === 0 ? 'not_applicable' : HIDDEN.status });

export const statusOf = (base: number): FigureStatus => (base === 0 ? 'not_applicable' : base < THRESHOLDS.certain ? 'low_base' : 'ok');
