import type { Reader } from '#core/questionnaire/reader.ts';

/** Refuses every part of a list whose name an earlier part has: they could not be told apart in a form or in a table. */
export const refuseTwins = (reader: Reader, key: string, names: readonly string[]): void =>
  names.forEach((name, index) => {
    if (names.indexOf(name) < index) reader.refuse(`${key}[${index}]`, `”${name}” står två gånger.`, 'Ge varje del ett eget namn eller värde.');
  });
