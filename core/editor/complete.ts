import { getLocation } from 'jsonc-parser';
import { PROPERTIES } from '#core/editor/properties.ts';
import { PROPERTY_HELP } from '#core/editor/property-help.ts';
import { AREA_LEVELS, GENDER_CLASSES, MISSING, ROLES } from '#core/questionnaire/custom-properties.ts';

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

/** Types with what they are, named here and not taken from the registry: that has survey-core with it, five times the editor. */
export const TYPE_HELP: Readonly<Record<string, string>> = {
  radiogroup: 'Välj ett svar.',
  dropdown: 'Välj ett svar i en lista. Svårare än radiogroup för många.',
  checkbox: 'Välj flera svar.',
  text: 'En kort text, ett tal eller ett datum.',
  comment: 'En lång text med egna ord.',
  boolean: 'Ja eller nej.',
  rating: 'En skala.',
  multipletext: 'Flera korta texter i en fråga.',
  matrix: 'Flera rader med samma svar.',
  matrixdropdown: 'En tabell där varje kolumn är en fråga.',
  ranking: 'Ordna det viktigaste först.',
  panel: 'Frågor som hör ihop.',
  html: 'Text utan fråga.',
};

const VALUES: Readonly<Record<string, readonly string[]>> = {
  type: Object.keys(TYPE_HELP),
  role: ROLES,
  counts: GENDER_CLASSES,
  missing: MISSING,
  areaLevel: AREA_LEVELS,
  locale: ['sv', 'sv-simple'],
  inputType: ['text', 'number', 'date', 'email', 'tel', 'url'],
};

type Path = readonly (string | number)[];

/** Lists and the class of what stands in them. */
const LISTS: Readonly<Record<string, readonly string[]>> = { pages: ['page'], choices: ['choiceitem'], rateValues: ['itemvalue'], rows: ['itemvalue'], items: ['multipletextitem'], columns: ['matrixdropdowncolumn', 'itemvalue'] };

const propertiesAt = (path: Path): readonly string[] => {
  if (path.length === 0) return ['pages', ...(PROPERTIES['survey'] ?? [])];
  const list = typeof path.at(-1) === 'number' ? String(path.at(-2)) : null;
  if (list === null) return ['sv', 'sv-simple'];
  if (list === 'elements') return ['type', ...new Set(['question', ...Object.keys(TYPE_HELP)].flatMap((name) => PROPERTIES[name] ?? []))];
  if (list === 'validators') return ['type', ...new Set(Object.keys(PROPERTIES).filter((name) => name.endsWith('validator')).flatMap((name) => PROPERTIES[name] ?? []))];
  return [...new Set((LISTS[list] ?? []).flatMap((name) => PROPERTIES[name] ?? []))];
};
