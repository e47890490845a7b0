import { expect, it } from 'vitest';
import { keptIn } from '#test/bench/information.ts';
import { publishedDemo } from '#test/core/analysis/shipped.ts';

it('counts what is shown of how much, at each level', () => {
  const results = publishedDemo('medarbetare', 300, /^stod$/);
  const kept = keptIn(results);
  const all = results.variables.flatMap(({ figures }) => figures).filter(({ answer }) => !answer.id.startsWith('_'));
  expect(kept.reduce((sum, each) => sum + each.all, 0)).toBe(all.length);
  expect(kept.reduce((sum, each) => sum + each.shown, 0)).toBe(all.filter(({ count }) => count !== null).length);
});
