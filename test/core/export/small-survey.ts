import { NOTHING_DERIVED } from '#core/results/derived.ts';
import type { Answers } from '#core/codes/answer-value.ts';
import type { Codebook } from '#core/codes/codebook.ts';
import { publishResults, type PublishedResults } from '#core/disclosure/publish-results.ts';
import { columnsOf } from '#core/results/columns.ts';
import { solve } from '#server/workers/solver.ts';
import { countAll } from '#core/results/count.ts';
import type { Grouping } from '#core/results/counts.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { codebookOf, type VariableSketch } from '#test/core/codes/codebook-example.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { blockOf } from '#test/core/results/respondents.ts';

/** Three municipalities of one union, and one that is a union of its own. */
export const UNIONS = { '0126': 'hbs', '0127': 'hbs', '0128': 'hbs', '0181': 'sodertalje' } as const;

export const WHERE: readonly VariableSketch[] = [
  { kind: 'single', id: 'kommun', values: [...Object.keys(UNIONS), 'annan'], role: 'area' },
  { kind: 'single', id: 'kon', values: ['kvinna', 'man', 'annat'], role: 'gender', counts: { kvinna: 'woman', man: 'man', annat: 'other' } },
];

export const surveyOf = (questions: readonly VariableSketch[]): Codebook => codebookOf(questions);

/** The protected results of a survey's answers. */
export const publish = (codebook: Codebook, people: readonly Answers[], crossings: readonly Grouping[] = []): PublishedResults => publishBlock(codebook, blockOf(codebook, people), crossings);

/** The protected results of answers that are encoded already. */
export const publishBlock = (codebook: Codebook, block: Uint8Array, crossings: readonly Grouping[] = []): PublishedResults => {
  const dimensions = dimensionsOf(codebook, 'kommun', GEOGRAPHY);
  const counts = countAll(codebook, dimensions, columnsOf(codebook, [block]), { pairs: [], crossings });
  return publishResults({ survey: 'liten', version: 1, minimumCell: 5, codebook, dimensions, counts, derived: NOTHING_DERIVED, crossings, earlier: [], territory: { geography: GEOGRAPHY, areaLevel: 'kommun', firstDay: '2026-11-01' } }, solve);
};
