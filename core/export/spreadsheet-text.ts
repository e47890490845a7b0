/** Begins like a formula, or with a control character: also after spaces, zero-width characters and byte order marks. */
const FORMULA = /^[\s\u200B-\u200D\u2060\uFEFF]*(?:[=+@|＝＋－＠-]|\p{Cc})/u;
const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/u;
const UNSEEN = /[\p{Cc}\u200B\uFEFF]/gu;

/**
 * A text as a cell that no spreadsheet runs as a formula (CWE-1236, OWASP ASVS 1.2.10): after an apostrophe where it
 * begins like one, control characters taken out. For texts and headers; numbers stay numbers.
 * @param lineBreak what a line break becomes
 */
export const spreadsheetText = (text: string, lineBreak: string): string =>
  (FORMULA.test(text) ? "'" : '') +
  text
    .split(LINE_BREAK)
    .map((line) => line.replace(UNSEEN, ''))
    .join(lineBreak);
