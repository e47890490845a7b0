import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { LONG_COLUMNS, type LongColumn } from '#core/export/long-table.ts';
import { GENDER_NAMES, GENDERS, isMeasure } from '#core/export/words.ts';

/** A variable's figures as a cube: what JSON-stat and PX are written from. */
export interface Dimension {
  readonly id: string;
  readonly label: string;
  readonly categories: readonly Category[];
  /** The category that a figure is in. */
  readonly of: (figure: PublishedFigure) => string;
}

export interface Category {
  readonly id: string;
  readonly label: string;
}

/** Area, group (where there are any), gender with women first, answer. */
export const dimensionsOf = ({ figures }: Pick<PublishedVariable, 'figures'>): readonly Dimension[] => {
  const among = (of: (figure: PublishedFigure) => Category): readonly Category[] => toldApart([...new Map(figures.map((figure) => [of(figure).id, of(figure)])).values()]);
  const genders = new Set(figures.map(({ gender }) => gender));
  const groups = among(({ group }) => ({ id: group ?? 'alla', label: group ?? 'Alla' }));
  return [
    { id: 'omrade', label: 'Område', categories: among(({ area }) => ({ id: area.id, label: area.name })), of: ({ area }) => area.id },
    ...(groups.length > 1 ? [{ id: 'grupp', label: 'Grupp', categories: groups, of: ({ group }: PublishedFigure) => group ?? 'alla' }] : []),
    { id: 'kon', label: 'Kön', categories: GENDERS.filter((gender) => genders.has(gender)).map((gender) => ({ id: gender, label: GENDER_NAMES[gender] })), of: ({ gender }) => gender },
    { id: 'svar', label: 'Svar', categories: among(({ answer }) => ({ id: answer.id, label: answer.text })), of: ({ answer }) => answer.id },
  ];
};

/** A municipality and its union may have one name, and readers of PX refuse two that are alike. */
const toldApart = (categories: readonly Category[]): readonly Category[] =>
  categories.map(({ id, label }) => ({ id, label: categories.some((other) => other.id !== id && other.label === label) ? `${label} (${id})` : label }));

/** The places of a cube in row-major order, the last dimension fastest. */
export const placesOf = (dimensions: readonly Dimension[]): { readonly size: number; readonly placeOf: (figure: PublishedFigure) => number } => {
  const axes = dimensions.map(({ categories, of }) => ({ size: categories.length, index: new Map(categories.map(({ id }, index) => [id, index])), of }));
  return {
    size: axes.reduce((product, { size }) => product * size, 1),
    placeOf: (figure) => axes.reduce((at, { size, index, of }) => at * size + (index.get(of(figure)) ?? 0), 0),
  };
};

const NUMBERS = LONG_COLUMNS.filter(({ kind }) => kind === 'number');

/** Counts have no value and measures no number: a question without the one or the other has no such column. */
export const measuresOf = ({ figures }: PublishedVariable): readonly LongColumn[] => NUMBERS.filter((column) => figures.some((figure) => isMeant(column, figure)));

/** Whether a column can have a number for a figure. */
export const isMeant = ({ tidy }: LongColumn, { answer }: PublishedFigure): boolean => tidy === 'bas' || (tidy === 'varde') === isMeasure(answer.id);
