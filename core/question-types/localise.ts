import type { Language, Localised } from '#core/questionnaire/questionnaire.ts';
import type { ErrorText, Said } from '#core/view/text.ts';

/** The easy text where there is one, else plain Swedish, else whatever the author wrote. `lang` tells which. */
export const say = (text: Localised, language: Language): Said => {
  const lang = [language, language.split('-')[0] ?? language, 'sv'].find((candidate) => text[candidate]) ?? Object.keys(text)[0] ?? language;
  return { text: text[lang] ?? '', lang };
};

export const isEmptyText = (text: Localised | null): boolean => !text || Object.values(text).every((words) => !words);

/** The author's own message where there is one. */
export const errorOr = (text: Localised | null, language: Language, otherwise: ErrorText): ErrorText =>
  text && !isEmptyText(text) ? { kind: 'author', said: say(text, language) } : otherwise;
