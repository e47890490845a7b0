import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { translate } from '#client/texts.ts';
import { differencesOf } from '#core/analysis/differences.ts';
import { GOAL_INDICATORS, type GoalIndicator } from '#core/analysis/goal-indicators.ts';
import { goalTexts } from '#core/analysis/goal-texts.ts';
import { goalsOf, type Goal } from '#core/analysis/goals.ts';
import { wholePercent } from '#core/results/estimators/proportion.ts';
import { SUPPORT, anyLeaningResults, publishedOf, shown } from '#test/core/analysis/published.ts';
import { shipped } from '#test/core/analysis/shipped.ts';

const INDICATOR: GoalIndicator = { better: 'more', thing: 'goal.thing.support', variable: 'stod', answer: 'ja', level: 0.8 };

/** The goal of Botkyrka, where so many women and men say yes. */
const goal = (women: readonly [number, number], men: readonly [number, number], indicator = INDICATOR): Goal | undefined => {
  const crowds = ([['kvinna', women], ['man', men]] as const).flatMap(([kon, [yes, base]]) => [{ kon, persons: yes, answers: { stod: 'ja' } }, { kon, persons: base - yes, answers: { stod: 'nej' } }]);
  return goalsOf(differencesOf(publishedOf([SUPPORT], crowds)), 2026, [indicator]).find(({ area }) => area.id === '0127');
};

describe('a proposed goal', () => {
  it('narrows a difference by raising those who have it less, half of it in two years, never lowering the others', () => {
    const found = goal([70, 100], [40, 100]);
    expect(found?.type).toBe('narrow');
    expect(found?.targets).toEqual([{ year: 2028, percent: 55 }, { year: 2030, percent: 65 }]);
    expect(found?.needed.women).toBeNull();
    expect(found?.needed.men).toMatchObject({ perRound: 62 });
  });

  it('narrows a difference of ten percentage points that is not sure either', () => expect(goal([25, 50], [19, 50])?.type).toBe('narrow'));

  it('takes no step that stands still', () => {
    expect(goal([440, 1000], [380, 1000])?.targets).toEqual([{ year: 2028, percent: 41 }]);
    expect(goal([40, 1000], [30, 1000])).toMatchObject({ type: 'raise' });
    expect(goal([9_040, 10_000], [8_930, 10_000])?.targets).toEqual([{ year: 2028, percent: 90 }]);
  });

  it('of a need or an obstacle lowers it for those who have it more, never raising it for the others', () => {
    const found = goal([70, 100], [40, 100], { ...INDICATOR, better: 'less', level: null });
    expect(found).toMatchObject({ type: 'narrow', certain: true, targets: [{ year: 2028, percent: 55 }, { year: 2030, percent: 45 }] });
    expect(found?.needed.men).toBeNull();
    expect(found?.needed.women).not.toBeNull();
    expect(found && translate('sv')(goalTexts(found).exact[0] ?? { key: '' }).text).toMatch(/^År 2028 ska högst 55 procent av kvinnorna och högst 55 procent av männen /u);
  });

  it('comes area by area, the largest certain gap first and what is to be kept last', () => {
    const questions = ['a', 'b', 'c', 'd'].map((id) => ({ ...SUPPORT, id }));
    const crowd = (kon: 'kvinna' | 'man', yes: Readonly<Record<string, number>>) => Array.from({ length: 100 }, (_, index) => ({ kon, persons: 1, answers: Object.fromEntries(Object.entries(yes).map(([id, count]) => [id, index < count ? 'ja' : 'nej'])) }));
    const results = publishedOf(questions, [...crowd('kvinna', { a: 50, b: 70, c: 90, d: 50 }), ...crowd('man', { a: 50, b: 45, c: 40, d: 38 })]);
    const goals = goalsOf(differencesOf(results), 2026, questions.map(({ id }) => ({ ...INDICATOR, variable: id, level: null })));
    const here = goals.filter(({ area }) => area.id === '0127');
    expect(here.map(({ indicator, type, certain }) => [indicator.variable, type, certain])).toEqual([['c', 'narrow', true], ['b', 'narrow', true], ['d', 'narrow', false], ['a', 'keep', false]]);
    const areas = goals.map(({ area }) => area.id);
    expect(areas.filter((id, index) => id !== areas[index - 1])).toEqual([...new Set(areas)]);
  });

  it('raises both where both are under the level', () => expect(goal([100, 200], [96, 200])).toMatchObject({ type: 'raise', targets: [{ year: 2030, percent: 60 }] }));

  it('keeps what is good for both, and what has no level', () => {
    expect(goal([170, 200], [172, 200])).toMatchObject({ type: 'keep', targets: [{ year: 2027, percent: 86 }] });
    expect(goal([100, 200], [96, 200], { ...INDICATOR, level: null })?.type).toBe('keep');
  });

  it('is to get surer figures where fewer than 30 women or men answered, and tells no share', () => {
    const found = goal([20, 29], [20, 80]);
    expect(found).toMatchObject({ type: 'measure', difference: null, targets: [] });
    expect(found && translate('sv')(goalTexts(found).exact[0] ?? { key: '' }).text).not.toMatch(/\d/);
  });

  it('is not there where a figure is hidden', () => {
    expect(goal([3, 100], [40, 100])).toBeUndefined();
    expect(goal([0, 0], [40, 100])).toBeUndefined();
  });

  it('asks for no proof of a change of less than a percentage point', () => {
    expect(goal([484, 600], [480, 598])).toMatchObject({ type: 'keep', needed: { women: null, men: null } });
    expect(goal([484, 600], [250, 598])?.needed.women).toBeNull();
  });

  it('asks for two new rounds where this one is too small to show the change', () => {
    const found = goal([18, 31], [17, 31]);
    expect(found?.type).toBe('raise');
    expect(found?.needed.women?.next).toBeNull();
    expect(found?.needed.women?.perRound).toBeGreaterThan(100);
  });

  it('aims at least as high as things are for those who have it best less five points, and at most at the level or theirs', () => {
    fc.assert(fc.property(anyLeaningResults, (results) => {
      for (const { type, women, men, targets } of goalsOf(differencesOf(results), 2026, [INDICATOR]).filter((each) => each.type !== 'measure')) {
        const [one, other] = [women, men].map(({ count, base }) => Math.round((100 * count) / base)) as [number, number];
        const last = targets.at(-1)?.percent ?? 0;
        const percents = targets.map(({ percent }) => percent);
        if (type === 'narrow') expect(last).toBeGreaterThanOrEqual(Math.max(one, other) - 5);
        else expect(last).toBeGreaterThanOrEqual(Math.max(one, other));
        if (type === 'narrow') expect([Math.min(one, other), ...percents]).toEqual([...new Set([Math.min(one, other), ...percents])].toSorted((a, b) => a - b));
        expect(last).toBeLessThanOrEqual(Math.max(one, other, 80));
      }
    }), { numRuns: 30 });
  });
});

describe('the words of a goal', () => {
  const say = (language: string, found: Goal): string => {
    const texts = goalTexts(found);
    return (language === 'sv' ? texts.exact : texts.easy).map((text) => translate(language)(text).text).join(' ');
  };

  it('are a goal with its baseline, in plain Swedish and in easy', () => {
    const found = goal([70, 100], [40, 100]);
    if (!found) throw new Error('no goal');
    expect(say('sv', found)).toBe(
      'År 2028 ska minst 55 procent av kvinnorna och minst 55 procent av männen få det stöd av handledare som de behöver. ' +
        'År 2030 ska minst 65 procent av kvinnorna och minst 65 procent av männen få det stöd av handledare som de behöver. ' +
        'Det ska inte bli sämre för någon. I dag är det 70 procent av kvinnorna och 40 procent av männen (100 kvinnor och 100 män har svarat). För att se förändringen år 2030 behöver minst 41 män svara då.'.replace('41', String(found.needed.men?.next)),
    );
    expect(say('sv-simple', found)).toMatch(/^Målet är klart år 2030\. Då ska minst 65 av 100 kvinnor få den hjälp de behöver på jobbet\. Samma sak gäller minst 65 av 100 män\. Det ska inte bli sämre för någon\. I dag är det 70 av 100 kvinnor\. Det är 40 av 100 män\. 100 kvinnor och 100 män har svarat\. Minst \d+ män ska svara år 2030\./);
  });

  it('have the figures of the cells and the years and targets of the goal, and no others', () => {
    fc.assert(fc.property(anyLeaningResults, (results) => {
      const differences = differencesOf(results);
      for (const found of goalsOf(differences, 2026, [INDICATOR]).filter(({ type }) => type !== 'measure')) {
        const cell = differences.find(({ area, answer, group }) => area === found.area && answer.id === 'ja' && group === null);
        const [women, men] = [shown(cell?.women ?? null), shown(cell?.men ?? null)];
        const numbers = (goalTexts(found).exact.flatMap((text) => [...translate('sv')(text).text.matchAll(/\d+/g)].map(([digits]) => Number(digits))));
        const told = found.targets.flatMap(({ year, percent }) => [year, percent, percent]);
        expect(numbers.slice(0, told.length + 4)).toEqual([...told, wholePercent(women.share), wholePercent(men.share), women.base, men.base]);
      }
    }), { numRuns: 30 });
  });
});

describe('the shipped indicators', () => {
  it('are answers of the workers’ questionnaire, with words in both languages', () => {
    const { questions } = shipped('medarbetare');
    for (const { variable, answer, thing } of GOAL_INDICATORS) {
      const question = questions.find(({ question: { name } }) => name === variable)?.question;
      expect(question && 'choices' in question ? question.choices.map(({ code }) => code) : []).toContain(answer);
      for (const language of ['sv', 'sv-simple']) expect(translate(language)({ key: thing })).toMatchObject({ lang: language });
    }
  });
});
