/** Letters of a hashed submission id that a mark is: its first eight bytes, in hexadecimal. */
const LETTERS = 16;

/** What a response is recognised by without it. @param submissionHash hexadecimal */
export const markOf = (submissionHash: string): string => submissionHash.slice(0, LETTERS);

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Marks that lie one after the other, eight bytes each, in hexadecimal and in their order. */
export const marksIn = (marks: Uint8Array): readonly string[] =>
  Array.from({ length: Math.floor((marks.length * 2) / LETTERS) }, (_, index) => Array.from(marks.subarray((index * LETTERS) / 2, ((index + 1) * LETTERS) / 2), (byte) => PAIRS[byte] ?? '').join(''));
