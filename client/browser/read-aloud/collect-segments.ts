import { fieldSegments, listOf } from '#client/browser/read-aloud/field-segments.ts';
import { ZONES, type Place, type Segment, type Zone } from '#client/browser/read-aloud/segment.ts';
import { visibleTexts } from '#client/browser/read-aloud/visible-texts.ts';

/** A segment while its texts are gathered. */
interface Draft extends Omit<Segment, 'text' | 'places'> {
  readonly letters: string[];
  readonly places: (Place | null)[];
  /** The question that it belongs to. */
  readonly owner: Element | null;
}

/** All that is seen on a page as segments, in the order that they are read. Changes nothing on the page. */
export const collectSegments = (page: Document): readonly Segment[] => {
  const drafts: (Draft | Segment)[] = [];
  const lists = new Set<string>();
  for (const piece of visibleTexts(page.body)) {
    if (piece instanceof Text) {
      addText(drafts, piece);
      addList(lists, piece);
    } else if (piece.matches('br')) addSpace(drafts.at(-1));
    else drafts.push(...fieldSegments(piece, zoneOf(piece), lists));
  }
  const segments = drafts.map((draft) => ('letters' in draft ? finish(draft) : draft)).filter(({ text }) => text !== '');
  return ZONES.flatMap((zone) => segments.filter((segment) => segment.zone === zone));
};

/** Choices that stand with their pictures above a field. */
const addList = (lists: Set<string>, { parentElement }: Text): void => {
  const list = parentElement?.closest('.pictured-list');
  if (list) lists.add(listOf([...list.children].map(({ textContent }) => textContent)));
};

/** Text goes on in the same segment within one block; a recording has one segment for all of a question that it says. */
const addText = (drafts: (Draft | Segment)[], node: Text): void => {
  const next = beginAt(node);
  const last = drafts.at(-1);
  if (!next) return;
  if (last && 'letters' in last && last.element === next.element && last.audio === next.audio) return addLetters(last, node);
  if (node.data.trim() === '') return;
  const recorded = next.audio === null ? undefined : drafts.find((draft): draft is Draft => 'letters' in draft && draft.audio === next.audio && draft.owner === next.owner);
  addSpace(recorded);
  if (!recorded) drafts.push(next);
  addLetters(recorded ?? next, node);
};

const beginAt = ({ parentElement }: Text): Draft | null =>
  parentElement && {
    zone: zoneOf(parentElement),
    element: blockOf(parentElement),
    audio: parentElement.closest('[data-audio]')?.getAttribute('data-audio') ?? null,
    owner: parentElement.closest('.govuk-form-group'),
    letters: [],
    places: [],
  };

/** White space as it is drawn; soft hyphens are for the eye. */
const addLetters = (draft: Draft, node: Text): void => {
  for (let offset = 0; offset < node.data.length; offset++) {
    const letter = node.data.charAt(offset);
    if (letter === '\u00AD') continue;
    if (/\s/.test(letter)) addSpace(draft, { node, offset });
    else add(draft, letter, { node, offset });
  }
};

const addSpace = (draft: Draft | Segment | undefined, place: Place | null = null): void => {
  if (draft && 'letters' in draft && (draft.letters.at(-1) ?? ' ') !== ' ') add(draft, ' ', place);
};

const add = ({ letters, places }: Draft, letter: string, place: Place | null): void => {
  letters.push(letter);
  places.push(place);
};

const finish = ({ letters, places, zone, element, audio }: Draft): Segment => {
  const text = letters.join('').trimEnd();
  return { zone, element, audio, text, places: places.slice(0, text.length) };
};

/** Nothing of what is asked is among the buttons, whatever they stand beside. */
const zoneOf = (element: Element): Zone => {
  if (!element.closest('main')) return element.closest('footer') ? 'foot' : 'top';
  if (element.closest('.govuk-summary-list__actions')) return 'links';
  return element.closest('button, .govuk-back-link, .actions') ? 'buttons' : 'page';
};

/** What draws a text on lines of its own: a reader pauses between two of them. */
const blockOf = (element: Element): Element => {
  const parent = element.parentElement;
  return parent && !element.matches('button, label, summary') && /^(inline|contents)/.test(getComputedStyle(element).display) ? blockOf(parent) : element;
};
