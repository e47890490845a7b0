import { solve } from '#server/workers/solver.ts';
import { readFileSync } from 'node:fs';
import { demoAnswers } from '#core/demo/demo-answers.ts';
import { publishResults, type PublishedResults } from '#core/disclosure/publish-results.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { makeCodebook } from '#core/codes/make-codebook.ts';
import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import { derivedOf, pairsToCount } from '#core/results/derived.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { crossingsOf } from '#core/results/groupings.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { blockOf } from '#test/core/results/respondents.ts';

/** A questionnaire that ships with the project. */
export const shipped = (slug: string): Questionnaire => {
  const compiled = compileQuestionnaire(JSON.parse(readFileSync(new URL(`../../../surveys/${slug}.json`, import.meta.url), 'utf8')));
  if (!compiled.ok) throw new Error(slug);
  return compiled.value;
};

/** The protected results of made-up answers to some questions of a shipped questionnaire, with what is derived from them. @param crossed by each background question too */
export const publishedDemo = (slug: string, persons: number, asked: RegExp, crossed = false): PublishedResults => {
  const whole = shipped(slug);
  const questionnaire = { ...whole, questions: whole.questions.filter(({ question: { name, tags } }) => asked.test(name) || tags.role === 'area' || tags.role === 'gender') };
  const { areaLevel, minimumCell } = questionnaire.facts;
  const codebook = makeCodebook(questionnaire);
  const derived = derivedOf(questionnaire, codebook);
  const crossings = crossed ? crossingsOf(codebook) : [];
  const dimensions = dimensionsOf(codebook, areaLevel, GEOGRAPHY);
  const people = Array.from({ length: persons }, (_, seed) => demoAnswers(whole, seed, '2026-11-24'));
  const counts = countAll(codebook, dimensions, columnsOf(codebook, [blockOf(codebook, people)]), { pairs: pairsToCount(derived, codebook), crossings });
  return publishResults({ survey: slug, version: 1, minimumCell, codebook, dimensions, counts, derived, crossings, earlier: [], territory: { geography: GEOGRAPHY, areaLevel, firstDay: '2026-11-01' } }, solve);
};
