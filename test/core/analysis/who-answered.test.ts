import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WhoAnswered } from '#core/analysis/who-answered.ts';
import { whoAnswered } from '#core/analysis/who-answered.ts';
import { surveyed, type Group } from '#test/core/analysis/surveyed.ts';
import { cellsOf, given, tableWith, type ByArea } from '#test/core/statistics/statistics-example.ts';

const AREAS = ['0126', '0127', '0128', '0181'];
const even: readonly Group[] = AREAS.map((kommun) => ({ kommun, women: [40, 20], men: [20, 5] }));
const invited = (numbers: ByArea) => given('invited', tableWith(cellsOf(numbers)));
const population = (numbers: ByArea) => given('population', tableWith(cellsOf(numbers)));
const everywhere = (women: number | null, men: number | null): ByArea => Object.fromEntries(AREAS.map((area) => [area, [women, men]]));

const rates = ({ rates: { rows } }: WhoAnswered, area: string): readonly string[] => rows.filter((row) => row.area.id === area).map(({ gender, complete, invited: of, rate }) => `${gender} ${complete}/${of} ${rate}`);

describe('the response rate', () => {
  it('is those who sent an answer of those who were invited, women first, by municipality, union and in all', () => {
    const told = whoAnswered(surveyed(even), [invited(everywhere(50, 80))]);
    expect(rates(told, '0127')).toEqual(['kvinnor 40/50 0.8', 'man 20/80 0.25', `kvinnor_och_man 60/130 ${60 / 130}`]);
    expect(rates(told, 'hbs')).toEqual(['kvinnor 120/150 0.8', 'man 60/240 0.25', `kvinnor_och_man 180/390 ${180 / 390}`]);
    expect(rates(told, 'alla')[0]).toBe('kvinnor 160/200 0.8');
    expect(told.rates.said).toEqual({ key: 'whoAnswered.rate', parameters: { title: 'Tabell invited', source: 'SCB', date: '2025' } });
  });

  it('cannot be worked out where nobody knows how many were invited: then there are the numbers who answered', () => {
    for (const statistics of [[], [population(everywhere(50, 80))], [invited({ '0120': [50, 80] })]]) {
      const told = whoAnswered(surveyed(even), statistics);
      expect(told.rates).toEqual({ said: { key: 'whoAnswered.rate.none' }, notes: [], source: null, rows: [] });
      expect(told.participation.filter(({ area }) => area.id === '0127').map(({ gender, persons }) => `${gender} ${persons}`)).toEqual(['kvinnor 40', 'man 20', 'kvinnor_och_man 60']);
    }
  });

  it('leaves out of the sums those who are of no invited area, and a municipality with more answers than invited, and says so', () => {
    const results = surveyed(even);
    const others = { ...results, respondents: results.respondents.map((each) => ({ ...each, persons: (each.persons ?? 0) + 90 })) };
    const told = whoAnswered(others, [invited(everywhere(50, 80))]);
    expect(rates(told, 'alla')).toEqual(['kvinnor 160/200 0.8', 'man 80/320 0.25', `kvinnor_och_man 240/520 ${240 / 520}`]);
    expect(told.rates.notes).toEqual([{ key: 'whoAnswered.rate.sums' }]);
    const wrong = whoAnswered(others, [invited({ ...everywhere(50, 80), '0128': [39, 80] })]);
    expect([rates(wrong, '0128')[0], rates(wrong, 'hbs')[0], rates(wrong, 'alla')[1]]).toEqual(['kvinnor 40/39 null', 'kvinnor 80/100 0.8', 'man 60/240 0.25']);
    expect(wrong.rates.notes.map(({ key }) => key)).toEqual(['whoAnswered.rate.sums', 'whoAnswered.rate.over']);
  });

  it('is of those who were invited to the round, though later ones have been invited since', () => {
    const dated = (referenceDate: string, women: number) => { const table = invited(everywhere(women, 80)); return { ...table, source: { ...table.source, referenceDate } }; };
    const tables = [dated('2026-09-01', 400), dated('2026-03-01', 50)];
    expect(rates(whoAnswered(surveyed(even), tables, '2026-05-31'), '0127')[0]).toBe('kvinnor 40/50 0.8');
    expect(rates(whoAnswered(surveyed(even), tables, '2026-11-27'), '0127')[0]).toBe('kvinnor 40/400 0.1');
    expect(rates(whoAnswered(surveyed(even), tables, '2025-12-31'), '0127')[0]).toBe('kvinnor 40/50 0.8');
  });

  it('is of the time of the round where one table has several', () => {
    const table = given('invited', tableWith([...cellsOf(everywhere(50, 80), null, '2026M03'), ...cellsOf(everywhere(400, 80), null, '2026M09')]));
    expect(['2026-05-31', '2026-11-27', '2025-12-31'].map((day) => rates(whoAnswered(surveyed(even), [table], day), '0127')[0])).toEqual(['kvinnor 40/50 0.8', 'kvinnor 40/400 0.1', 'kvinnor 40/50 0.8']);
  });

  it('is of everybody where the table itself says how many were invited in all', () => {
    const told = whoAnswered(surveyed(even), [invited({ alla: [320, 400] })]);
    expect([rates(told, 'alla')[0], told.rates.notes]).toEqual(['kvinnor 160/320 0.5', []]);
  });

  it('is left out where a number is missing, where few were invited, and where more answered than were invited', () => {
    expect(rates(whoAnswered(surveyed(even), [invited({ ...everywhere(50, 80), '0127': [null, 9], '0128': [39, 20] })]), '0127')).toEqual(['kvinnor 40/null null', 'man 20/9 null', 'kvinnor_och_man 60/null null']);
    expect(rates(whoAnswered(surveyed(even), [invited({ ...everywhere(50, 80), '0128': [39, 20] })]), '0128')).toEqual(['kvinnor 40/39 null', 'man 20/20 1', 'kvinnor_och_man 60/59 null']);
  });
});

const partsOf = ({ compositions }: WhoAnswered, of: string, area = 'alla', gender = 'kvinnor_och_man'): readonly string[] =>
  compositions.filter((each) => each.of === of && each.area.id === area && each.gender === gender).flatMap(({ parts }) => parts.map(({ id, share, points, differs }) => `${id} ${share} ${points}${differs ? ' !' : ''}`));

describe('those who answered beside the population', () => {
  it('by gender: 67 of 100 are women where 50 are in the population, which is more than ten percentage points', () => {
    const told = whoAnswered(surveyed(even), [population(everywhere(100, 100))]);
    expect(partsOf(told, 'gender')).toEqual([`kvinnor ${2 / 3} 17 !`, `man ${1 / 3} -17 !`]);
    expect(partsOf(told, 'gender', 'hbs')).toEqual([`kvinnor ${2 / 3} 17 !`, `man ${1 / 3} -17 !`]);
    expect(partsOf(whoAnswered(surveyed(even), [population(everywhere(60, 40))]), 'gender')).toEqual([`kvinnor ${2 / 3} 7`, `man ${1 / 3} -7`]);
  });

  it('is more than ten percentage points apart from 10.1 on, and at ten is not', () => {
    const women = (answered: number, known: number): readonly string[] =>
      partsOf(whoAnswered(surveyed([{ kommun: '0127', women: [answered, 0], men: [1000 - answered, 0] }]), [population({ '0127': [known, 1000 - known] })]), 'gender', '0127').map((part) => part.split(' ').slice(2).join(' '));
    expect(women(604, 500)).toEqual(['10 !', '-10 !']);
    expect(women(501, 400)).toEqual(['10 !', '-10 !']);
    expect(women(400, 300)).toEqual(['10', '-10']);
    expect(women(600, 500)).toEqual(['10', '-10']);
  });

  it('is beside the population of the round, though it is another since', () => {
    const dated = (referenceDate: string, men: number) => { const table = population(everywhere(60, men)); return { ...table, source: { ...table.source, referenceDate } }; };
    const tables = [dated('2026-09-01', 240), dated('2026-03-01', 40)];
    expect(['2026-05-31', '2026-11-27'].map((day) => partsOf(whoAnswered(surveyed(even), tables, day), 'gender')[0])).toEqual([`kvinnor ${2 / 3} 7`, `kvinnor ${2 / 3} 47 !`]);
  });

  it('by municipality, for women, men and both', () => {
    const told = whoAnswered(surveyed(even), [population({ ...everywhere(100, 100), '0127': [300, 100] })]);
    expect(partsOf(told, 'area', 'alla', 'kvinnor')).toEqual(['0126 0.25 8', '0127 0.25 -25 !', '0128 0.25 8', '0181 0.25 8']);
    expect(partsOf(told, 'area', 'alla', 'man')).toEqual(AREAS.map((area) => `${area} 0.25 0`));
  });

  it('by a question that is divided as the population is, however the ages are written', () => {
    const ages = [...cellsOf(everywhere(10, 10), '16-24 år'), ...cellsOf(everywhere(10, 10), '25 till 64 år'), ...cellsOf(everywhere(20, 20), '65+')];
    const told = whoAnswered(surveyed(even), [given('population', tableWith(ages, 'Ålder'))]);
    expect(partsOf(told, 'category')).toHaveLength(3);
    expect(partsOf(told, 'category')[2]).toMatch(/^65_ 0\.3\d+ -18 !$/);
    expect(partsOf(whoAnswered(surveyed(even), [given('population', tableWith(ages.slice(0, 16), 'Ålder'))]), 'category')).toEqual([]);
  });

  it('by unions where the number of a municipality is hidden', () => {
    const few = even.map((group): Group => (group.kommun === '0128' ? { kommun: '0128', women: [3, 1], men: [20, 5] } : group));
    const told = whoAnswered(surveyed(few), [population(everywhere(100, 100))]);
    expect(partsOf(told, 'area', 'alla', 'kvinnor').map((part) => part.split(' ')[0])).toEqual(['hbs', 'sodertalje']);
  });

  it('only where a population is known', () => {
    expect(whoAnswered(surveyed(even), [invited(everywhere(50, 80))]).compositions).toEqual([]);
  });
});

it('what is hidden stays hidden, whatever is known of the population', () => {
  const group = fc.record({ kommun: fc.constantFrom(...AREAS), women: fc.nat({ max: 25 }), men: fc.nat({ max: 25 }) });
  fc.assert(fc.property(fc.uniqueArray(group, { selector: ({ kommun }) => kommun, minLength: 2, maxLength: 4 }), fc.integer({ min: 10, max: 40 }), (groups, number) => {
    const results = surveyed(groups.map(({ kommun, women, men }) => ({ kommun, women: [women, 0], men: [men, 0] })));
    const told = whoAnswered(results, [invited(everywhere(number, number)), population(everywhere(number, 2 * number))]);
    for (const { complete, invited: of, rate } of told.rates.rows) expect(rate).toBe(complete === null || of === null || complete > of ? null : complete / of);
    const shown = new Map(told.participation.map(({ area, gender, persons }) => [`${area.level} ${area.id} ${gender}`, persons]));
    for (const { of, area, parts } of told.compositions.filter((each) => each.of === 'gender')) {
      const hidden = ['kvinnor', 'man'].some((gender) => (shown.get(`${area.level} ${area.id} ${gender}`) ?? null) === null);
      for (const { persons, share, points, differs } of parts) expect([of, persons, share, points, differs].slice(1).every((value) => value === null)).toBe(hidden || parts.some((part) => part.share === null));
    }
  }), { numRuns: 60 });
});
