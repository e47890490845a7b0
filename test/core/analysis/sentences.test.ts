import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { translate } from '#client/texts.ts';
import { differencesOf, type Difference } from '#core/analysis/differences.ts';
import { findingsOf, type Finding } from '#core/analysis/sentences.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { wholePercent } from '#core/results/estimators/proportion.ts';
import { codebookOf } from '#test/core/codes/codebook-example.ts';
import { publish } from '#test/core/export/small-survey.ts';
import { publishedDemo } from '#test/core/analysis/shipped.ts';
import { anyLeaningResults, publishedOf, shown, SUPPORT } from '#test/core/analysis/published.ts';

const numbersIn = (text: string): readonly number[] => [...text.replace(/”[^”]*”/g, '').matchAll(/\d+(?:,\d+)?/g)].map(([digits]) => Number(digits.replace(',', '.')));
const answerIn = (text: string): string => /”Svar (\w+)”/.exec(text)?.[1] ?? '';
const percent = (figure: PublishedFigure | null): number => wholePercent(shown(figure).share);
const tenths = (figure: PublishedFigure | null): number => Math.floor(10 * shown(figure).share + 0.5);
const inWords = (figure: PublishedFigure | null): string => {
  const { count, base } = shown(figure);
  if (tenths(figure) === 0 && count > 0) return 'Färre än 1 av 10';
  return tenths(figure) === 10 && count < base ? 'Fler än 9 av 10' : `${tenths(figure)} av 10`;
};

const cellOf = (differences: readonly Difference[], { variable, area, group }: Finding, answer: string): Difference => {
  const found = differences.find((each) => each.variable.id === variable && each.area === area && each.group === group && each.answer.id === answer);
  if (!found) throw new Error(`no cell for ${answer}`);
  return found;
};

/** The sentences of the differences that are seen, with their cells. */
const seenIn = (results: PublishedResults): readonly { readonly finding: Finding; readonly cell: Difference }[] => {
  const differences = differencesOf(results);
  return findingsOf(results, differences).filter(({ verdict }) => verdict === 'seen').map((finding) => ({ finding, cell: cellOf(differences, finding, answerIn(translate('sv')(finding.exact).text)) }));
};

/** The two shares, the difference and its interval, as a sentence that begins with those of the larger share has them. */
const numbersOf = ({ women, men, difference }: Difference): readonly number[] => {
  if (!difference) throw new Error('no difference to tell');
  const { points, low, high } = difference;
  const inOrder = points > 0 ? [percent(women), percent(men), points, low, high] : [percent(men), percent(women), -points, -high, -low];
  return inOrder.map((number) => Number(number.toFixed([0, 1, 2].find((decimals) => Number(number.toFixed(decimals)) !== 0) ?? 3)));
};

describe('a sentence about a difference', () => {
  it('says what the cells say, in plain Swedish and in easy: its numbers are theirs', () => {
    let seen = 0;
    fc.assert(fc.property(anyLeaningResults, (results) => {
      for (const { finding, cell } of seenIn(results)) {
        seen += 1;
        const plain = translate('sv')(finding.exact).text;
        const [first, second, points, ...rest] = numbersOf(cell);
        expect(numbersIn(plain)).toEqual(numbersOf(cell));
        expect(plain.startsWith(shown(cell.women).share > shown(cell.men).share ? 'Kvinnor' : 'Män')).toBe(true);
        expect(numbersIn(translate('sv-simple')(finding.exact).text)).toEqual([first, 100, second, 100, points, 100, ...rest]);
      }
    }), { numRuns: 60 });
    expect(seen).toBeGreaterThan(20);
  });

  it('says k of 10 in easy Swedish, the k of the cells, and that there are about as many where they are the same', () => {
    fc.assert(fc.property(anyLeaningResults, (results) => {
      for (const { finding, cell: { women, men } } of seenIn(results)) {
        const easy = translate('sv-simple')(finding.tenths).text;
        const parts = inWords(women) === inWords(men) ? ['Ungefär lika många', `${inWords(women)} svarar så`] : [`${inWords(women)} kvinnor svarar`, `${inWords(men)} män svarar`];
        for (const part of parts) expect(easy).toContain(part);
      }
    }), { numRuns: 60 });
  });

  it('tells a need by those who have it, not by the others', () => {
    const results = publishedDemo('medarbetare', 2_000, /^b5_/);
    const found = findingsOf(results, differencesOf(results)).find(({ variable, area, verdict }) => variable === 'b5_nu__behov' && area.level === 'alla' && verdict === 'seen');
    expect(translate('sv')(found?.exact ?? { key: '' }).text).toMatch(/^Kvinnor svarar ”Viktigt, men fungerar inte” oftare än män/);
  });

  it('claims no difference that is not seen', () => {
    fc.assert(fc.property(anyLeaningResults, (results) => {
      for (const { verdict, exact } of findingsOf(results, differencesOf(results))) {
        if (verdict !== 'seen') expect(['finding.none', 'finding.few']).toContain(exact.key);
      }
    }), { numRuns: 25 });
  });

  it('calls a difference under ten percentage points small', () => {
    const crowd = (kon: 'kvinna' | 'man', yes: number) => [{ kon, persons: yes, answers: { stod: 'ja' } }, { kon, persons: 1_000 - yes, answers: { stod: 'nej' } }];
    const say = (women: number): string => {
      const results = publishedOf([SUPPORT], [...crowd('kvinna', women), ...crowd('man', 400)]);
      return translate('sv')(findingsOf(results, differencesOf(results)).find(({ area }) => area.level === 'alla')?.exact ?? { key: '' }).text;
    };
    expect(say(460)).toBe('Kvinnor svarar ”Svar ja” något oftare än män: 46 procent mot 40 (skillnad 6 procentenheter, osäkerhet 2 till 10).');
    expect(say(600)).toBe('Kvinnor svarar ”Svar ja” oftare än män: 60 procent mot 40 (skillnad 20 procentenheter, osäkerhet 16 till 24).');
  });
});

describe('a table', () => {
  it('of which every comparison is hidden says nothing', () => {
    const results = publishedOf([SUPPORT], [{ kon: 'kvinna', persons: 3, answers: { stod: 'ja' } }, { kon: 'man', persons: 40, answers: { stod: 'ja' } }]);
    expect(findingsOf(results, differencesOf(results))).toEqual([]);
  });

  it('of a survey that does not ask for gender says what most answer', () => {
    const codebook = codebookOf([{ kind: 'single', id: 'kommun', values: ['0127', 'annan'], role: 'area' }, SUPPORT]);
    const results = publish(codebook, [...Array.from({ length: 30 }, () => ({ kommun: '0127', stod: 'ja' })), ...Array.from({ length: 15 }, () => ({ kommun: '0127', stod: 'nej' }))]);
    const finding = findingsOf(results, differencesOf(results)).find(({ variable, area }) => variable === 'stod' && area.level === 'alla');
    expect(translate('sv')(finding?.exact ?? { key: '' }).text).toBe('67 procent svarar ”Svar ja”.');
    expect(translate('sv-simple')(finding?.tenths ?? { key: '' }).text).toBe('7 av 10 svarar ”Svar ja”.');
  });

  it('is told in the words of the language that are given', () => {
    const results = publishedOf([SUPPORT], [{ kon: 'kvinna', persons: 90, answers: { stod: 'ja' } }, { kon: 'man', persons: 90, answers: { stod: 'nej' } }]);
    const [finding] = findingsOf(results, differencesOf(results), (_, answer) => answer.toUpperCase());
    expect(translate('sv-simple')(finding?.tenths ?? { key: '' }).text).toBe('10 av 10 kvinnor svarar ”JA”. 0 av 10 män svarar så.');
  });
});
