/** Letters of a hashed submission id that a mark is: its first eight bytes, in hexadecimal. */
const LETTERS = 16;

/** What a response is recognised by without it. @param submissionHash hexadecimal */
export const markOf = (submissionHash: string): string => submissionHash.slice(0, LETTERS);

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Marks that lie one after the other, eight bytes each, in hexadecimal and in their order. */
export const marksIn = (marks: Uint8Array): readonly string[] =>
  Array.from({ length: Math.floor((marks.length * 2) / LETTERS) }, (_, index) => Array.from(marks.subarray((index * LETTERS) / 2, ((index + 1) * LETTERS) / 2), (byte) => PAIRS[byte] ?? '').join(''));

/** The marks that are not among others, in the same form. */
export const marksWithout = (marks: Uint8Array, others: Uint8Array): Uint8Array => {
  const known = new Set(marksIn(others));
  const left = marksIn(marks).flatMap((mark, index) => (known.has(mark) ? [] : [marks.subarray((index * LETTERS) / 2, ((index + 1) * LETTERS) / 2)]));
  const joined = new Uint8Array((left.length * LETTERS) / 2);
  left.forEach((mark, index) => joined.set(mark, (index * LETTERS) / 2));
  return joined;
};
