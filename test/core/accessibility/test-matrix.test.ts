import { globSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { TEST_MATRIX, type Check } from '#core/accessibility/test-matrix.ts';
import { readProjectFile, ROOT } from '#test/support/project-files.ts';

const { devDependencies } = JSON.parse(readProjectFile('package.json')) as { readonly devDependencies: Readonly<Record<string, string>> };

describe('the statement says of its tests only what they do', () => {
  it.each(TEST_MATRIX.map((way) => [`${way.check}, ${way.pages}`, way] as const))('%s', (_, { test: { file, has }, program }) => {
    const source = readProjectFile(file);
    expect(has.filter((words) => !source.includes(words))).toEqual([]);
    expect(source).not.toMatch(/\b(?:it|test|describe)\.(?:skip|todo|fails)\b/);
    if (program) expect(program.version).toBe(devDependencies[program.name]);
  });
});

/** Words by which a test of each kind is known. */
const SIGNS: Readonly<Record<Check, RegExp>> = {
  axe: /\baxe\.run\b|findFaults\(page/,
  html: /htmlFaults\(/,
  tree: /ariaSnapshot\(/,
  reader: /virtual\.start\(/,
  keyboard: /keyboard\.press\('Tab'\)/,
  narrow: /scrollWidth/,
  zoom: /400 % zoom/,
  forced: /forcedColors: 'active'/,
  dark: /colorScheme: 'dark'/,
  print: /media: 'print'/,
  speech: /segmentFaults\(page/,
  script: /javaScriptEnabled: false/,
};

test('every kind of test that there is stands in the statement, and none that there is not', () => {
  const sources = globSync('test/**/*.test.{ts,tsx}', { cwd: ROOT }).filter((path) => !path.endsWith('test-matrix.test.ts')).map(readProjectFile);
  const found = Object.entries(SIGNS).filter(([, sign]) => sources.some((source) => sign.test(source))).map(([check]) => check);
  expect([...new Set(TEST_MATRIX.map(({ check }) => check))].sort()).toEqual(found.sort());
});
