/** Excel's longest name of a sheet, in UTF-16 units. */
const LONGEST = 31;

/** Signs that Excel refuses in the name of a sheet, and control characters. */
const REFUSED = /[[\]:*?/\\]|\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

/** Excel keeps the name for itself. */
const KEPT = ['history'];

/**
 * A name of a sheet for each wish, in order: at most 31 characters, without what Excel refuses, and no two alike, also
 * not in capitals. @param taken names that are used already
 */
export const sheetNames = (wishes: readonly string[], taken: readonly string[]): readonly string[] => {
  const used = new Set([...KEPT, ...taken.map(folded)]);
  return wishes.map((wish) => {
    const name = firstFree(safe(wish), used);
    used.add(folded(name));
    return name;
  });
};

const folded = (name: string): string => name.toLowerCase();

/** An apostrophe at either end is refused; a name is never empty. */
const safe = (wish: string): string => wish.replace(REFUSED, '_').replace(/^[\s']+|[\s']+$/gu, '') || 'Blad';

const firstFree = (wish: string, used: ReadonlySet<string>): string => {
  let name = shortened(wish, '');
  for (let number = 2; used.has(folded(name)); number++) name = shortened(wish, ` ${number}`);
  return name;
};

/** Cut between whole characters. */
const shortened = (text: string, end: string): string => {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length + end.length > LONGEST) break;
    kept += character;
  }
  return kept.replace(/[\s']+$/u, '') + end;
};
