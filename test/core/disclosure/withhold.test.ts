import { describe, expect, it } from 'vitest';
import { auditRelease } from '#core/disclosure/audit-release.ts';
import { publishResults, type PublishedResults, type ResultsToPublish } from '#core/disclosure/publish-results.ts';
import { withhold } from '#core/disclosure/withhold.ts';
import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import { NOTHING_DERIVED } from '#core/results/derived.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { doublesOf } from '#core/results/doubles.ts';
import { crossingsOf } from '#core/results/groupings.ts';
import { sizeClasses } from '#core/results/size-classes.ts';
import { solve } from '#server/workers/solver.ts';
import { surveyOf, WHERE } from '#test/core/export/small-survey.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { blockOf, respondents } from '#test/core/results/respondents.ts';
import { doubleSurvey } from '#test/proofs/double-survey.ts';

const codebook = surveyOf([...WHERE, { kind: 'single', id: 'alder', values: ['ung', 'medel'] }, { kind: 'single', id: 'fraga', values: ['ja', 'nej'], role: 'need' }, { kind: 'number', id: 'anstallda', role: 'need' }]);
const dimensions = dimensionsOf(codebook, 'kommun', GEOGRAPHY);
const crossings = crossingsOf(codebook);
const classes = codebook.variables.flatMap((variable) => (variable.kind === 'number' ? [sizeClasses(variable, 0)] : []));
const counts = countAll(codebook, dimensions, columnsOf(codebook, [blockOf(codebook, respondents(codebook, 200, 6))]), { pairs: [], crossings });
const order: ResultsToPublish = { survey: 'liten', version: 1, minimumCell: 5, codebook, dimensions, counts, derived: { ...NOTHING_DERIVED, classes }, crossings, earlier: [], territory: { geography: GEOGRAPHY, areaLevel: 'kommun', firstDay: '2026-11-01' } };
const published = publishResults(order, solve);

/** The variables that have a figure, and those that have one by age. */
const shownIn = ({ variables, crossings: by }: PublishedResults) => {
  const shown = (all: readonly { readonly id: string; readonly figures: readonly { readonly base: number | null; readonly value: number | null; readonly count: number | null }[] }[]): readonly string[] =>
    all.filter(({ figures }) => figures.some(({ base, value, count }) => base !== null || value !== null || count !== null)).map(({ id }) => id);
  return { whole: shown(variables), byAge: by.flatMap((crossing) => shown(crossing.variables)) };
};
const without = (ids: readonly string[], left: readonly string[]): readonly string[] => ids.filter((id) => !left.includes(id));

/** Answers to a question by age, by education and by both, where nobody left either empty. */
const crossedSurvey = (seed: number): PublishedResults => {
  const { codebook: asked, waves } = doubleSurvey(seed);
  const people = (waves[0] ?? []).filter(({ alder, utb }) => alder !== undefined && utb !== undefined);
  const [places, by] = [dimensionsOf(asked, 'kommun', GEOGRAPHY), crossingsOf(asked)];
  const named = doublesOf(asked, places, ['utb,alder']);
  const doubles = named.ok ? named.value.doubles : [];
  return publishResults({ ...order, codebook: asked, dimensions: places, derived: NOTHING_DERIVED, crossings: by, doubles, counts: countAll(asked, places, columnsOf(asked, [blockOf(asked, people)]), { pairs: [], crossings: by, doubles }) }, solve);
};

describe('a question that an audit finds to tell too much', () => {
  const all = shownIn(published);

  it('is left without a figure, in every crossing too, and with what is worked out from it; the others stay', () => {
    const classId = classes[0]?.variable.id ?? '';
    expect(all.whole).toEqual(expect.arrayContaining(['fraga', 'anstallda', classId]));
    const less = withhold(published, [{ variable: 'anstallda', by: null }]);
    expect(less && shownIn(less)).toEqual({ whole: without(all.whole, ['anstallda', classId]), byAge: without(all.byAge, ['anstallda']) });
    expect(less?.variables.find(({ id }) => id === 'anstallda')?.left).toEqual([]);
  });

  it('is left out of a crossing alone, where only that tells it', () => {
    expect(all.byAge).toContain('fraga');
    const less = withhold(published, [{ variable: 'fraga', by: 'alder' }]);
    expect(less && shownIn(less)).toEqual({ whole: all.whole, byAge: without(all.byAge, ['fraga']) });
  });

  it('takes with it all that it divides', () => {
    const less = withhold(published, [{ variable: 'alder', by: null }]);
    expect(less && shownIn(less)).toEqual({ whole: without(all.whole, ['alder']), byAge: [] });
  });

  it('is not left out where all others are told by it: then nothing is released', () => {
    expect(withhold(published, [{ variable: 'kommun', by: null }])).toBeNull();
  });

  it('is found no more', () => {
    const careless = { ...published, variables: published.variables.map((variable) => (variable.id === 'fraga' ? { ...variable, figures: variable.figures.map((figure) => ({ ...figure, base: 10, count: 3 })) } : variable)) };
    const told = auditRelease(order, careless, solve, () => undefined);
    expect(new Set(told.map(({ variable, by }) => `${variable} ${by ?? ''}`))).toContain('fraga ');
    const less = withhold(careless, told);
    expect(less && auditRelease(order, less, solve, () => undefined)).toEqual([]);
  });

  it('is refused where nothing of it is shown: the same audit would find the same', () => {
    const less = withhold(published, [{ variable: 'fraga', by: null }]);
    expect(less && withhold(less, [{ variable: 'fraga', by: null }])).toBeNull();
  });
});

describe('a question that is found in a crossing, where two background questions are crossed too', () => {
  const crossed = crossedSurvey(8);
  const shown = (results: PublishedResults | null, by: string, id: string): number =>
    [...(results?.crossings ?? []), ...(results?.doubles ?? [])].filter((crossing) => crossing.by.id === by).flatMap(({ variables }) => variables.filter((variable) => variable.id === id)).flatMap(({ figures }) => figures.filter(({ base }) => base !== null)).length;
  const pair = crossed.doubles[0]?.by.id ?? '';

  it('has no rows by both either: their sums are what is withheld', () => {
    expect([shown(crossed, 'alder', 'fraga') > 0, shown(crossed, pair, 'fraga') > 0]).toEqual([true, true]);
    const less = withhold(crossed, [{ variable: 'fraga', by: 'alder' }]);
    expect([shown(less, 'alder', 'fraga'), shown(less, pair, 'fraga')]).toEqual([0, 0]);
    expect(shown(less, 'utb', 'fraga')).toBe(shown(crossed, 'utb', 'fraga'));
  });

  it('does not stand in the crossing turned round', () => {
    expect(shown(crossed, 'utb', 'alder')).toBeGreaterThan(0);
    const less = withhold(crossed, [{ variable: 'utb', by: 'alder' }]);
    expect([shown(less, 'alder', 'utb'), shown(less, 'utb', 'alder'), shown(less, pair, 'fraga')]).toEqual([0, 0, 0]);
    expect(shown(less, 'alder', 'fraga')).toBe(shown(crossed, 'alder', 'fraga'));
  });
});
