import { applyEdits, modify, type ParseError } from 'jsonc-parser';
import { parseText } from '#core/editor/read-text.ts';
import { FORMATTING } from '#core/editor/snippets.ts';
import { isObject } from '#core/questionnaire/reader.ts';

/** Whom people can turn to: a telephone number and an e-mail address, '' for none. */
export interface WrittenContact {
  readonly tel: string;
  readonly email: string;
}

/** The contact that a text has; null where the text is no JSON object. */
export const contactIn = (source: string): WrittenContact | null => {
  const json = readWhole(source);
  if (!json) return null;
  const contact = isObject(json['contact']) ? json['contact'] : {};
  const of = (key: string): string => (typeof contact[key] === 'string' ? contact[key] : '');
  return { tel: of('tel'), email: of('email') };
};

/** A text with another contact, and all else, the layout too, as it was. What is '' is taken away where it stood. @param source a JSON object */
export const writeContact = (source: string, { tel, email }: WrittenContact): string => {
  const before = contactIn(source);
  const changed = ([['tel', tel], ['email', email]] as const).filter(([key, value]) => before?.[key] !== value);
  return changed.reduce((text, [key, value]) => applyEdits(text, modify(text, ['contact', key], value === '' ? undefined : value, FORMATTING)), source);
};

const readWhole = (source: string): Readonly<Record<string, unknown>> | null => {
  const errors: ParseError[] = [];
  const json = parseText(source, errors);
  return errors.length === 0 && isObject(json) ? json : null;
};
