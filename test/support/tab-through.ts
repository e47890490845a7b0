import type { Page } from 'playwright-core';

/** More presses than any page has stops: what is not left by then is a trap. */
const MOST_STOPS = 300;
/** What the mark takes below what has the focus, in CSS pixels. */
const MARK = 4;
/** What is kept free above and below it together. */
const ROOM = 32;

/** What has the focus, as it is in the page. */
interface Stop {
  /** The same for the choices of a group, which Tab takes as one. */
  readonly of: string;
  /** It was the first stop, and is come to again. */
  readonly again: boolean;
  /** It stands after the stop before. */
  readonly later: boolean;
  readonly covered: boolean;
  readonly top: number;
  readonly bottom: number;
  /** A part of it shows the mark. */
  readonly shows: boolean;
  /** The outline of itself and of the row that is chosen by it. */
  readonly marks: readonly { readonly outline: string; readonly width: number }[];
}

/** Goes through a page by Tab from its top to its end and back, as it is in the browser. Gives what is wrong, in words: a control that is not reached, a stop that is not seen whole with its mark, or that comes before what it stands after. */
export const tabThrough = async (page: Page): Promise<readonly string[]> => {
  // Where the page itself puts the focus, it does so as it is first drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await beginAt(page, 'prepend');
  const there = await stopsOf(page, 'Tab');
  const controls = await page.evaluate(controlsOf);
  await beginAt(page, 'append');
  const back = await stopsOf(page, 'Shift+Tab');
  const height = page.viewportSize()?.height ?? 0;
  const missed = [there, back].flatMap((stops) => controls.filter((control) => !stops.some(({ of }) => of === control)));
  return [
    ...[...there, ...back].flatMap((stop) => faultsOf(stop, height).map((fault) => `${fault}: ${stop.of}`)),
    ...there.filter(({ later }) => !later).map(({ of }) => `order: ${of}`),
    ...missed.map((control) => `not reached: ${control}`),
  ];
};

/** Where the next press of Tab starts from, also on a page that opens at its errors. */
const beginAt = (page: Page, end: 'prepend' | 'append'): Promise<void> =>
  page.evaluate((place) => {
    const start = document.createElement('span');
    start.tabIndex = -1;
    document.body[place](start);
    start.focus();
    start.remove();
    Object.assign(window, { first: undefined, last: undefined });
  }, end);

const stopsOf = async (page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly Stop[]> => {
  const stops: Stop[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(lookAtFocus);
    // After the last nothing has the focus, or the first comes again.
    if (!stop || stop.again) return stops;
    stops.push(stop);
  }
  throw new Error(`${key} does not leave ${stops.at(-1)?.of ?? 'the page'}`);
};

const faultsOf = ({ of, covered, top, bottom, shows, marks }: Stop, height: number): readonly string[] => {
  const outlined = marks.filter(({ outline, width }) => !['none', 'auto'].includes(outline) && width >= 2);
  // The outline is what forced colours leave of a mark. A frame and a field of time show which of their parts has the focus.
  const isMarked = shows || outlined.length > 0;
  // Of a text area the browser shows the line where the cursor is.
  const isWhole = of.startsWith('textarea') || bottom - top > height - ROOM || (top >= 0 && bottom + MARK <= height);
  return [...(covered ? ['covered'] : []), ...(isWhole ? [] : ['cut']), ...(isMarked ? [] : ['no mark'])];
};

/** In the page: what has the focus. */
const lookAtFocus = (): Stop | null => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const walk = window as unknown as { first?: Element; last?: Element };
  const { type, id, name } = at as HTMLInputElement;
  const row = document.querySelector('.govuk-radios__input:focus + label, .govuk-checkboxes__input:focus + label') ?? at;
  const { top, bottom, left, right } = row.getBoundingClientRect();
  const middle = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
  const again = walk.first === at && walk.last !== at;
  // A field of time is several stops.
  const later = !walk.last || walk.last === at || (walk.last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  walk.first ??= at;
  walk.last = at;
  return {
    of: type === 'radio' ? `radio ${name}` : `${at.localName} ${id || name} ${at.textContent.trim()}`,
    again,
    later,
    covered: ![at, row].some((one) => one.contains(middle) || middle?.contains(one)),
    top,
    bottom,
    shows: !at.matches(':focus:not(iframe)'),
    marks: [at, row].map((one) => getComputedStyle(one)).map(({ outlineStyle, outlineWidth }) => ({ outline: outlineStyle, width: Number.parseFloat(outlineWidth) })),
  };
};

/** In the page: what can be pressed or written in. */
const controlsOf = (): readonly string[] =>
  [...document.querySelectorAll<HTMLInputElement>('a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]')]
    .filter((one) => one.tabIndex >= 0 && one.type !== 'hidden' && !one.disabled && one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
    .map((one) => (one.type === 'radio' ? `radio ${one.name}` : `${one.localName} ${one.id || one.name} ${one.textContent.trim()}`));
