import type { Block } from '#core/disclosure/lattice.ts';
import { answeredPersons, numbersOf, tablesOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { answerId, sumOf } from '#core/disclosure/publish-tables.ts';
import type { GroupSetting, Setting, ShownVariable } from '#core/disclosure/setting.ts';
import type { AnswerLabel, FigureStatus, PublishedFigure } from '#core/disclosure/published-figure.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { Area } from '#core/results/areas.ts';
import { mean, median, wilson } from '#core/results/statistics.ts';

/** A printed block with its figures, hidden or not. */
interface Row {
  readonly block: Block;
  readonly base: number;
  /** By answer, in the order of the variable's values. */
  readonly counts: readonly number[];
  readonly numbers: Float64Array | null;
}

/** All rows of a variable in the order of the export; what is not shown is null. */
export const figuresOfVariable = (counted: Counted, groups: readonly GroupSetting[], setting: Setting, shown: ShownVariable): readonly PublishedFigure[] => {
  const rows = rowsOf(counted, groups, setting, shown);
  const { variable } = counted;
  if (variable.kind === 'number') return NUMBER_FIGURES.flatMap((figure) => rows.map((row) => numberFigure(figure, row, shown)));
  return variable.values.flatMap(({ id, text }, index) => rows.map((row) => countFigure({ id, text }, row, row.counts[index] ?? 0, shown)));
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

const HIDDEN = { count: null, base: null, share: null, value: null, status: 'suppressed' } as const;

const countFigure = (answer: AnswerLabel, { block, base }: Row, count: number, shown: ShownVariable): PublishedFigure => {
  const place = { answer, area: block.area, group: block.group, gender: block.gender };
  if (!shown.bases.has(block.id)) return { ...place, ...HIDDEN };
  if (!shown.answers.has(answerId(block.id, answer.id))) return { ...place, ...HIDDEN, base };
  const share = base < THRESHOLDS.share ? null : { value: count / base, ...wilson(count, base) };
  return { ...place, count, base, share, value: null, status: statusOf(base) };
};

interface NumberFigure extends AnswerLabel {
  readonly of: (sorted: Float64Array) => number;
}

const NUMBER_FIGURES: readonly NumberFigure[] = [
  { id: '_medel', text: 'Medelvärde', of: mean },
  { id: '_median', text: 'Median', of: median },
];

const numberFigure = ({ id, text, of }: NumberFigure, { block, base, numbers }: Row, shown: ShownVariable): PublishedFigure => {
  const place = { answer: { id, text }, area: block.area, group: block.group, gender: block.gender };
  if (!shown.bases.has(block.id)) return { ...place, ...HIDDEN };
  const status = statusOf(base);
  if (base < THRESHOLDS.mean) return { ...place, ...HIDDEN, base, status };
  return shown.means.has(block.id) && numbers ? { ...place, ...HIDDEN, base, value: of(numbers), status } : { ...place, ...HIDDEN, base };
};

const statusOf = (base: number): FigureStatus => (base === 0 ? 'not_applicable' : base < THRESHOLDS.certain ? 'low_base' : 'ok');
