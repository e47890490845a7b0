import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { anonymise } from '#core/export/microdata/anonymise.ts';
import type { QuasiIdentifier } from '#core/export/microdata/quasi-identifiers.ts';
import type { SensitiveItem } from '#core/export/microdata/sensitive-items.ts';

/** An identifier with these values, and a level of nothing. */
const identifierOf = (id: string, values: readonly string[], more: readonly (readonly string[])[] = []): QuasiIdentifier => ({
  id,
  variable: 0,
  levels: [...[values, ...more].map((level) => ({ about: id, valueOf: (record: number) => level[record] ?? '' })), { about: 'borttaget', valueOf: () => '' }],
  exact: true, last: false,
});

const TUPLES = ['a', 'a', 'a', 'a', 'a', 'b', 'b'];

describe('records that look alike', () => {
  it('are left out where they are too few, if so many may be (domain 5.6: seven records, five released)', () => {
    expect(anonymise(7, [identifierOf('q', TUPLES)], [], { k: 5, l: 2, maxSuppressed: 0.3 })).toEqual({ levels: [0], kept: [0, 1, 2, 3, 4] });
  });

  it('are made coarser where too many would be left out', () => {
    expect(anonymise(7, [identifierOf('q', TUPLES)], [], { k: 5, l: 2, maxSuppressed: 0.05 })).toEqual({ levels: [1], kept: [0, 1, 2, 3, 4, 5, 6] });
  });

  it('are made coarser first where there are most different values, removed only then, area and gender last', () => {
    const fine = Array.from({ length: 20 }, (_, index) => String(index));
    const coarse = fine.map((_, index) => (index < 10 ? 'x' : 'y'));
    const gender = { ...identifierOf('kon', fine), last: true };
    expect(anonymise(20, [identifierOf('a', coarse), identifierOf('b', fine, [coarse])], [], { k: 5, l: 2, maxSuppressed: 0 })?.levels).toEqual([0, 1]);
    expect(anonymise(20, [{ ...gender, levels: identifierOf('kon', coarse).levels }, identifierOf('b', fine)], [], { k: 5, l: 2, maxSuppressed: 0 })?.levels).toEqual([0, 1]);
    expect(anonymise(20, [gender, identifierOf('b', fine, [coarse])], [], { k: 5, l: 2, maxSuppressed: 0 })?.levels).toEqual([1, 1]);
  });

  it('are made finer again where another step made it needless', () => {
    const [many, few] = [Array.from({ length: 12 }, (_, index) => String(index % 4)), Array.from({ length: 12 }, (_, index) => String(index % 3))];
    // Four times three single out everyone; without the four the three are four records each, and without the three as well.
    expect(anonymise(12, [identifierOf('a', many), identifierOf('b', few)], [], { k: 4, l: 2, maxSuppressed: 0 })?.levels).toEqual([1, 0]);
    expect(anonymise(12, [identifierOf('a', many, [many.map(() => 'x')]), identifierOf('b', few, [few])], [], { k: 4, l: 2, maxSuppressed: 0 })?.levels).toEqual([1, 0]);
  });

  it('are refused where nothing helps', () => {
    expect(anonymise(4, [identifierOf('q', TUPLES)], [], { k: 5, l: 2, maxSuppressed: 0.05 })).toBeNull();
    expect(anonymise(7, [identifierOf('q', TUPLES)], [{ id: 's', isDiverse: () => false }], { k: 5, l: 2, maxSuppressed: 0.05 })).toBeNull();
  });

  it('are left out where all have the same sensitive answer', () => {
    const groups = [...Array.from({ length: 6 }, () => 'a'), ...Array.from({ length: 6 }, () => 'b')];
    const answers = groups.map((group, index) => (group === 'a' ? 'ja' : index % 2 === 0 ? 'ja' : 'nej'));
    const item: SensitiveItem = { id: 's', isDiverse: (records, l) => new Set(records.map((record) => answers[record])).size >= l };
    expect(anonymise(12, [identifierOf('q', groups)], [item], { k: 5, l: 2, maxSuppressed: 0.5 })?.kept).toEqual([6, 7, 8, 9, 10, 11]);
    expect(anonymise(12, [identifierOf('q', groups)], [item], { k: 5, l: 2, maxSuppressed: 0.05 })?.levels).toEqual([1]);
  });

  it('are judged by the other identifiers where the sensitive question is one of them', () => {
    const values = [...Array.from({ length: 6 }, () => 'daglig'), ...Array.from({ length: 6 }, () => 'anställd')];
    const item: SensitiveItem = { id: 'q', isDiverse: (records, l) => new Set(records.map((record) => values[record])).size >= l };
    expect(anonymise(12, [identifierOf('q', values)], [item], { k: 5, l: 2, maxSuppressed: 0.05 })?.levels).toEqual([0]);
  });

  it('are at least k wherever there is a file, whatever they are, and few are left out', () => {
    const anyRecords = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('x', 'y', 'z')), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(anyRecords, fc.integer({ min: 2, max: 8 }), (records, k) => {
        const merged = records.map(([first]) => (first < 'c' ? 'ab' : 'cd'));
        const identifiers = [identifierOf('one', records.map(([first]) => first), [merged]), identifierOf('two', records.map(([, second]) => second))];
        const found = anonymise(records.length, identifiers, [], { k, l: 2, maxSuppressed: 0.05 });
        expect(found === null).toBe(records.length < k);
        const told = (found?.kept ?? []).map((record) => JSON.stringify(identifiers.map(({ levels }, index) => levels[found?.levels[index] ?? 0]?.valueOf(record))));
        for (const tuple of told) expect(told.filter((other) => other === tuple).length).toBeGreaterThanOrEqual(k);
        expect(records.length - told.length).toBeLessThanOrEqual(found ? records.length * 0.05 : records.length);
      }),
    );
  });
});
