import { commentFieldOf, type Answers } from '#core/answers/answers.ts';
import type { Role } from '#core/codes/codebook.ts';
import { swedish } from '#core/codes/swedish.ts';
import { toChosen } from '#core/question-types/choice-value.ts';
import type { Question, QuestionTags } from '#core/question-types/question.ts';
import type { Localised, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { isObject } from '#core/questionnaire/reader.ts';

/** A place in a questionnaire where people write in their own words. */
export interface OpenQuestion {
  /** The question's name, `<question>__<field>`, or `<question>__egna_ord` for the words beside its choices. */
  readonly id: string;
  readonly question: string;
  /** Of a question with several fields; else null. */
  readonly field: string | null;
  readonly title: Localised;
  /** The field's own title, or null. */
  readonly part: Localised | null;
  /** `sv` text of both, as tables have it. */
  readonly text: string;
  readonly role: Role;
  readonly topic: string | null;
  /** Two people must approve of an answer before it is shown. */
  readonly sensitive: boolean;
}

const OWN_WORDS = 'egna_ord';

/** The open questions of a questionnaire in its order: long texts, lines of plain text, and own words beside choices. Those that are not reported are none. */
export const openQuestionsOf = (questionnaire: Questionnaire): readonly OpenQuestion[] =>
  questionnaire.questions.map(({ question }) => question).filter(({ tags }) => !tags.unreported && tags.role !== 'consent').flatMap((question) => [...textsOf(question, questionnaire.locale), ...ownWordsOf(question, questionnaire.locale)]);

interface Part {
  readonly field: string;
  readonly title: Localised | null;
  readonly tags?: Partial<Pick<QuestionTags, 'topic' | 'sensitive'>>;
}

const open = ({ name, title, tags }: Question, locale: string): OpenQuestion => ({ id: name, question: name, field: null, title, part: null, text: swedish(title, locale), role: tags.role, topic: tags.topic, sensitive: tags.sensitive });

const openPart = (question: Question, locale: string, { field, title, tags }: Part): OpenQuestion => {
  const whole = open(question, locale);
  const text = title ? `${whole.text} – ${swedish(title, locale)}` : whole.text;
  return { ...whole, id: `${whole.id}__${field}`, field, part: title, text, topic: tags?.topic ?? whole.topic, sensitive: whole.sensitive || tags?.sensitive === true };
};

const textsOf = (question: Question, locale: string): readonly OpenQuestion[] => {
  if (question.type === 'comment' || (question.type === 'text' && question.input === 'text')) return [open(question, locale)];
  if (question.type !== 'multipletext') return [];
  return question.items.filter(({ input }) => input === 'text').map(({ name, title, topic, sensitive }) => openPart(question, locale, { field: name, title, tags: { topic, sensitive } }));
};

const ownWordsOf = (question: Question, locale: string): readonly OpenQuestion[] =>
  commentFieldOf(question) !== null || ('choices' in question && question.choices.some(({ comment }) => comment)) ? [openPart(question, locale, { field: OWN_WORDS, title: question.comment })] : [];

/** What somebody has written to an open question, without spaces round it; '' for nothing. */
export const openTextIn = ({ question, field }: OpenQuestion, answers: Answers): string => {
  const value = answers[question];
  if (field === OWN_WORDS) return [answers[`${question}-Comment`], ...(Array.isArray(value) ? value : [value]).map((one) => toChosen(one).comment)].map(trimmed).filter(Boolean).join('\n');
  return trimmed(field === null ? value : isObject(value) ? value[field] : undefined);
};

const trimmed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
