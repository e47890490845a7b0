import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, type Decision, type Verdict } from '#core/open-answers/decide.ts';

const WAITING: Decision = { state: 'waiting', firstBy: null, firstState: null, reviewedOn: null, themes: [], text: '' };
const by = (reviewer: string, verdict: Verdict['verdict'], text = 'Mer tid.'): Verdict => ({ reviewer, verdict, text, themes: ['t1'], today: '2026-11-24' });
const after = (verdicts: readonly Verdict[], sensitive = true): Decision => verdicts.reduce((decision, verdict) => decide(decision, verdict, sensitive), WAITING);

describe('an open answer that is not sensitive', () => {
  it.each([['approve', 'approved', 'Mer tid.'], ['quote', 'quoted', 'Mer tid.'], ['reject', 'rejected', '']] as const)('is decided by one reviewer: %s', (verdict, state, text) => {
    expect(after([by('a', verdict)], false)).toEqual({ state, text, firstBy: null, firstState: null, reviewedOn: '2026-11-24', themes: ['t1'] });
  });
});

describe('a sensitive open answer', () => {
  it('waits for somebody else when one has approved it, however often', () => {
    expect(after([by('a', 'quote'), by('a', 'quote')])).toEqual({ state: 'waiting', text: 'Mer tid.', firstBy: 'a', firstState: 'quoted', reviewedOn: '2026-11-24', themes: ['t1'] });
  });

  it.each([['quote', 'quote', 'quoted'], ['quote', 'approve', 'approved'], ['approve', 'quote', 'approved'], ['approve', 'approve', 'approved'], ['quote', 'reject', 'rejected'], ['reject', 'quote', 'waiting']] as const)('where one says %s and another %s is %s', (first, second, state) => {
    expect(after([by('a', first), by('b', second)]).state).toBe(state);
  });

  it('that the other changes has to be approved anew', () => {
    expect(after([by('a', 'approve'), by('b', 'approve', 'Tid.')])).toMatchObject({ state: 'waiting', firstBy: 'b', text: 'Tid.' });
    expect(after([by('a', 'approve'), by('b', 'approve', 'Tid.'), by('a', 'approve', 'Tid.')]).state).toBe('approved');
  });

  it('is never to be shown unless the last two verdicts are two people’s yes to the same text', () => {
    const verdict = fc.record({ reviewer: fc.constantFrom('a', 'b', 'c'), verdict: fc.constantFrom('approve', 'quote', 'reject'), text: fc.constantFrom('x', 'y'), themes: fc.constant([]), today: fc.constant('2026-11-24') });
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 1, maxLength: 8 }), (verdicts) => {
        const { state, text } = after(verdicts);
        const two = verdicts.slice(-2);
        const agreed = two.length === 2 && new Set(two.map(({ reviewer }) => reviewer)).size === 2 && two.every((one) => one.verdict !== 'reject' && one.text === text);
        const shown = state === 'approved' || state === 'quoted';
        expect(shown ? agreed : state === 'waiting' || text === '').toBe(true);
        expect(state === 'quoted' ? two.map((one) => one.verdict) : ['quote', 'quote']).toEqual(['quote', 'quote']);
      }),
    );
  });
});
