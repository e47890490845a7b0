import { escapeHtml } from '#core/questionnaire/html.ts';
import { pipe } from '#core/questionnaire/piping.ts';
import type { Language, Localised, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { isObject } from '#core/questionnaire/reader.ts';
import type { Journey } from '#core/journey/journey.ts';
import { OWN_WORDS } from '#core/question-types/choice-value.ts';
import { writtenDate } from '#core/question-types/date-value.ts';
import { say } from '#core/question-types/localise.ts';
import { rulesOf } from '#core/question-types/registry.ts';
import type { Label, Said } from '#core/view/text.ts';

/** Says authors' texts in one language, with answers filled in where the text asks for them. */
export interface Speaker {
  readonly language: Language;
  say(text: Localised): Said;
  sayIf(text: Localised | null): Said | null;
  /** For sanitised HTML: answers are escaped. */
  sayHtml(html: Localised): Said;
  /** Whether a text so far asked for an answer. */
  hasPiped(): boolean;
}

export const makeSpeaker = (questionnaire: Questionnaire, journey: Journey, language: Language): Speaker => {
  let piped = false;
  const valueOf = (name: string): string => {
    piped = true;
    return answerInWords(questionnaire, journey, name, language);
  };
  const speak = (text: Localised, fill: (name: string) => string): Said => {
    const said = say(text, language);
    return { text: pipe(said.text, fill), lang: said.lang };
  };
  return {
    language,
    say: (text) => speak(text, valueOf),
    sayIf: (text) => {
      const said = text && speak(text, valueOf);
      return said && said.text !== '' ? said : null;
    },
    sayHtml: (html) => speak(html, (name) => escapeHtml(valueOf(name))),
    hasPiped: () => piped,
  };
};

/** `kommun`, or a part such as `antal.k` or `samverkan.af`. Empty where nothing was answered. */
const answerInWords = (questionnaire: Questionnaire, journey: Journey, name: string, language: Language): string => {
  const [head = '', ...path] = name.split('.');
  const question = questionnaire.questions.find((placed) => placed.question.name === head)?.question;
  const value = journey.answers[head];
  if (!question || value === undefined) return typeof journey.answers[name] === 'string' ? journey.answers[name] : '';
  return rulesOf(question.type)
    .describe(question, partOf(value, path), language)
    .flatMap(({ answers }) => answers.map(plain))
    .filter((words) => words !== '')
    .join(', ');
};

/** A value with nothing in it but the part that a path leads to: a row, a field, or a cell of a row. */
const partOf = (value: unknown, [key, ...path]: readonly string[]): unknown => (key === undefined || !isObject(value) ? value : { [key]: partOf(value[key], path) });

/** In words. The page's own words are not known here: what is written out in every language alike is Swedish. */
const plain = (label: Label): string => {
  if ('text' in label) return label.text;
  const date = label.parameters?.['date'];
  return typeof date === 'string' ? writtenDate(date) : (Object.values(OWN_WORDS).find(({ key }) => key === label.key)?.swedish ?? '');
};
