import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnreadable, parseText, treeOf } from '#core/editor/read-text.ts';

describe('a text that is read', () => {
  it('may hold any JSON of usual depth, whatever stands in its strings', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 20 }), (source) => !isUnreadable(source)));
    expect(isUnreadable(JSON.stringify({ title: '{['.repeat(1_000), 'a"\\b': ['\\"{{'.repeat(500)] }))).toBe(false);
  });

  it.each([['closed', `${'['.repeat(5_000)}${']'.repeat(5_000)}`], ['open', '{"a":'.repeat(5_000)], ['with names', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`]])('is as an empty one where it is too deep: %s', (_name, source) => {
    expect([isUnreadable(source), parseText(source), treeOf(source)]).toEqual([true, undefined, undefined]);
  });
});
