import { isObject } from '#core/questionnaire/reader.ts';
import type { Language } from '#core/questionnaire/questionnaire.ts';

/** Every way that a choice, step, row or column is said, as it stands in a file; its value where it has no text. */
export const choiceTexts = (choice: unknown): readonly string[] => {
  const text = said(choice);
  return isObject(text) ? Object.values(text).map(String) : [String(text)];
};

/** How it is said in a language: in the first of the others where it has no text there. */
export const choiceText = (choice: unknown, language: Language): string => {
  const text = said(choice);
  return isObject(text) ? String(text[language] ?? text['default'] ?? Object.values(text)[0] ?? '') : String(text);
};

const said = (choice: unknown): unknown => (isObject(choice) ? (choice['text'] ?? choice['value']) : choice);
