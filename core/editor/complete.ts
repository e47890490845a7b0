import { getLocation } from 'jsonc-parser';
import { PROPERTIES, propertiesOf, TYPE_HELP, VALUES } from '#core/editor/properties.ts';
import { PROPERTY_HELP } from '#core/editor/property-help.ts';

/** Something that can be written at a place. */
export interface Suggestion {
  /** The name of a property or a value, without quotes. */
  readonly name: string;
  readonly kind: 'property' | 'value';
  readonly help: string;
}

/** What may be written at a letter of a text: properties of the class that is there, or values of the property. */
export const suggestionsAt = (source: string, offset: number): readonly Suggestion[] => {
  const { path, isAtPropertyKey } = getLocation(source, offset);
  if (isAtPropertyKey) return propertiesAt(path.slice(0, -1)).map((name) => ({ name, kind: 'property', help: PROPERTY_HELP[name] ?? '' }));
  return (VALUES[String(path.at(-1))] ?? []).map((name) => ({ name, kind: 'value', help: TYPE_HELP[name] ?? '' }));
};

/** What a property means that a letter of a text is in; null where there is nothing to say. */
export const helpAt = (source: string, offset: number): { readonly name: string; readonly help: string } | null => {
  const name = String(getLocation(source, offset).path.at(-1) ?? '');
  const help = PROPERTY_HELP[name];
  return help === undefined ? null : { name, help };
};

type Path = readonly (string | number)[];

/** Lists and the classes of what stands in them. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  pages: ['page'],
  elements: Object.keys(TYPE_HELP),
  validators: Object.keys(PROPERTIES).filter((name) => name.endsWith('validator')),
  choices: ['choiceitem'],
  rateValues: ['choiceitem'],
  rows: ['itemvalue'],
  items: ['multipletextitem'],
  columns: ['matrixdropdowncolumn', 'choiceitem'],
};

const propertiesAt = (path: Path): readonly string[] => {
  if (path.length === 0) return propertiesOf('survey');
  const list = typeof path.at(-1) === 'number' ? String(path.at(-2)) : null;
  return list === null ? ['sv', 'sv-simple'] : [...new Set((LISTS[list] ?? []).flatMap(propertiesOf))];
};
