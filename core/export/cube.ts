import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { CrossedVariable } from '#core/export/crossed-variables.ts';
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

/** Area, group (where there are any; of a question by others one for each of these), gender with women first, answer. */
export const dimensionsOf = ({ figures, divisions }: Pick<PublishedVariable, 'figures'> & Partial<Pick<CrossedVariable, 'divisions'>>): readonly Dimension[] => {
  const among = (of: (figure: PublishedFigure) => Category): readonly Category[] => toldApart([...new Map(figures.map((figure) => [of(figure).id, of(figure)])).values()]);
  const genders = new Set(figures.map(({ gender }) => gender));
  const groups = among(({ group }) => ({ id: group ?? 'alla', label: group ?? 'Alla' }));
  return [
    { id: 'omrade', label: 'Område', categories: among(({ area }) => ({ id: area.id, label: area.name })), of: ({ area }) => area.id },
    ...(divisions ? divisions.map(divisionOf) : groups.length > 1 ? [{ id: 'grupp', label: 'Grupp', categories: groups, of: ({ group }: PublishedFigure) => group ?? 'alla' }] : []),
    { id: 'kon', label: 'Kön', categories: GENDERS.filter((gender) => genders.has(gender)).map((gender) => ({ id: gender, label: GENDER_NAMES[gender] })), of: ({ gender }) => gender },
    { id: 'svar', label: 'Svar', categories: among(({ answer }) => ({ id: answer.id, label: answer.text })), of: ({ answer }) => answer.id },
  ];
};

/** `grupp`, and `grupp2` where there are two. */
const divisionOf = ({ text, values }: CrossedVariable['by'], index: number, { length }: readonly unknown[]): Dimension => ({
  id: index === 0 ? 'grupp' : `grupp${index + 1}`,
  label: text,
  categories: toldApart(values.map(({ id, text: label }) => ({ id, label }))),
  of: ({ group }) => (length === 1 ? (group ?? '') : (group?.split(',')[index] ?? '')),
});

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
export const measuresOf = ({ figures }: Pick<PublishedVariable, 'figures'>): readonly LongColumn[] => NUMBERS.filter((column) => figures.some((figure) => isMeant(column, figure)));

/** Whether a column can have a number for a figure. */
export const isMeant = ({ tidy }: LongColumn, { answer }: PublishedFigure): boolean => tidy === 'bas' || (tidy === 'varde') === isMeasure(answer.id);
