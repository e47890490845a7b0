import { collectSegments } from '#client/browser/read-aloud/collect-segments.ts';
import type { Segment } from '#client/browser/read-aloud/segment.ts';

// Runs in a page. What is seen is found by what is drawn, not by the rules of the segments.

export { collectSegments };

/** What is wrong with segments: texts that are seen and not read, or read and not seen, or read twice. */
export const findSegmentFaults = (segments: readonly Segment[]): readonly string[] => [...textFaults(timesRead(segments)), ...fieldFaults(segments)];

/** How many times each letter is read. */
const timesRead = (segments: readonly Segment[]): ReadonlyMap<Text, readonly number[]> => {
  const times = new Map<Text, number[]>();
  for (const place of segments.flatMap(({ places }) => places)) {
    if (!place) continue;
    const counts = times.get(place.node) ?? Array.from({ length: place.node.length }, () => 0);
    counts[place.offset] = (counts[place.offset] ?? 0) + 1;
    times.set(place.node, counts);
  }
  return times;
};

const textFaults = (times: ReadonlyMap<Text, readonly number[]>): readonly string[] =>
  allTexts().flatMap((node) => {
    const counts = [...node.data].flatMap((letter, offset) => (/[\s\u00AD]/.test(letter) ? [] : [times.get(node)?.[offset] ?? 0]));
    const drawn = isDrawn(node);
    if (counts.every((count) => count === (drawn ? 1 : 0))) return [];
    return [`${drawn ? 'not read once' : 'read and not seen'}: ${node.data}`];
  });

const allTexts = (): readonly Text[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
};

/** The numbers along a chart stand in the table beside it, where they are read. */
const isDrawn = (node: Text): boolean => {
  const parent = node.parentElement;
  if (!parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || parent.closest('[data-reader], select, textarea, svg')) return false;
  const range = new Range();
  range.selectNodeContents(node);
  return [...range.getClientRects()].some(({ width, height }) => width > 1 && height > 1) && !isCut(parent);
};

/** Inside a box of a pixel, as texts for screen readers are. */
const isCut = (element: Element): boolean => {
  const cuts = getComputedStyle(element).overflow !== 'visible' && element.getBoundingClientRect().width <= 1;
  return cuts || (element.parentElement !== null && isCut(element.parentElement));
};

const FIELDS = 'textarea, select, input:not([type=radio], [type=checkbox], [type=hidden], [type=password])';

const fieldFaults = (segments: readonly Segment[]): readonly string[] =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(FIELDS)]
    .filter((field) => field.checkVisibility())
    .map((field) => (field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : field.value).replaceAll(/\s+/g, ' ').trim())
    .filter((words) => words !== '' && !segments.some(({ text }) => text === words))
    .map((words) => `not read: ${words}`);
