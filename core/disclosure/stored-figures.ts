import { shownCount } from '#core/disclosure/publish-figures.ts';
import type { AnswerLabel, FigureStatus, PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { GenderRow } from '#core/disclosure/lattice.ts';
import type { Area } from '#core/results/areas.ts';

/** Figures without what they repeat: a tenth of the text. Shares and their intervals are worked out anew. */
export interface StoredFigures {
  readonly answers: readonly AnswerLabel[];
  readonly rows: readonly StoredRow[];
}

type StoredRow = readonly [answer: number, area: number, group: string | null, gender: number, status: number, base: number | null, count: number | null, value?: number];

const GENDERS: readonly GenderRow[] = ['kvinnor', 'man', 'kvinnor_och_man', 'samtliga'];
const STATUSES: readonly FigureStatus[] = ['ok', 'low_base', 'suppressed', 'not_applicable'];

/** The areas that figures are of, each once: `toStored` names them by their place. */
export const areasIn = (figures: readonly PublishedFigure[]): readonly Area[] => [...new Map(figures.map(({ area }) => [areaKey(area), area])).values()];

const areaKey = ({ level, id }: Area): string => `${level} ${id}`;

export const toStored = (figures: readonly PublishedFigure[], areas: readonly Area[]): StoredFigures => {
  const answers = [...new Map(figures.map(({ answer }) => [answer.id, answer])).values()];
  const placeOf = places(answers, ({ id }) => id);
  const areaAt = places(areas, areaKey);
  const rows = figures.map(({ answer, area, group, gender, status, base, count, value }): StoredRow => {
    const row = [placeOf(answer), areaAt(area), group, GENDERS.indexOf(gender), STATUSES.indexOf(status), base, count] as const;
    return value === null ? row : [...row, value];
  });
  return { answers, rows };
};

const places = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ((item: Item) => number) => {
  const known = new Map(items.map((item, place) => [keyOf(item), place]));
  return (item) => known.get(keyOf(item)) ?? -1;
};

/** A release made before may say of a mean that is not shown that it is uncertain. Throws RangeError where a row names what is not there. */
export const fromStored = ({ answers, rows }: StoredFigures, areas: readonly Area[]): readonly PublishedFigure[] =>
  rows.map(([answer, area, group, gender, status, base, count, value]) => {
    const place = { answer: at(answers, answer), area: at(areas, area), group, gender: at(GENDERS, gender) };
    const shares = count === null || base === null ? { count, base, share: null } : shownCount(count, base);
    return { ...place, ...shares, value: value ?? null, status: toldStatus(at(STATUSES, status), count ?? value ?? null) };
  });

const toldStatus = (status: FigureStatus, figure: number | null): FigureStatus => (figure === null && status !== 'not_applicable' ? 'suppressed' : status);

const at = <Item>(items: readonly Item[], place: number): Item => {
  const item = items[place];
  if (item === undefined) throw new RangeError(`There is no item ${place} of ${items.length}`);
  return item;
};
