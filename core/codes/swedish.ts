import type { Localised } from '#core/questionnaire/questionnaire.ts';

/** The text that exports and reports use: `sv`, else the questionnaire's own language, else any; '' for none. */
export const swedish = (text: Localised, locale: string): string => text['sv'] ?? text[locale] ?? Object.values(text)[0] ?? '';
