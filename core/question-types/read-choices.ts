import { GENDER_CLASSES, MISSING } from '#core/questionnaire/custom-properties.ts';
import { readCondition } from '#core/questionnaire/expressions.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';
import type { Localised } from '#core/questionnaire/questionnaire.ts';
import { readAudio } from '#core/questionnaire/read-audio.ts';
import { readPictogram } from '#core/questionnaire/read-pictogram.ts';
import { isObject, readObject, type Reader } from '#core/questionnaire/reader.ts';
import { commentId } from '#core/question-types/question-type.ts';
import { valueAsText } from '#core/question-types/name-as-text.ts';
import { refuseTwins } from '#core/question-types/refuse-twins.ts';
import type { Choice, ChoiceTags, ChoiceValue } from '#core/question-types/question.ts';

const NO_TAGS: ChoiceTags = { topic: null, sensitive: false, consents: false, counts: null, score: null, missing: null, pictogram: null, audio: null };

/** Which forms of a choice the type of question knows. */
export interface ChoiceForms {
  readonly exclusive: boolean;
  readonly comment: boolean;
}

/** Reads `choices`, `columns` or `rateValues`: plain values, or objects with value and text. */
export const readChoices = (reader: Reader, key: string, forms: ChoiceForms): readonly Choice[] => {
  const found = reader.list(key).map(({ value, path }) => readChoice(value, path, reader, forms));
  if (found.length > LIMITS.choices) reader.refuse(key, `Här är fler än ${LIMITS.choices} svar.`, 'Dela upp frågan.');
  refuseTwins(reader, key, found.map((choice) => choice.code));
  refuseTwins(reader, key, found.map((choice, index) => (choice.comment ? commentId('', choice.code) : String(index))));
  return found;
};

/** The special choices that SurveyJS makes by switches, in its order: all, other, none, refused, don't know. */
export const readSpecialChoices = (reader: Reader, kinds: readonly Choice['kind'][]): readonly Choice[] =>
  SPECIAL.filter((special) => kinds.includes(special.kind)).flatMap((special) => {
    const text = reader.localised(special.text);
    return reader.boolean(special.shown) ? [specialChoice(special, text)] : [];
  });

interface Special {
  readonly kind: Choice['kind'];
  readonly value: string;
  readonly shown: string;
  readonly text: string;
  readonly exclusive: boolean;
}

/** Values are SurveyJS's own. An empty text is filled with the interface's words when it is shown. */
const SPECIAL: readonly Special[] = [
  { kind: 'other', value: 'other', shown: 'showOtherItem', text: 'otherText', exclusive: false },
  { kind: 'none', value: 'none', shown: 'showNoneItem', text: 'noneText', exclusive: true },
  { kind: 'refused', value: 'refused', shown: 'showRefuseItem', text: 'refuseText', exclusive: true },
  { kind: 'dontKnow', value: 'dontknow', shown: 'showDontKnowItem', text: 'dontKnowText', exclusive: true },
  { kind: 'selectAll', value: 'all', shown: 'showSelectAllItem', text: 'selectAllText', exclusive: false },
];

const MISSING_BY_KIND: Partial<Record<Choice['kind'], ChoiceTags['missing']>> = { refused: 'refused', dontKnow: 'dontKnow' };

const specialChoice = (special: Special, text: Localised | null): Choice => ({
  value: special.value,
  code: special.value,
  text: text ?? {},
  visible: null,
  comment: special.kind === 'other',
  commentRequired: special.kind === 'other',
  exclusive: special.exclusive,
  kind: special.kind,
  tags: { ...NO_TAGS, missing: MISSING_BY_KIND[special.kind] ?? null },
});

const isValue = (value: unknown): value is ChoiceValue => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const readChoice = (value: unknown, path: string, reader: Reader, forms: ChoiceForms): Choice => {
  if (!isObject(value)) return plainChoice(value, path, reader, null);
  const item = readObject(value, path, reader.context);
  const read: Choice = {
    ...plainChoice(item.raw('value'), path, reader, item.localised('text')),
    visible: readCondition(item, 'visibleIf'),
    comment: forms.comment && item.boolean('showCommentArea'),
    commentRequired: forms.comment && item.boolean('isCommentRequired'),
    exclusive: forms.exclusive && item.boolean('isExclusive'),
    tags: readTags(item),
  };
  item.finish();
  return read;
};

/** What a form posts back as it was: no white space at the ends, no control characters. */
const WORDS = /^(?!\s)[^\p{Cc}]*\S$/u;

const plainChoice = (value: unknown, path: string, reader: Reader, text: Localised | null): Choice => {
  const { context } = reader;
  const given = isValue(value) ? value : '';
  if (typeof given === 'string' && given !== '' && !WORDS.test(given)) context.report({ path, message: `Värdet ”${given}” har blanksteg i kanten eller tecken som inte syns.`, mend: 'Ta bort dem.' });
  if (given === '') context.report({ path, message: 'Svaret saknar värde.', mend: 'Skriv { "value": "…", "text": "…" }.' });
  return makeChoice(given, text ?? valueAsText(given, path, reader));
};

export const makeChoice = (value: ChoiceValue, text: Localised): Choice => ({
  value,
  code: String(value),
  text,
  visible: null,
  comment: false,
  commentRequired: false,
  exclusive: false,
  kind: 'choice',
  tags: NO_TAGS,
});

const readTags = (item: Reader): ChoiceTags => ({
  topic: item.string('topic'),
  sensitive: item.boolean('sensitive'),
  consents: item.boolean('consents'),
  counts: item.oneOf('counts', GENDER_CLASSES),
  score: item.number('score'),
  missing: item.oneOf('missing', MISSING),
  pictogram: readPictogram(item),
  audio: readAudio(item, ['text']),
});

/** A question of choices needs some. */
export const needChoices = (reader: Reader, choices: readonly Choice[]): readonly Choice[] => {
  if (choices.length === 0) reader.refuse('choices', 'Frågan har inga svar att välja bland.', 'Skriv minst ett svar i choices.');
  refuseTaken(reader, choices);
  return choices;
};

/** A choice with the value of a special one would be chosen with it. The special ones stand last, so that an index is that of the file. */
const refuseTaken = (reader: Reader, choices: readonly Choice[]): void => {
  const special = new Set(choices.filter((choice) => choice.kind !== 'choice').map((choice) => choice.code));
  choices.forEach((choice, index) => {
    if (choice.kind === 'choice' && special.has(choice.code)) reader.refuse(`choices[${index}]`, `Värdet ”${choice.code}” är upptaget av ett av SurveyJS egna svar.`, 'Byt värde, eller ta bort det egna svaret (showOtherItem, showNoneItem och så vidare).');
  });
};

