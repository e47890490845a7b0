import type { Answers } from '#core/answers/answers.ts';
import type { Role } from '#core/codes/codebook.ts';
import { questionWithRole } from '#core/questionnaire/roles.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { toChosen } from '#core/question-types/choice-value.ts';
import { municipalityName, unionName, unionOf, type Geography } from '#core/results/geography.ts';
import type { ResponseRow } from '#server/storage/storage.ts';

/** Where a response counts: what is stored beside its answers, and can be made from them again. */
export type Place = Pick<ResponseRow, 'area' | 'coordinationUnion' | 'respondentGroup'>;

/** The place that answers give on the first day of their round (ISO date). */
export const placeResponse = (questionnaire: Questionnaire, answers: Answers, geography: Geography, firstDay: string): Place => ({
  ...areaOf(questionnaire, geography, firstDay, answerTo(questionnaire, answers, 'area')),
  respondentGroup: answerTo(questionnaire, answers, 'group'),
});

const answerTo = (questionnaire: Questionnaire, answers: Answers, role: Role): string | null => {
  const question = questionWithRole(questionnaire, role);
  const { value } = toChosen(question ? answers[question.name] : undefined);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
};

const NOWHERE = { area: null, coordinationUnion: null };

/** A municipality counts in its union as of the first day of the round; any other answer counts in the whole only. */
const areaOf = ({ facts }: Questionnaire, geography: Geography, firstDay: string, answer: string | null): Omit<Place, 'respondentGroup'> => {
  if (answer === null) return NOWHERE;
  if (facts.areaLevel === 'forbund') return unionName(geography, answer) === null ? NOWHERE : { area: answer, coordinationUnion: answer };
  return municipalityName(geography, answer) === null ? NOWHERE : { area: answer, coordinationUnion: unionOf(geography, answer, firstDay) };
};
