import { describe, expect, it } from 'vitest';
import type { Answers } from '#core/codes/answer-value.ts';
import { auditRelease, type ToldCount } from '#core/disclosure/audit-release.ts';
import type { Solve } from '#core/disclosure/audit-table.ts';
import type { EarlierRelease } from '#core/disclosure/earlier.ts';
import { publishResults, type PublishedResults, type ResultsToPublish } from '#core/disclosure/publish-results.ts';
import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import { NOTHING_DERIVED } from '#core/results/derived.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { withRanges } from '#test/core/disclosure/attacker.ts';
import { surveyOf, WHERE } from '#test/core/export/small-survey.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { blockOf, respondents } from '#test/core/results/respondents.ts';

const codebook = surveyOf([...WHERE, { kind: 'single', id: 'fraga', values: ['ja', 'ibland', 'nej'] }, { kind: 'multiple', id: 'flera', values: ['x', 'y'] }]);
const dimensions = dimensionsOf(codebook, 'kommun', GEOGRAPHY);
const solve: Solve = (size, known, use) => withRanges(size, known.map(({ columns, count }) => ({ parts: columns, count })), use);
const countsOf = (people: readonly Answers[]) => countAll(codebook, dimensions, columnsOf(codebook, [blockOf(codebook, people)]));
const order = (people: readonly Answers[], earlier: readonly EarlierRelease[] = []): ResultsToPublish => ({ survey: 'liten', version: 1, minimumCell: 5, codebook, dimensions, counts: countsOf(people), derived: NOTHING_DERIVED, crossings: [], earlier, territory: { geography: GEOGRAPHY, areaLevel: 'kommun', firstDay: '2026-11-01' } });
const audit = (results: ResultsToPublish, published: PublishedResults): readonly ToldCount[] => auditRelease(results, published, solve, () => undefined);

describe('the audit of a release', () => {
  it.each([[60, 1], [150, 2], [400, 3]])('lets pass what is protected: %i respondents (seed %i)', (count, seed) => {
    const results = order(respondents(codebook, count, seed));
    expect(audit(results, publishResults(results))).toEqual([]);
  });

  it('finds a small count that is printed', () => {
    const results = order(respondents(codebook, 90, 4));
    const published = publishResults(results);
    const careless = { ...published, variables: published.variables.map((variable) => ({ ...variable, figures: variable.figures.map((figure) => (figure.area.id === 'hbs' ? { ...figure, base: 10, count: 3 } : figure)) })) };
    expect(audit(results, careless).map(({ variable }) => variable)).toContain('fraga');
  });

  it('finds what two releases tell together, and nothing where the later was protected beside the earlier', () => {
    const people = respondents(codebook, 160, 2);
    const first = publishResults(order(people.slice(0, 120)));
    const later = order(people, [{ results: first, added: countsOf(people.slice(120)), lost: false }]);
    expect(audit(later, publishResults({ ...later, earlier: [] })).length).toBeGreaterThan(0);
    expect(audit(later, publishResults(later))).toEqual([]);
  });

  it('tells how far it has come', () => {
    const results = order(respondents(codebook, 60, 1));
    const told: string[] = [];
    auditRelease(results, publishResults(results), solve, (done, all) => void told.push(`${done} of ${all}`));
    expect(told).toEqual(['0 of 4', '1 of 4', '2 of 4', '3 of 4']);
  });
});
