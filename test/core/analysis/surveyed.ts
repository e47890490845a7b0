import type { Answers } from '#core/codes/answer-value.ts';
import type { PublishedResults, PublishedVariable } from '#core/disclosure/publish-results.ts';
import { publish, surveyOf, WHERE } from '#test/core/export/small-survey.ts';
import type { VariableSketch } from '#test/core/codes/codebook-example.ts';

/** How many women and men of a municipality answered, and how many of each said yes. */
export interface Group {
  readonly kommun: string;
  readonly women: readonly [persons: number, yes: number];
  readonly men: readonly [persons: number, yes: number];
}

const QUESTIONS: readonly VariableSketch[] = [{ kind: 'single', id: 'fraga', values: ['ja', 'nej'] }, { kind: 'single', id: 'alder', values: ['16_24', '25_64', '65_'] }];
const AGES = ['16_24', '25_64', '65_'] as const;

/** The protected results of a survey where one question is yes or no, and each age is as common as the others. */
export const surveyed = (groups: readonly Group[]): PublishedResults => publish(surveyOf([...WHERE, ...QUESTIONS]), groups.flatMap(peopleOf));

const peopleOf = ({ kommun, women, men }: Group): readonly Answers[] =>
  ([['kvinna', women], ['man', men]] as const).flatMap(([kon, [persons, yes]]) => Array.from({ length: persons }, (_, index) => ({ kommun, kon, fraga: index < yes ? 'ja' : 'nej', alder: AGES[index % 3] ?? '' })));

export const variableOf = (results: PublishedResults, id: string): PublishedVariable => {
  const variable = results.variables.find((each) => each.id === id);
  if (!variable) throw new Error(`no variable ${id}`);
  return variable;
};
