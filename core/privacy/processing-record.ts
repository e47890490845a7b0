import type { Localised, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { isObject } from '#core/questionnaire/reader.ts';

/**
 * What an organisation writes down of how it handles the answers to a survey, beside what its questionnaire says: the rest of
 * what article 30 of the GDPR asks for. Those that end with `Easy` are the same in easy Swedish.
 */
export const RECORD_FIELDS = ['people', 'peopleEasy', 'data', 'dataEasy', 'recipients', 'recipientsEasy', 'officer', 'transfers', 'security', 'decision'] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];
export type RecordDetails = Readonly<Record<RecordField, string>>;

/** The most characters of a field. */
export const RECORD_LENGTH = 2_000;

const EMPTY = Object.fromEntries(RECORD_FIELDS.map((field) => [field, ''])) as RecordDetails;

/** What was typed, tidied. */
export const typedRecord = (typed: (field: RecordField) => string): RecordDetails => detailsFrom((field) => typed(field).trim());

/** What is stored (JSON); empty where nothing is, and fields that are not known are left out. */
export const storedRecord = (json: string | null): RecordDetails => {
  const stored: unknown = json === null ? null : JSON.parse(json);
  return isObject(stored) ? detailsFrom((field) => (typeof stored[field] === 'string' ? stored[field] : '')) : EMPTY;
};

const detailsFrom = (valueOf: (field: RecordField) => string): RecordDetails => Object.fromEntries(RECORD_FIELDS.map((field) => [field, valueOf(field)])) as RecordDetails;

/** What respondents read in both languages. */
export type SaidField = 'people' | 'data' | 'recipients';

/** A text of the record, with its easy form where there is one; null where nobody has written it. */
export const saidInRecord = (details: RecordDetails, field: SaidField): Localised | null => {
  const [text, easy] = [details[field], details[`${field}Easy`]];
  return text === '' ? null : { sv: text, ...(easy !== '' && { 'sv-simple': easy }) };
};

/** What a record lacks: of the questionnaire, or of what is written beside it. */
export type RecordLack = 'controller' | 'purpose' | 'legalBasis' | 'contact' | RecordField;

/** What must be there before it can be called complete, in the order in which it is written. `transfers` may be empty: then there are none. */
export const lacksOfRecord = ({ facts, languages }: Pick<Questionnaire, 'facts' | 'languages'>, details: RecordDetails): readonly RecordLack[] => {
  const fields: readonly RecordField[] = languages.includes('sv-simple') ? ['people', 'peopleEasy', 'data', 'dataEasy', 'recipients', 'recipientsEasy', 'officer'] : ['people', 'data', 'recipients', 'officer'];
  const contact = facts.contact?.tel ?? facts.contact?.email;
  return [...(['controller', 'purpose', 'legalBasis'] as const).filter((fact) => !facts[fact]), ...(contact ? [] : (['contact'] as const)), ...fields.filter((field) => details[field] === '')];
};
