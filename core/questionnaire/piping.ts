import type { Localised } from '#core/questionnaire/questionnaire.ts';

const PLACE = /\{([^{}\n]+)\}/g;

/** Names that a text pipes, e.g. `kommun` of "Hur är det i {kommun}?". */
export const usedNames = (text: Localised | null): readonly string[] => [
  ...new Set(Object.values(text ?? {}).flatMap((words) => [...words.matchAll(PLACE)].map((match) => (match[1] ?? '').trim()))),
];

/** Fills the places of a text. `valueOf` gives the words of an answer, empty where there is none. */
export const pipe = (text: string, valueOf: (name: string) => string): string =>
  text.includes('{') ? text.replace(PLACE, (_, name: string) => valueOf(name.trim())) : text;
