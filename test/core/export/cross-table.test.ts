import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Answers } from '#core/codes/answer-value.ts';
import { crossTable } from '#core/export/cross-table.ts';
import { crossTableCsv } from '#core/export/cross-table-csv.ts';
import { recordsOf } from '#test/core/export/read-table.ts';
import { publish, surveyOf, WHERE } from '#test/core/export/small-survey.ts';
import { respondents } from '#test/core/results/respondents.ts';

const codebook = surveyOf([...WHERE, { kind: 'single', id: 'fraga', values: ['ja', 'nej'] }, { kind: 'number', id: 'tal' }]);
/** Of 40 women in each municipality a quarter say yes, of 30 men a fifth; in Salem only three men answer. */
const people: readonly Answers[] = ['0126', '0127', '0128', '0181'].flatMap((kommun) => [
  ...Array.from({ length: 40 }, (_, index) => ({ kommun, kon: 'kvinna', fraga: index % 4 === 0 ? 'ja' : 'nej', tal: 2 })),
  ...Array.from({ length: kommun === '0128' ? 3 : 30 }, (_, index) => ({ kommun, kon: 'man', fraga: index % 5 === 0 ? 'ja' : 'nej', tal: 3 })),
]);
const results = publish(codebook, people);
const tableOf = (id: string) => crossTable(results.variables.filter((variable) => variable.id === id));

describe('the cross table', () => {
  it('has women, men and the total side by side, and the difference', () => {
    const [row] = recordsOf(tableOf('fraga'));
    expect(row).toEqual({
      Fråga: 'Fråga fraga',
      'Fråga, kod': 'fraga',
      'Områdets nivå': 'Kommun',
      Område: 'Huddinge',
      'Område, kod': '0126',
      Svar: 'Svar ja',
      'Kvinnor antal': 10,
      'Kvinnor procent': 25,
      'Män antal': 6,
      'Män procent': 20,
      'Kvinnor och män antal': 16,
      'Kvinnor och män procent': 23,
      'Skillnad procentenheter (kvinnor minus män)': 5,
      'Kvinnors andel delad med mäns': 1.25,
      'Kvinnors andel delad med mäns, osäkerhet från': 0.51,
      'Kvinnors andel delad med mäns, osäkerhet till': 3.06,
      Anmärkning: '',
    });
  });

  it('has the answers of an area together, each area in turn', () => {
    expect(recordsOf(tableOf('fraga')).slice(0, 4).map((row) => [row['Område'], row['Svar']])).toEqual([['Huddinge', 'Svar ja'], ['Huddinge', 'Svar nej'], ['Botkyrka', 'Svar ja'], ['Botkyrka', 'Svar nej']]);
  });

  it('has a difference only where both per cents are shown, and says of whom something is not shown', () => {
    const salem = recordsOf(tableOf('fraga')).find((row) => row['Område'] === 'Salem');
    expect(salem).toMatchObject({ 'Män antal': null, 'Män procent': null, 'Skillnad procentenheter (kvinnor minus män)': null });
    expect(salem?.['Anmärkning']).toMatch(/visas inte/iu);
  });

  it('does not compare women and men in what the tables are divided by', () => {
    for (const id of ['kon', 'kommun'])
      for (const row of recordsOf(tableOf(id))) {
        expect(row).toMatchObject({ 'Skillnad procentenheter (kvinnor minus män)': null, 'Kvinnors andel delad med mäns': null, 'Kvinnors andel delad med mäns, osäkerhet från': null });
      }
    expect(recordsOf(tableOf('kon'))[0]).toMatchObject({ 'Kvinnor procent': 100, 'Män procent': 0 });
  });

  it('has values and no per cents for numbers', () => {
    const [row] = recordsOf(tableOf('tal'));
    expect(Object.keys(row ?? {}).filter((title) => title.startsWith('Kvinnor'))).toEqual(['Kvinnor värde', 'Kvinnor och män värde']);
    expect(row).toMatchObject({ Svar: 'Medelvärde', 'Kvinnor värde': 2, 'Män värde': 3 });
  });

  it('has a surer ratio where it is known how many women and men there are', () => {
    const all: Readonly<Record<string, number>> = { kvinnor: 45, man: 35 };
    const known = crossTable(results.variables.filter(({ id }) => id === 'fraga').map((variable) => ({ ...variable, figures: variable.figures.map((figure) => ({ ...figure, ...(all[figure.gender] !== undefined && { population: all[figure.gender] ?? 0 }) })) })));
    const [[endless], [row]] = [recordsOf(tableOf('fraga')), recordsOf(known)];
    const column = 'Kvinnors andel delad med mäns';
    expect(row?.[column]).toBe(endless?.[column]);
    expect(Number(row?.[`${column}, osäkerhet från`])).toBeGreaterThan(Number(endless?.[`${column}, osäkerhet från`]));
    expect(Number(row?.[`${column}, osäkerhet till`])).toBeLessThan(Number(endless?.[`${column}, osäkerhet till`]));
  });

  it('rounds the difference after the subtraction', () => {
    // 45.45 − 17.91 is 27.54, and so 28; the per cents beside it are 45 and 18.
    const answers = [...Array.from({ length: 55 }, (_, index) => ({ kommun: '0126', kon: 'kvinna', fraga: index < 25 ? 'ja' : 'nej' })), ...Array.from({ length: 67 }, (_, index) => ({ kommun: '0126', kon: 'man', fraga: index < 12 ? 'ja' : 'nej' }))];
    const [row] = recordsOf(crossTable(publish(codebook, answers).variables.filter(({ id }) => id === 'fraga')));
    expect(row).toMatchObject({ 'Kvinnor procent': 45, 'Män procent': 18, 'Skillnad procentenheter (kvinnor minus män)': 28 });
  });

  it('never has a difference of what is hidden, whatever was answered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer(), (count, seed) => {
        for (const row of recordsOf(crossTable(publish(codebook, respondents(codebook, count, seed)).variables))) {
          const shown = typeof row['Kvinnor procent'] === 'number' && typeof row['Män procent'] === 'number';
          const divides = row['Fråga, kod'] === 'kon' || row['Fråga, kod'] === 'kommun';
          expect(typeof row['Skillnad procentenheter (kvinnor minus män)'] === 'number').toBe(shown && !divides);
          if (!shown) expect(row['Kvinnors andel delad med mäns']).toBeNull();
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is a file that a Swedish Excel opens, the same bytes each time', () => {
    const csv = [...crossTableCsv(results)].join('');
    expect(csv.startsWith('\uFEFFFråga;Fråga, kod;Områdets nivå;Område;Område, kod;Svar;Kvinnor antal;Kvinnor procent;Kvinnor värde;Män antal;')).toBe(true);
    expect(csv).toContain('\r\nFråga fraga;fraga;Kommun;Huddinge;0126;Svar ja;10;25;;6;20;;16;23;;');
    expect(csv).toBe([...crossTableCsv(publish(codebook, people.toReversed()))].join(''));
  });
});
