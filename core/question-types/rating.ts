import { describeChosen } from '#core/question-types/choice-value.ts';
import type { Choice, RatingQuestion } from '#core/question-types/question.ts';
import type { QuestionType } from '#core/question-types/question-type.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';
import type { Localised } from '#core/questionnaire/questionnaire.ts';
import type { Reader } from '#core/questionnaire/reader.ts';
import { makeChoice, readChoices } from '#core/question-types/read-choices.ts';
import { checkSingle, readSingle, writeSingle } from '#core/question-types/single-choice.ts';

/** Radios with words on the steps; never stars or a slider. */
export const rating: QuestionType<RatingQuestion> = {
  parse: (reader, base) => ({ ...base, type: 'rating', choices: readSteps(reader) }),
  read: (question, fields) => readSingle(question.choices, fields, question.name, question.name),
  write: (question, value) => writeSingle(value, question.name),
  check: (question, value, scope) => checkSingle(question.choices, value, question.name, scope),
  describe: (question, value, language) => [{ part: null, answers: describeChosen(question.choices, value, language) }],
};

/** `rateValues`, else numbers from `rateMin` to `rateMax`, with the author's words at the ends. */
const readSteps = (reader: Reader): readonly Choice[] => {
  const named = readChoices(reader, 'rateValues', { exclusive: false, comment: false });
  const [count, min, step] = [reader.number('rateCount'), reader.number('rateMin') ?? 1, reader.number('rateStep') ?? 1];
  const max = reader.number('rateMax') ?? (count ? min + (count - 1) * step : 5);
  const ends = [reader.localised('minRateDescription'), reader.localised('maxRateDescription')] as const;
  if (named.length > 0) return named;
  const steps = step > 0 ? Math.floor((max - min) / step) + 1 : 0;
  if (steps < 2 || steps > LIMITS.choices) {
    reader.refuse('rateMax', 'Skalan har för få eller för många steg.', 'Rätta rateMin, rateMax och rateStep.');
    return [];
  }
  return Array.from({ length: steps }, (_, index) => makeChoice(min + index * step, stepText(min + index * step, index === 0 ? ends[0] : index === steps - 1 ? ends[1] : null, reader.context.locale)));
};

const stepText = (value: number, description: Localised | null, locale: string): Localised =>
  description ? Object.fromEntries(Object.entries(description).map(([language, words]) => [language, `${value} ${words}`])) : { [locale]: String(value) };
