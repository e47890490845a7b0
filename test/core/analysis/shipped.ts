import { readFileSync } from 'node:fs';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';

/** A questionnaire that ships with the project. */
export const shipped = (slug: string): Questionnaire => {
  const compiled = compileQuestionnaire(JSON.parse(readFileSync(new URL(`../../../surveys/${slug}.json`, import.meta.url), 'utf8')));
  if (!compiled.ok) throw new Error(slug);
  return compiled.value;
};
