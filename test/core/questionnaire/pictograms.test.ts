import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';
import { isPictureFile, mediaProblems } from '#core/questionnaire/media.ts';
import { nearest } from '#core/questionnaire/nearest.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { PICTOGRAMS } from '#core/view/pictograms.ts';

/** Every place that can have a picture, with its path. */
const PLACES: readonly (readonly [path: string, element: (pictogram: unknown) => object])[] = [
  ['elements[0]', (pictogram) => ({ type: 'text', name: 'a', pictogram })],
  ['elements[0].choices[1]', (pictogram) => ({ type: 'radiogroup', name: 'a', choices: ['x', { value: 'y', pictogram }] })],
  ['elements[0].choices[0]', (pictogram) => ({ type: 'checkbox', name: 'a', choices: [{ value: 'y', pictogram }] })],
  ['elements[0].rows[0]', (pictogram) => ({ type: 'matrix', name: 'a', rows: [{ value: 'r', pictogram }], columns: ['x'] })],
  ['elements[0].columns[0]', (pictogram) => ({ type: 'matrix', name: 'a', rows: ['r'], columns: [{ value: 'x', pictogram }] })],
  ['elements[0].rows[0]', (pictogram) => ({ type: 'matrixdropdown', name: 'a', rows: [{ value: 'r', pictogram }], columns: [{ name: 'c', choices: ['x'] }] })],
  ['elements[0].columns[0]', (pictogram) => ({ type: 'matrixdropdown', name: 'a', rows: ['r'], columns: [{ name: 'c', choices: ['x'], pictogram }] })],
  ['elements[0].items[0]', (pictogram) => ({ type: 'multipletext', name: 'a', items: [{ name: 'i', pictogram }] })],
];

const compile = (element: object) => compileQuestionnaire({ title: 'T', elements: [{ title: 'Q', ...element }] });
const problemsOf = (element: object): readonly AuthorProblem[] => {
  const compiled = compile(element);
  return compiled.ok ? [] : compiled.problems;
};
const compiled = (element: object): Questionnaire => {
  const result = compile(element);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join());
  return result.value;
};

const names = fc.constantFrom(...PICTOGRAMS);

/** A name with one letter more, less or other. */
const slips = fc.tuple(names, fc.nat(), fc.constantFrom('', 'q'), fc.boolean()).map(([name, at, letter, keep]) => {
  const place = at % name.length;
  return name.slice(0, place) + letter + name.slice(keep ? place : place + 1);
});

describe.each(PLACES)('at %s', (path, element) => {
  test('every name is taken', () => {
    for (const name of PICTOGRAMS) expect(problemsOf(element(name))).toEqual([]);
  });

  test('a slip is refused there, with the name that was meant or one as near', () => {
    fc.assert(
      fc.property(slips.filter((slip) => slip.length > 3 && !PICTOGRAMS.some((name) => name === slip)), (slip) => {
        const [problem, ...others] = problemsOf(element(slip));
        expect(others).toEqual([]);
        expect(problem?.path).toBe(`${path}.pictogram`);
        expect(problem?.mend).toMatch(/^Menade du ”[a-z-]+”\?$/);
      }),
      { numRuns: 30 },
    );
  });

  test('a file is taken by its bare name, and told to whoever can read folders', () => {
    const { media } = compiled(element('vart-logotyp.png'));
    expect(media).toEqual([{ path: `${path}.pictogram`, file: 'vart-logotyp.png' }]);
  });
});

test('the refusal says which name was meant', () => {
  const [problem] = problemsOf({ type: 'text', name: 'a', pictogram: 'arbeet' });
  expect(problem).toEqual({ path: 'elements[0].pictogram', message: 'Det finns ingen bild som heter ”arbeet”.', mend: 'Menade du ”arbete”?' });
  expect(problemsOf({ type: 'text', name: 'a', pictogram: 'xyzzyxyzzyxyzzy' })[0]?.mend).toBe('Namnen står i surveys/README.md.');
});

describe('a file name', () => {
  test.each(['../geography.json', 'bild.gif', 'a/b.png', '..\\b.png', '/etc/passwd', '.png', '.dold.png', 'Bild.png', 'bild.svg.html', 'bild.png/', 'http://localhost/x.png', 'x.png\0', `${'x'.repeat(64)}.png`, '%2e%2e%2fx.png'])('%s is refused', (file) => {
    expect(problemsOf({ type: 'text', name: 'a', pictogram: file })).toHaveLength(1);
  });

  test('that is taken never leads out of its folder', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string().map((start) => `${start}.png`)), (file) => {
      if (isPictureFile(file)) expect(new URL(file, 'http://a/media/').href).toBe(`http://a/media/${file}`);
      else expect(problemsOf({ type: 'text', name: 'a', pictogram: `.${file}` })).toHaveLength(1);
    }));
  });
});

describe('files that are not as they should be', () => {
  const questionnaire = compiled({ type: 'radiogroup', name: 'a', pictogram: 'hus.png', choices: [{ value: 'x', pictogram: 'bil.svg' }] });

  test('are fine where they are there', () => {
    expect(mediaProblems(questionnaire, new Map([['hus.png', LIMITS.picture], ['bil.svg', 1]]))).toEqual([]);
  });

  test('are told with their place: missing, nearly named, too large', () => {
    expect(mediaProblems(questionnaire, new Map([['huss.png', 1], ['bil.svg', LIMITS.picture + 1]]))).toEqual([
      { path: 'elements[0].pictogram', message: 'Filen ”hus.png” finns inte i surveys/media.', mend: 'Menade du ”huss.png”?' },
      { path: 'elements[0].choices[0].pictogram', message: 'Bilden ”bil.svg” är större än 100 kB.', mend: 'Gör bilden mindre.' },
    ]);
    expect(mediaProblems(questionnaire, new Map([['bil.svg', 1]]))[0]?.mend).toBe('Lägg filen där, eller rätta namnet.');
  });
});

describe('the nearest word', () => {
  test('is the word itself where it is known', () => {
    for (const name of PICTOGRAMS) expect(nearest(name, PICTOGRAMS)).toBe(name);
  });

  test('counts letters put in, taken away and changed', () => {
    expect(nearest('kitten', ['sitting', 'mitten'])).toBe('mitten');
    expect(nearest('sitten', ['kitchen', 'sitting'])).toBe('sitting');
    expect(nearest('abc', [])).toBeNull();
    expect(nearest('abcdef', ['uvwxyz'])).toBeNull();
  });
});
