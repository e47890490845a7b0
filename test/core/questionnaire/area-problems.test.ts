import { expect, test } from 'vitest';
import { areaProblems } from '#core/questionnaire/area-problems.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import type { Geography } from '#core/results/geography.ts';
import shipped from '../../../surveys/data/geography.json' with { type: 'json' };
import { survey } from '#test/surveys/shipped-surveys.ts';

const GEOGRAPHY: Geography = shipped;

const problemsOn = (slug: 'forbund' | 'kommun', date: string): readonly string[] => {
  const compiled = compileQuestionnaire(survey(slug));
  if (!compiled.ok) throw new Error(slug);
  return areaProblems(compiled.value, GEOGRAPHY, date).map((problem) => problem.message);
};

test('a union that is not valid on the first day of the round is refused', () => {
  expect(problemsOn('forbund', '2026-11-24')).toEqual([]);
  expect(problemsOn('forbund', '2014-06-01')).toEqual(['Förbundet ”varna” finns inte 2014-06-01.']);
});

test('municipalities are those of the geography file', () => {
  expect(problemsOn('kommun', '2026-11-24')).toEqual([]);
  const compiled = compileQuestionnaire({ title: 'T', elements: [{ type: 'radiogroup', name: 'k', title: 'Q', role: 'area', choices: ['0127', '9999', 'annan'] }] });
  expect(compiled.ok && areaProblems(compiled.value, GEOGRAPHY, '2026-11-24').map((problem) => problem.message)).toEqual(['Kommunkoden ”9999” finns inte i geography.json.']);
});
