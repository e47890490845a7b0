import { contactOf, type RecordedSurvey } from '#core/export/record-csv.ts';
import { lacksOfRecord, RECORD_FIELDS, type RecordField } from '#core/privacy/processing-record.ts';
import { say } from '#core/question-types/localise.ts';
import type { ItemView } from '#core/view/item-view.ts';
import type { SheetFact } from '#core/view/studio/sheet-view.ts';
import { textArea, type FormState } from '#core/view/studio/studio-fields.ts';
import type { Label, Text } from '#core/view/text.ts';

const swedish = (text: string): Label => ({ text, lang: 'sv' });
const written = (text: string): Label | null => (text === '' ? null : swedish(text));

/** What the questionnaire says of how its answers are handled. */
export const factsOfQuestionnaire = ({ questionnaire: { facts } }: RecordedSurvey): readonly SheetFact[] => [
  { name: { key: 'studio.record.controller' }, value: facts.controller && say(facts.controller, 'sv') },
  { name: { key: 'studio.record.contact' }, value: written(contactOf(facts.contact)) },
  { name: { key: 'studio.record.purpose' }, value: facts.purpose && say(facts.purpose, 'sv') },
  { name: { key: 'studio.record.legalBasis' }, value: facts.legalBasis && say(facts.legalBasis, 'sv') },
  { name: { key: 'studio.record.retention' }, value: { key: 'studio.record.days', parameters: { n: facts.retention, count: facts.retention } } },
];

/** The easy ones only where the questionnaire has easy Swedish. */
const fieldsOf = ({ languages }: RecordedSurvey['questionnaire']): readonly RecordField[] => RECORD_FIELDS.filter((field) => !field.endsWith('Easy') || languages.includes('sv-simple'));

/** What is written beside it, and what is not. Where nothing is said of other countries, there are no transfers; of safety, what the service does. */
export const factsOfRecord = ({ questionnaire, details }: RecordedSurvey): readonly SheetFact[] => fieldsOf(questionnaire).map((field) => ({ name: { key: `studio.record.${field}` }, value: written(details[field]) ?? SELF_EVIDENT[field] ?? null }));

const SELF_EVIDENT: Partial<Readonly<Record<RecordField, Label>>> = { transfers: { key: 'studio.record.transfers.none' }, security: { key: 'studio.record.security.usual' }, decision: { key: 'studio.record.decision.none' } };

/** In a sentence, whether it is complete. */
export const stateOfRecord = ({ questionnaire, details }: RecordedSurvey): Label => {
  const lacks = lacksOfRecord(questionnaire, details).length;
  return lacks === 0 ? { key: 'studio.record.complete' } : { key: 'studio.record.incomplete', parameters: { n: lacks, count: lacks } };
};

/** The fields of the form. Those that are missed say so in their hint. */
export const recordItems = ({ questionnaire, details }: RecordedSurvey, state: FormState): readonly ItemView[] => {
  const lacks: ReadonlySet<string> = new Set(lacksOfRecord(questionnaire, details));
  const hintOf = (field: RecordField): Text => ({ key: `studio.record.${field}.hint` });
  return fieldsOf(questionnaire).map((field) => ({
    ...textArea({ name: field, label: { key: `studio.record.${field}` }, hint: lacks.has(field) ? { key: 'studio.record.missing.hint', parameters: { hint: hintOf(field) } } : hintOf(field) }, state),
    rows: 3,
  }));
};
