/** Something in a file of statistics that we refuse. Swedish, for operators. */
export interface StatisticsProblem {
  /** Line of the file, from 1; null where the format has none, or the whole file is meant. */
  readonly line: number | null;
  /** The column, the dimension or the keyword. */
  readonly column: string | null;
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
}

/** `rad 3, kolumnen Kön: ”x” är inget kön. Skriv …` */
export const formatStatisticsProblem = ({ line, column, message, mend }: StatisticsProblem): string => {
  const places = [...(line === null ? [] : [`rad ${line}`]), ...(column === null ? [] : [`kolumnen ${column}`])];
  return oneLine(`${places.length > 0 ? places.join(', ') : 'hela filen'}: ${message} ${mend}`);
};

/** What a file says, so that it cannot look like a line of ours or steer a terminal. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The whole file is meant. */
export const fileProblem = (message: string, mend: string): StatisticsProblem => ({ line: null, column: null, message, mend });

/** A text of the file as it is told: short. */
export const told = (text: string): string => {
  const line = oneLine(text);
  return `”${line.length > TOLD ? `${line.slice(0, TOLD)} …` : line}”`;
};

const TOLD = 60;

/** `1 rad`, `2 rader`. */
export const countOf = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;
