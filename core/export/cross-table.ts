import { shownShare } from '#core/analysis/cells.ts';
import { isDivider, ratioOf } from '#core/analysis/differences.ts';
import type { GenderRow } from '#core/disclosure/lattice.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { CrossedVariable } from '#core/export/crossed-variables.ts';
import type { Estimate } from '#core/results/estimators/difference.ts';
import { lazily, type Cell, type Table, type TableColumn } from '#core/export/table.ts';
import { GENDER_NAMES, GENDERS, isMeasure, LEVEL_NAMES, remarkOf } from '#core/export/words.ts';
import { wholePercent } from '#core/results/estimators/proportion.ts';

/** A question, as it is or by the answers to another. */
export type CrossTabled = Pick<PublishedVariable, 'id' | 'text' | 'figures'> & Partial<Pick<CrossedVariable, 'by' | 'role'>>;

/**
 * Questions as a table for reports: a row an area (and group) and answer, with women, men and the total side by side.
 * Columns that no figure of these questions can fill are left out, whether or not it is shown.
 */
export const crossTable = (variables: readonly CrossTabled[]): Table => {
  const shape = shapeOf(variables);
  const columns = [...PLACE.filter(({ when }) => when(shape)), ...shape.genders.flatMap((gender) => figureColumns(gender, shape)), ...END.filter(({ when }) => when(shape))];
  return {
    columns: columns.map(({ title, width, decimals }) => ({ title, width, ...(decimals !== undefined && { decimals }) })),
    rows: lazily(function* () {
      for (const variable of variables) for (const figures of rowsOf(variable)) yield columns.map(({ cell }) => cell({ variable, figures }));
    }),
  };
};

/** Figures of one area, group and answer, by gender. */
type RowFigures = ReadonlyMap<GenderRow, PublishedFigure>;

interface CrossRow {
  readonly variable: CrossTabled;
  readonly figures: RowFigures;
}

/** What there is to show. */
interface Shape {
  readonly genders: readonly GenderRow[];
  readonly groups: boolean;
  /** Whether some are by the answers to another question. */
  readonly crossed: boolean;
  readonly counts: boolean;
  readonly measures: boolean;
}

interface CrossColumn extends TableColumn {
  readonly when: (shape: Shape) => boolean;
  readonly cell: (row: CrossRow) => Cell;
}

const shapeOf = (variables: readonly CrossTabled[]): Shape => {
  const figures = variables.flatMap((variable) => variable.figures);
  const genders = new Set(figures.map(({ gender }) => gender));
  return {
    genders: GENDERS.filter((gender) => genders.has(gender)),
    groups: figures.some(({ group }) => group !== null),
    crossed: variables.some(({ by }) => by !== undefined),
    counts: figures.some(({ answer }) => !isMeasure(answer.id)),
    measures: figures.some(({ answer }) => isMeasure(answer.id)),
  };
};

/** By area and group in the order of the figures, then answer. */
const rowsOf = ({ figures }: CrossTabled): readonly RowFigures[] => {
  const places = new Map<string, Map<string, Map<GenderRow, PublishedFigure>>>();
  for (const figure of figures) {
    const place = JSON.stringify([figure.area.level, figure.area.id, figure.group]);
    const answers = places.get(place) ?? new Map<string, Map<GenderRow, PublishedFigure>>();
    places.set(place, answers.set(figure.answer.id, (answers.get(figure.answer.id) ?? new Map<GenderRow, PublishedFigure>()).set(figure.gender, figure)));
  }
  return [...places.values()].flatMap((answers) => [...answers.values()]);
};

const always = (): boolean => true;
const anyOf = ({ figures }: CrossRow): PublishedFigure | undefined => figures.values().next().value;

const PLACE: readonly CrossColumn[] = [
  { title: 'Fråga', width: 48, when: always, cell: ({ variable }) => variable.text },
  { title: 'Fråga, kod', width: 20, when: always, cell: ({ variable }) => variable.id },
  { title: 'Områdets nivå', width: 20, when: always, cell: (row) => LEVEL_NAMES[anyOf(row)?.area.level ?? 'alla'] },
  { title: 'Område', width: 24, when: always, cell: (row) => anyOf(row)?.area.name ?? null },
  { title: 'Område, kod', width: 13, when: always, cell: (row) => anyOf(row)?.area.id ?? null },
  { title: 'Uppdelat efter', width: 32, when: ({ crossed }) => crossed, cell: ({ variable }) => variable.by?.text ?? null },
  { title: 'Uppdelat efter, kod', width: 18, when: ({ crossed }) => crossed, cell: ({ variable }) => variable.by?.id ?? null },
  { title: 'Grupp', width: 14, when: ({ groups }) => groups, cell: (row) => anyOf(row)?.group ?? 'alla' },
  { title: 'Gruppens namn', width: 28, when: ({ crossed }) => crossed, cell: ({ variable, figures }) => variable.by?.values.find(({ id }) => id === figures.values().next().value?.group)?.text ?? null },
  { title: 'Svar', width: 32, when: always, cell: (row) => anyOf(row)?.answer.text ?? null },
];

const figureColumns = (gender: GenderRow, shape: Shape): readonly CrossColumn[] => {
  const name = GENDER_NAMES[gender];
  const columns: readonly CrossColumn[] = [
    { title: `${name} antal`, width: 10, when: ({ counts }) => counts, cell: ({ figures }) => figures.get(gender)?.count ?? null },
    { title: `${name} procent`, width: 10, when: ({ counts }) => counts, cell: ({ figures }) => percentOf(figures.get(gender)?.share?.value) },
    { title: `${name} värde`, width: 10, decimals: 1, when: ({ measures }) => measures, cell: ({ figures }) => figures.get(gender)?.value ?? null },
  ];
  return columns.filter(({ when }) => when(shape));
};

/** Whether women and men are counted, so that they can be compared. */
const compares = ({ genders, counts }: Shape): boolean => counts && genders.includes('kvinnor') && genders.includes('man');

const END: readonly CrossColumn[] = [
  { title: 'Skillnad procentenheter (kvinnor minus män)', width: 18, when: compares, cell: (row) => differenceOf(row) },
  { title: 'Kvinnors andel delad med mäns', width: 14, decimals: 2, when: compares, cell: (row) => timesOf(row)?.value ?? null },
  { title: 'Kvinnors andel delad med mäns, osäkerhet från', width: 14, decimals: 2, when: compares, cell: (row) => timesOf(row)?.low ?? null },
  { title: 'Kvinnors andel delad med mäns, osäkerhet till', width: 14, decimals: 2, when: compares, cell: (row) => timesOf(row)?.high ?? null },
  { title: 'Anmärkning', width: 36, when: always, cell: ({ figures }) => remarksOf(figures) },
];

const percentOf = (share: number | undefined): number | null => (share === undefined ? null : wholePercent(share));

/** The figures to compare: of a question that tables are divided by there are none, as in the report. */
const compared = (row: CrossRow): RowFigures => (isDivider(row.variable.role ?? 'background', anyOf(row)?.group ?? null) ? new Map() : row.figures);

/** Rounded after the subtraction: two rounded per cents may be one off. Only where both are shown. */
const differenceOf = (row: CrossRow): number | null => {
  const [women, men] = [compared(row).get('kvinnor')?.share, compared(row).get('man')?.share];
  return women && men ? wholePercent(women.value - men.value) : null;
};

/** How many times as common among women as among men, in hundredths. Only where the shares of both are shown. */
const timesOf = (row: CrossRow): Estimate | null => {
  const figures = compared(row);
  const [women, men] = [shownShare(figures.get('kvinnor') ?? null), shownShare(figures.get('man') ?? null)];
  const found = women && men && ratioOf(women, men);
  return found && { value: hundredths(found.value), low: hundredths(found.low), high: hundredths(found.high) };
};

const hundredths = (number: number): number => Math.round(100 * number) / 100;

/** What is to be said of the row, or of whom it is to be said where it is not the same for all. */
const remarksOf = (figures: RowFigures): string => {
  const remarks = [...figures].map(([gender, { status }]) => ({ gender, remark: remarkOf(status) }));
  const [first] = remarks;
  if (first && remarks.every(({ remark }) => remark === first.remark)) return first.remark;
  return remarks
    .filter(({ remark }) => remark !== '')
    .map(({ gender, remark }) => `${GENDER_NAMES[gender]}: ${remark.toLowerCase()}`)
    .join('. ');
};
