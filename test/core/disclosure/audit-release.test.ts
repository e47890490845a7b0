import { describe, expect, it } from 'vitest';
import type { Answers } from '#core/codes/answer-value.ts';
import { auditRelease, type ToldCount } from '#core/disclosure/audit-release.ts';
import type { EarlierRelease } from '#core/disclosure/earlier.ts';
import { publishResults, type PublishedResults, type ResultsToPublish } from '#core/disclosure/publish-results.ts';
import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import { NOTHING_DERIVED } from '#core/results/derived.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { crossingsOf } from '#core/results/groupings.ts';
import { sizeClasses } from '#core/results/size-classes.ts';
import { solve } from '#server/workers/solver.ts';
import { surveyOf, WHERE } from '#test/core/export/small-survey.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { blockOf, respondents } from '#test/core/results/respondents.ts';

const codebook = surveyOf([...WHERE, { kind: 'single', id: 'fraga', values: ['ja', 'ibland', 'nej'] }, { kind: 'multiple', id: 'flera', values: ['x', 'y'] }]);
const dimensions = dimensionsOf(codebook, 'kommun', GEOGRAPHY);
const countsOf = (people: readonly Answers[]) => countAll(codebook, dimensions, columnsOf(codebook, [blockOf(codebook, people)]));
const order = (people: readonly Answers[], earlier: readonly EarlierRelease[] = []): ResultsToPublish => ({ survey: 'liten', version: 1, minimumCell: 5, codebook, dimensions, counts: countsOf(people), derived: NOTHING_DERIVED, crossings: [], earlier, territory: { geography: GEOGRAPHY, areaLevel: 'kommun', firstDay: '2026-11-01' } });
const audit = (results: ResultsToPublish, published: PublishedResults): readonly ToldCount[] => auditRelease(results, published, solve, () => undefined);

describe('the audit of a release', () => {
  it.each([[60, 1], [150, 2], [400, 3]])('lets pass what is protected: %i respondents (seed %i)', (count, seed) => {
    const results = order(respondents(codebook, count, seed));
    expect(audit(results, publishResults(results, solve))).toEqual([]);
  });

  it('finds a small count that is printed', () => {
    const results = order(respondents(codebook, 90, 4));
    const published = publishResults(results, solve);
    const careless = { ...published, variables: published.variables.map((variable) => ({ ...variable, figures: variable.figures.map((figure) => (figure.area.id === 'hbs' ? { ...figure, base: 10, count: 3 } : figure)) })) };
    expect(audit(results, careless).map(({ variable }) => variable)).toContain('fraga');
  });

  it('finds what two releases tell together, and nothing where the later was protected beside the earlier', () => {
    const people = respondents(codebook, 160, 2);
    const first = publishResults(order(people.slice(0, 120)), solve);
    const later = order(people, [{ results: first, added: countsOf(people.slice(120)), lost: false }]);
    expect(audit(later, publishResults({ ...later, earlier: [] }, solve)).length).toBeGreaterThan(0);
    expect(audit(later, publishResults(later, solve))).toEqual([]);
  });

  describe('of a survey with a crossing, a sensitive question and a number', () => {
    const rich = surveyOf([...WHERE, { kind: 'single', id: 'alder', values: ['ung', 'medel'] }, { kind: 'single', id: 'fraga', values: ['ja', 'nej'], role: 'need', sensitive: true }, { kind: 'number', id: 'omsattning', role: 'need' }]);
    const crossings = crossingsOf(rich);
    const places = dimensionsOf(rich, 'kommun', GEOGRAPHY);
    const counts = countAll(rich, places, columnsOf(rich, [blockOf(rich, respondents(rich, 90, 6))]), { pairs: [], crossings });
    const results: ResultsToPublish = { ...order([]), codebook: rich, dimensions: places, counts, crossings };
    const published = publishResults(results, solve);
    const bare = (figure: PublishedFigure): PublishedFigure => ({ ...figure, base: 0, count: figure.answer.id.startsWith('_') ? null : 0, value: figure.answer.id.startsWith('_') ? 0 : null });
    const bareOf = (id: string) => published.variables.map((variable) => (variable.id === id ? { ...variable, figures: variable.figures.map(bare) } : variable));

    it('lets pass what is protected', () => {
      expect(audit(results, published)).toEqual([]);
    });

    it('finds what a crossing would tell', () => {
      const careless = { ...published, crossings: published.crossings.map((crossing) => ({ ...crossing, variables: crossing.variables.map((variable) => ({ ...variable, figures: variable.figures.map(bare) })) })) };
      expect(audit(results, careless).filter(({ id }) => id.includes('"ung"')).length).toBeGreaterThan(0);
    });

    it('finds what its rows of municipalities would tell, and nothing where they are protected', () => {
      const people = respondents(rich, 600, 3);
      const placed: ResultsToPublish = { ...results, counts: countAll(rich, places, columnsOf(rich, [blockOf(rich, people)]), { pairs: [], crossings }), municipal: ['alder'] };
      const safe = publishResults(placed, solve);
      const local = safe.crossings.flatMap(({ variables }) => variables.flatMap(({ figures }) => figures.filter(({ area }) => area.level === 'kommun')));
      expect([local.some(({ base }) => base !== null), local.some(({ base }) => base === null)]).toEqual([true, true]);
      expect(audit(placed, safe)).toEqual([]);
      const careless = { ...safe, crossings: safe.crossings.map((crossing) => ({ ...crossing, variables: crossing.variables.map((variable) => ({ ...variable, figures: variable.figures.map((figure) => (figure.area.level === 'kommun' ? bare(figure) : figure)) })) })) };
      expect(audit(placed, careless).some(({ id }) => id.includes('"kommun"') && id.includes('"ung"'))).toBe(true);
    });

    it('finds sensitive answers of so few that they tell of each, though they are no small count', () => {
      expect(audit(results, { ...published, variables: bareOf('fraga') }).some(({ variable, low, high }) => variable === 'fraga' && low === high && low >= 5)).toBe(true);
    });

    it('finds a mean of few, or that one large number makes up', () => {
      expect(audit(results, { ...published, variables: bareOf('omsattning') }).map(({ variable }) => variable)).toContain('omsattning');
    });
  });

  describe('of means of two releases', () => {
    const numbered = surveyOf([{ kind: 'number', id: 'omsattning', role: 'need' }]);
    const places = dimensionsOf(numbered, 'kommun', GEOGRAPHY);
    const firms = (...numbers: readonly number[]): readonly Answers[] => numbers.map((omsattning) => ({ omsattning }));
    const countsIn = (people: readonly Answers[]) => countAll(numbered, places, columnsOf(numbered, [blockOf(numbered, people)]));
    const of = (people: readonly Answers[], earlier: readonly EarlierRelease[] = []): ResultsToPublish => ({ ...order([]), codebook: numbered, dimensions: places, counts: countsIn(people), earlier });
    const meansIn = ({ variables }: PublishedResults) => variables[0]?.figures.filter(({ answer, area }) => answer.id === '_medel' && area.level === 'alla').map(({ value }) => value !== null);
    const first = firms(...Array.from({ length: 20 }, (_, index) => 20 + index));
    const since = firms(...Array.from({ length: 10 }, () => 1), 300);
    const before = publishResults(of(first), solve);
    const later = of([...first, ...since], [{ results: before, added: countsIn(since), lost: false }]);

    it('finds that they tell the one large number of those who came between, and no mean is shown that would', () => {
      const careless = publishResults({ ...later, earlier: [] }, solve);
      expect([meansIn(before), meansIn(careless), meansIn(publishResults(later, solve))]).toEqual([[true], [true], [false]]);
      expect(audit(later, careless).filter(({ variable, from }) => variable === 'omsattning' && from === 1)).not.toEqual([]);
      expect(audit(later, publishResults(later, solve))).toEqual([]);
    });

    it('finds that they tell the number of somebody who has withdrawn, and no mean is shown that would, however many have come', () => {
      const stay = firms(...Array.from({ length: 20 }, (_, index) => 20 + index), ...Array.from({ length: 10 }, () => 2));
      const [all, newcomers] = [publishResults(of([...stay, ...firms(300)]), solve), firms(...Array.from({ length: 12 }, () => 1))];
      const after = of([...stay, ...newcomers], [{ results: all, added: countsIn(newcomers), lost: true }]);
      const careless = publishResults({ ...after, earlier: [] }, solve);
      expect([meansIn(all), meansIn(careless), meansIn(publishResults(after, solve))]).toEqual([[true], [true], [false]]);
      expect(audit(after, careless).map(({ variable, from }) => [variable, from])).toContainEqual(['omsattning', 1]);
      expect(audit(after, publishResults(after, solve))).toEqual([]);
    });

    it('show no size class as empty that was hidden: it would tell the class of the one who has withdrawn', () => {
      const classes = numbered.variables.flatMap((variable) => (variable.kind === 'number' ? [sizeClasses(variable, 0)] : []));
      const derived = { ...NOTHING_DERIVED, classes };
      const stay = firms(...Array.from({ length: 20 }, (_, index) => 20 + index), ...Array.from({ length: 10 }, () => 2));
      const newcomers = firms(...Array.from({ length: 12 }, () => 1));
      const all = publishResults({ ...of([...stay, ...firms(300)]), derived }, solve);
      const after = publishResults({ ...of([...stay, ...newcomers], [{ results: all, added: countsIn(newcomers), lost: true }]), derived }, solve);
      const largest = ({ variables }: PublishedResults) => variables.flatMap(({ figures }) => figures.filter(({ answer, area }) => answer.id === 'k100' && area.level === 'alla').map(({ base, count }) => [base, count]));
      expect([largest(all), largest(after)]).toEqual([[[31, null]], [[42, null]]]);
    });

    it('finds it too where only parts of what the earlier mean was of have means now', () => {
      const parted = surveyOf([...WHERE, { kind: 'number', id: 'omsattning', role: 'need' }]);
      const nowhere = dimensionsOf(parted, 'kommun', GEOGRAPHY);
      const some = (kon: string, count: number, omsattning: number): readonly Answers[] => Array.from({ length: count }, () => ({ kommun: '0126', kon, omsattning }));
      const countsBy = (people: readonly Answers[]) => countAll(parted, nowhere, columnsOf(parted, [blockOf(parted, people)]));
      const release = (people: readonly Answers[], earlier: readonly EarlierRelease[] = []): ResultsToPublish => ({ ...order([]), codebook: parted, dimensions: nowhere, counts: countsBy(people), earlier });
      const stay = [...some('kvinna', 5, 30), ...some('man', 25, 30)];
      const newcomers = [...some('kvinna', 15, 1), ...some('man', 15, 1)];
      const all = publishResults(release([...stay, ...some('man', 1, 300)]), solve);
      const after = release([...stay, ...newcomers], [{ results: all, added: countsBy(newcomers), lost: true }]);
      const means = ({ variables }: PublishedResults) => (variables.find(({ id }) => id === 'omsattning')?.figures ?? []).filter(({ answer, area }) => answer.id === '_medel' && area.level === 'alla').map(({ gender, value }) => [gender, value !== null]);
      const careless = publishResults({ ...after, earlier: [] }, solve);
      const parts = { ...careless, variables: careless.variables.map((variable) => ({ ...variable, figures: variable.figures.map((figure) => (['kvinnor', 'man'].includes(figure.gender) ? figure : { ...figure, value: null })) })) };
      expect([means(all), means(parts)]).toEqual([[['kvinnor', false], ['man', false], ['kvinnor_och_man', true]], [['kvinnor', true], ['man', true], ['kvinnor_och_man', false]]]);
      expect(audit(after, parts).map(({ variable, from }) => [variable, from])).toContainEqual(['omsattning', 1]);
      const safe = publishResults(after, solve);
      expect(means(safe).filter(([, isShown]) => isShown)).toHaveLength(1);
      expect(audit(after, safe)).toEqual([]);
    });
  });

  it('tells how far it has come', () => {
    const results = order(respondents(codebook, 60, 1));
    const told: string[] = [];
    auditRelease(results, publishResults(results, solve), solve, (done, all) => void told.push(`${done} of ${all}`));
    expect(told).toEqual(['0 of 4', '1 of 4', '2 of 4', '3 of 4', '4 of 4']);
  });
});
