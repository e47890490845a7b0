import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { questionWithRole } from '#core/questionnaire/roles.ts';
import { municipalityName, unionsOn, type Geography } from '#core/results/geography.ts';

/** Municipality codes are four digits; anything else a municipality question offers counts in the whole only. */
const MUNICIPALITY = /^\d{4}$/;

/** Areas that the questionnaire offers and that do not exist on the first day of the round (ISO date). */
export const areaProblems = (questionnaire: Questionnaire, geography: Geography, firstDay: string): readonly AuthorProblem[] => {
  const question = questionWithRole(questionnaire, 'area');
  if (!question) return [];
  const offered = question.choices.map((choice) => choice.code);
  if (questionnaire.facts.areaLevel === 'forbund') {
    const valid = unionsOn(geography, firstDay);
    return offered.filter((id) => !valid.includes(id)).map((id) => ({ path: `${question.path}.choices`, message: `Förbundet ”${id}” finns inte ${firstDay}.`, mend: `Välj bland: ${valid.join(', ')}.` }));
  }
  return offered
    .filter((code) => MUNICIPALITY.test(code) && municipalityName(geography, code) === null)
    .map((code) => ({ path: `${question.path}.choices`, message: `Kommunkoden ”${code}” finns inte i geography.json.`, mend: 'Rätta koden, eller lägg till kommunen.' }));
};
