import type { Localised, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Choice, Question } from '#core/question-types/question.ts';

/** What a variable is called in easy Swedish, and its answers by `svar_id`; null where the questionnaire has no such text. */
export interface EasyTexts {
  readonly text: string | null;
  readonly answers: ReadonlyMap<string, string>;
}

const EASY = 'sv-simple';

/** The easy texts of a questionnaire by `fraga_id`. They are put together as the Swedish ones are (`core/codes/make-codebook.ts`). */
export const easyTexts = (questionnaire: Questionnaire): ReadonlyMap<string, EasyTexts> => new Map(questionnaire.questions.flatMap(({ question }) => ofQuestion(question)));

type Entry = readonly [id: string, texts: EasyTexts];

interface Step {
  readonly key: string;
  readonly text: string | undefined;
}

const ofQuestion = (question: Question): readonly Entry[] => {
  switch (question.type) {
    case 'text':
    case 'comment':
      return [entry(question, [], [])];
    case 'multipletext':
      return question.items.map(({ name, title }) => entry(question, [step(name, title)], []));
    case 'matrix':
      return question.rows.map(({ name, text }) => entry(question, [step(name, text)], question.columns));
    case 'matrixdropdown':
      return question.rows.flatMap((row) => question.columns.map((column) => entry(question, [step(row.name, row.text), step(column.name, column.title)], column.choices)));
    case 'ranking':
      return Array.from({ length: question.places }, (_, index) => entry(question, [{ key: String(index + 1), text: `Plats ${index + 1}` }], question.choices));
    case 'radiogroup':
    case 'dropdown':
    case 'boolean':
    case 'rating':
    case 'checkbox':
      return [entry(question, [], question.choices)];
  }
};

const step = (key: string, text: Localised): Step => ({ key, text: text[EASY] });

const entry = ({ name, title }: Question, steps: readonly Step[], choices: readonly Choice[]): Entry => {
  const parts = [title[EASY], ...steps.map(({ text }) => text)];
  return [
    [name, ...steps.map(({ key }) => key)].join('__'),
    {
      text: parts.every((part) => part !== undefined && part !== '') ? parts.join(' – ') : null,
      answers: new Map(choices.flatMap(({ code, text }) => (text[EASY] ? [[code, text[EASY]] as const] : []))),
    },
  ];
};
