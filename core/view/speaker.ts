import { escapeHtml } from '#core/questionnaire/html.ts';
import { pipe } from '#core/questionnaire/piping.ts';
import type { Language, Localised, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { isObject } from '#core/questionnaire/reader.ts';
import type { Journey } from '#core/journey/journey.ts';
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
  const part = path.length > 0 && isObject(value) ? { [path[0] ?? '']: value[path[0] ?? ''] } : value;
  return rulesOf(question.type)
    .describe(question, part, language)
    .flatMap(({ answers }) => answers.map(plain))
    .filter((words) => words !== '')
    .join(', ');
};

const plain = (label: Label): string => ('text' in label ? label.text : '');
