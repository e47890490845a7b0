import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidedGoals, goalsFile, readGoalsFile } from '#core/analysis/approved-goals.ts';
import type { Goal } from '#core/analysis/goals.ts';

const goal = (type: Goal['type'], id: string): Goal => ({
  status: 'proposal',
  type,
  certain: false,
  indicator: { better: 'more', thing: 'goal.thing.support', variable: 'b2_nu', answer: 'ja', level: 0.8 },
  area: { level: 'kommun', id, name: `Kommun ${id}`, members: [Number(id)] },
  women: { count: 30, base: 60 },
  men: { count: 45, base: 60 },
  difference: null,
  targets: type === 'measure' ? [] : [{ year: 2028, percent: 63 }, { year: 2030, percent: 70 }],
  needed: { women: null, men: null },
});
const PROPOSALS = [goal('narrow', '0126'), goal('measure', '0127')];

type Written = Record<string, unknown>;
const file = (change: (goals: Written[]) => unknown = (goals) => goals): unknown => {
  const made = JSON.parse(goalsFile('enkat-1', PROPOSALS)) as { readonly analys: string; readonly mål: Written[] };
  return { ...made, mål: change(made.mål) };
};
const problemsOf = (json: unknown): readonly string[] => {
  const read = readGoalsFile(json, 'enkat-1', PROPOSALS);
  return read.ok ? [] : read.problems;
};

describe('the file of goals', () => {
  it('is decided as it was written, and then shows the proposed targets', () => {
    const read = readGoalsFile(file(), 'enkat-1', PROPOSALS);
    expect(read.ok && decidedGoals(read.value, PROPOSALS).map(({ area, targets }) => [area.id, targets])).toEqual(PROPOSALS.map(({ area, targets }) => [area.id, targets]));
  });

  it('may lose goals and change targets, in whole per cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 100 }), fc.integer({ min: 2027, max: 2060 }), (procent, år) => {
        const read = readGoalsFile(file(([first]) => [{ ...first, mål: [{ år, procent }] }]), 'enkat-1', PROPOSALS);
        expect(read.ok && decidedGoals(read.value, PROPOSALS).map(({ area, targets }) => [area.id, targets])).toEqual([['0126', [{ year: år, percent: procent }]]]);
      }),
    );
  });

  it('says who must answer to see the change that was decided, not the one that was proposed', () => {
    const needed = (procent: number) => {
      const read = readGoalsFile(file(([first]) => [{ ...first, mål: [{ år: 2030, procent }] }]), 'enkat-1', PROPOSALS);
      return read.ok ? decidedGoals(read.value, PROPOSALS)[0]?.needed.women?.perRound : null;
    };
    expect(needed(60)).toBeGreaterThan(needed(90) ?? Infinity);
  });

  it.each([
    ['a place that has no proposal', ([first]: Written[]) => [{ ...first, område: '9999' }], 'mål 1: platsen ”9999” (kommun) har inget förslag'],
    ['a question that has none', ([first]: Written[]) => [{ ...first, fråga: 'annan' }], 'mål 1: det finns inget förslag om annan'],
    ['figures that are not the published ones', ([first]: Written[]) => [{ ...first, kvinnor: { antal: 31, bas: 60, procent: 52 } }], 'mål 1 (Kommun 0126): kvinnor är inte som i rapporten'],
    ['part of a per cent', ([first]: Written[]) => [{ ...first, mål: [{ år: 2030, procent: 70.5 }] }], 'varje mål ska ha ”år”'],
    ['a target that is worse than now for both', ([first]: Written[]) => [{ ...first, mål: [{ år: 2030, procent: 49 }] }], 'mål 1 (Kommun 0126): målet 49 procent är sämre än det är i dag'],
    ['a year that has gone', ([first]: Written[]) => [{ ...first, mål: [{ år: 2026, procent: 70 }] }], 'varje mål ska ha ”år”'],
    ['years in the wrong order', ([first]: Written[]) => [{ ...first, mål: [{ år: 2030, procent: 70 }, { år: 2028, procent: 75 }] }], 'varje mål ska ha ”år”'],
    ['a target where too few have answered', ([, second]: Written[]) => [{ ...second, mål: [{ år: 2030, procent: 70 }] }], 'mål 1 (Kommun 0127): varje mål ska ha'],
    ['a goal twice', ([first]: Written[]) => [first, first], 'Samma mål står två gånger.'],
    ['something that is no goal', () => ['mål'], 'mål 1: ska vara ett objekt.'],
  ])('is refused with %s', (_what, change, told) => {
    const problems = problemsOf(file(change));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(told);
  });

  it('is refused of another release, and where it is no such file', () => {
    expect(problemsOf({ ...(file() as Written), analys: 'enkat-2' })[0]).toContain('Filen är för enkat-2');
    for (const json of [null, [], {}, { analys: 'enkat-1', mål: {} }]) expect(problemsOf(json)[0]).toContain('Filen ska ha ”analys”');
  });
});
