import { describe, expect, it } from 'vitest';
import { RULES } from '#core/language/rules/registry.ts';
import { calibrationTable, isHeldOut, LABELLED, precision, recall, scores } from '#test/core/language/calibration.ts';
import { readProjectFile } from '#test/support/project-files.ts';

const wrong = (labelled: typeof LABELLED): readonly string[] => labelled.filter(({ expected, found }) => expected.join() !== found.join()).map(({ text, expected, found }) => `${text}: ${expected.join()} → ${found.join()}`);

describe.each([
  ['the texts that the rules were made with', LABELLED.filter((one) => !isHeldOut(one))],
  ['texts that were held out', LABELLED.filter(isHeldOut)],
])('on %s', (_, labelled) => {
  it.each(scores(labelled))('$rule is right nine times in ten, and finds nearly all ($right right, $wrong wrong, $missed missed)', (score) => {
    expect(score.right + score.missed).toBeGreaterThan(0);
    expect(precision(score) ?? 0, wrong(labelled).join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(recall(score) ?? 0, wrong(labelled).join('\n')).toBeGreaterThanOrEqual(0.85);
  });
});

it('there are labelled texts enough of both languages, of which some have nothing wrong', () => {
  const texts = (start: string): typeof LABELLED => LABELLED.filter(({ file }) => file.startsWith(start));
  for (const start of ['easy', 'standard']) {
    expect(texts(start).length).toBeGreaterThanOrEqual(60);
    expect(texts(start).filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(30);
  }
});

it('a label names a rule that there is, and no text is labelled twice', () => {
  const ids = RULES.map(({ id }) => id);
  expect(LABELLED.flatMap(({ expected }) => expected).filter((rule) => !ids.includes(rule))).toEqual([]);
  const texts = LABELLED.map(({ file, text }) => (file.startsWith('domain') ? file + text : text));
  expect(texts.filter((text, index) => texts.indexOf(text) < index)).toEqual([]);
});

it('the figures in docs/language-checks.md are these', () => {
  expect(readProjectFile('docs/language-checks.md')).toContain(calibrationTable());
});
