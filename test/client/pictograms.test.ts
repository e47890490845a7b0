import { readdirSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { PICTOGRAMS } from '#core/view/pictograms.ts';
import { readProjectFile, ROOT } from '#test/support/project-files.ts';
import { section } from '#test/support/documents.ts';

const FILES = readdirSync(`${ROOT}/client/pictograms`).sort();
const fileOf = (name: string): string => readProjectFile(`client/pictograms/${name}.svg`);

/** All that a drawing needs: nothing that runs, and nothing that is fetched. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns', 'viewBox', 'fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
  g: ['stroke-dasharray'],
  path: ['d', 'class', 'fill', 'stroke-width', 'stroke-dasharray'],
  circle: ['cx', 'cy', 'r', 'class', 'fill', 'stroke'],
};
const VALUES = /^[\w\s.,#-]*$/;

const elementsOf = (name: string): readonly Element[] => {
  const { window } = new JSDOM();
  const drawing = new window.DOMParser().parseFromString(fileOf(name), 'image/svg+xml');
  return [...drawing.querySelectorAll('*')];
};

const faultsOf = (element: Element): readonly string[] => {
  const allowed = ATTRIBUTES[element.tagName];
  if (!allowed) return [`<${element.tagName}>`];
  return [...element.attributes].filter(({ name, value }) => !allowed.includes(name) || (name !== 'xmlns' && !VALUES.test(value))).map(({ name, value }) => `${name}="${value}"`);
};

it('there is a drawing for every name, and a name for every drawing', () => {
  expect(FILES).toEqual([...PICTOGRAMS].map((name) => `${name}.svg`).sort());
  expect(PICTOGRAMS.length).toBeGreaterThanOrEqual(60);
});

it('names are of a–z and hyphens, and in order', () => {
  expect(PICTOGRAMS.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  expect([...PICTOGRAMS]).toEqual([...PICTOGRAMS].sort());
});

describe.each(PICTOGRAMS)('the drawing “%s”', (name) => {
  const [root, ...inside] = elementsOf(name);

  test('is well-formed SVG of lines and areas: no script, style, link or address', () => {
    expect([root, ...inside].flatMap((element) => (element ? faultsOf(element) : []))).toEqual([]);
    expect(inside.length).toBeGreaterThan(0);
  });

  test('has the frame and the line that they all have', () => {
    expect(Object.fromEntries([...(root?.attributes ?? [])].map((attribute) => [attribute.name, attribute.value]))).toEqual({
      xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 48 48', fill: 'none', stroke: 'currentColor', 'stroke-width': '2.5', 'stroke-linecap': 'round', 'stroke-linejoin': 'round',
    });
  });

  test('has the colour of the text, and the accent and the paper that the style sheet knows by class', () => {
    const colours = inside.map((element) => `${element.getAttribute('class') ?? ''} ${element.getAttribute('fill') ?? ''}`.trim());
    expect(colours.filter((colour) => !['', 'f #ffd36b', 'p #fff', 'currentColor'].includes(colour))).toEqual([]);
  });

  test('is light', () => {
    expect(fileOf(name).length).toBeLessThan(1_500);
  });
});

it('no two drawings are the same', () => {
  const drawn = PICTOGRAMS.map(fileOf);
  expect(drawn.filter((drawing, index) => drawn.indexOf(drawing) < index)).toEqual([]);
});

it('authors find every name in the list, and no other', () => {
  const listed = [...section(readProjectFile('surveys/README.md'), /^## Pictures/).matchAll(/^- [A-Z][a-z ]+: `.*$/gm)].flatMap(([line]) => [...line.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name));
  expect(listed.sort()).toEqual([...PICTOGRAMS].sort());
});

it('the credits name drawings that exist', () => {
  const named = [...readProjectFile('CREDITS.md').matchAll(/^- `([a-z-]+)`/gm)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !FILES.includes(`${name ?? ''}.svg`))).toEqual([]);
});
