/** Where one character of a segment stands on the page. */
export interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** Parts of a page in the order that they are read: what it asks, its buttons, links for a change, help, the tools at the top. */
export const ZONES = ['page', 'buttons', 'links', 'foot', 'top'] as const;
export type Zone = (typeof ZONES)[number];

/** What is read at a time: a question, a hint, one choice, an answer. */
export interface Segment {
  readonly zone: Zone;
  readonly text: string;
  /** One for each character of `text`; null for one that stands nowhere, e.g. what is typed in a field. */
  readonly places: readonly (Place | null)[];
  /** What is brought into view while it is read. */
  readonly element: Element;
  /** Address of the author's own reading of exactly this. */
  readonly audio: string | null;
}

/** Nothing but white space and signs is nothing to read. */
export const isSpoken = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
