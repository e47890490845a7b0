import type { Segment, Zone } from '#client/browser/read-aloud/segment.ts';

/** What has been written or chosen in a field, and what else can be chosen. `lists`: the lists of choices that have been read on the page, which are not read again. */
export const fieldSegments = (field: Element, zone: Zone, lists: Set<string>): readonly Segment[] => {
  const say = (text: string, from: Element = field): Segment => ({ zone, text, places: Array.from({ length: text.length }, () => null), element: field, audio: from.getAttribute('data-audio') });
  if (field instanceof HTMLSelectElement) return choicesOf(field, lists).map((option) => say(tidy(option.text), option));
  const typed = isWritten(field) ? tidy(field.value) : '';
  return typed === '' ? [] : [say(typed)];
};

/** First the one that is chosen and seen, then the others. */
const choicesOf = (field: HTMLSelectElement, lists: Set<string>): readonly HTMLOptionElement[] => {
  const options = [...field.options];
  const chosen = options.filter(({ selected }) => selected);
  const choices = options.filter(({ value }) => value !== '');
  const list = listOf(choices.map(({ text }) => text));
  if (lists.has(list)) return chosen;
  lists.add(list);
  return [...chosen, ...choices.filter(({ selected }) => !selected)];
};

/** What a list of choices is known by when it comes again. */
export const listOf = (texts: readonly string[]): string => texts.map(tidy).join('\n');

/** A password is never said aloud. */
const isWritten = (field: Element): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && !['radio', 'checkbox', 'password', 'submit', 'button', 'color'].includes(field.type));

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
