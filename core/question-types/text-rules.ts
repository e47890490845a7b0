import { LONGEST_TEXT } from '#core/question-types/read-text-input.ts';
import { interfaceError, type AnswerProblem } from '#core/question-types/question-type.ts';

/** Control characters other than tab and line breaks, and half surrogate pairs: the databases would not give them back. */
const UNSTORABLE = /\p{Cs}|[^\P{Cc}\t\n\r]/u;

/** Text that both databases keep as it was typed: well-formed, no control characters, not too long. Never cut. */
export const checkText = (text: unknown, maxLength: number | null, target: string): readonly AnswerProblem[] => {
  if (typeof text !== 'string' || UNSTORABLE.test(text)) return [{ target, text: interfaceError('error.text.characters') }];
  const max = maxLength ?? LONGEST_TEXT;
  const length = countCharacters(text);
  if (length <= max) return [];
  return [{ target, text: interfaceError('error.text.long', { max, n: length, over: length - max, count: length - max }) }];
};

/** As a browser counts `maxlength` after line breaks are one character (HTML, "maxlength"). */
export const countCharacters = (text: string): number => text.replace(/\r\n?/g, '\n').length;

/** Line breaks as a form posts them, to one. */
export const tidyText = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
