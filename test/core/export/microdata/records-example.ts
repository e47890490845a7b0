import type { Answers } from '#core/codes/answer-value.ts';
import type { Codebook } from '#core/codes/codebook.ts';
import type { MicrodataRequest } from '#core/export/microdata/microdata-file.ts';
import { columnsOf } from '#core/results/columns.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { blockOf } from '#test/core/results/respondents.ts';

export const TERRITORY = { geography: GEOGRAPHY, areaLevel: 'kommun', firstDay: '2026-11-01' } as const;

export const RULES = { k: 5, l: 2, maxSuppressed: 0.05 };

export const columnsFor = (codebook: Codebook, people: readonly Answers[]) => columnsOf(codebook, [blockOf(codebook, people)]);

/** Ordered backwards, so that a test sees that it is not the order of arrival. */
export const requestOf = (codebook: Codebook, people: readonly Answers[], more: Partial<MicrodataRequest> = {}): MicrodataRequest => ({
  codebook,
  columns: columnsFor(codebook, people),
  territory: TERRITORY,
  known: null,
  dependencies: new Map(),
  rules: RULES,
  rankOf: (_file, record) => String(1_000_000 - record),
  ...more,
});
