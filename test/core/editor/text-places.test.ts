import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, placesIn, stepsOf } from '#core/editor/text-places.ts';

type Step = string | number;

/** A way to every value of JSON, as problems write it, with the value. */
const waysIn = (value: unknown, path = '', steps: readonly Step[] = []): readonly { readonly path: string; readonly steps: readonly Step[]; readonly value: unknown }[] => {
  const own = [{ path, steps, value }];
  if (Array.isArray(value)) return [...own, ...value.flatMap((child: unknown, index) => waysIn(child, `${path}[${index}]`, [...steps, index]))];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, child]) => waysIn(child, path === '' ? key : `${path}.${key}`, [...steps, key]))];
};

const keys = fc.stringMatching(/^[A-Za-zåäö_-][A-Za-z0-9åäö _-]{0,8}$/).filter((key) => key !== '__proto__');
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer(), fc.boolean(), fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(keys, tie('tree'), { maxKeys: 3, noNullPrototype: true })),
}));
const file = fc.dictionary(keys, tree, { maxKeys: 4, noNullPrototype: true });

describe('a place in a text', () => {
  it('is that of the value that the path leads to, for every value of any JSON', () => {
    fc.assert(
      fc.property(file, fc.constantFrom(0, 2), (json, indent) => {
        const source = JSON.stringify(json, null, indent);
        const placeOf = placesIn(source);
        for (const { path, steps, value } of waysIn(json)) {
          expect(stepsOf(path)).toEqual(steps);
          const { line, from, to } = placeOf(path);
          expect(line).toBe(source.slice(0, from).split('\n').length);
          if (typeof value !== 'object' && typeof steps.at(-1) === 'string') expect(source.slice(from, to)).toBe(`${JSON.stringify(steps.at(-1))}:${indent === 0 ? '' : ' '}${JSON.stringify(value)}`);
        }
      }),
    );
  });

  it('of what is not there is that of the nearest above it, also in half a text', () => {
    const source = '{\n  "pages": [\n    { "name": "a", "title": { "sv": "A" } },\n    { "name": "b", ';
    expect(placesIn(source)('pages[0].title.sv-simple').line).toBe(3);
    expect(placesIn(source)('pages[1].name').line).toBe(4);
    expect(placesIn(source)('finns.inte').line).toBe(1);
    expect(placesIn('')('pages[0]')).toEqual({ line: 1, from: 0, to: 0 });
  });

  it('has the line that counting line breaks gives', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '\n', 'ö'), { maxLength: 40 }), fc.nat(40), (letters, at) => {
      const text = letters.join('');
      const offset = Math.min(at, text.length);
      expect(linesOf(text)(offset)).toBe(text.slice(0, offset).split('\n').length);
    }));
  });
});
