import { languageName } from '#core/language/language-name.ts';
import type { Remark, Rule } from '#core/language/finding.ts';
import type { Material } from '#core/language/material.ts';
import type { LocalisedAt } from '#core/language/survey-texts.ts';

export const missingTranslation: Rule = {
  id: 'missing-translation',
  name: 'Texten saknas på ett språk',
  why: 'Utan text på enkel svenska visas texten på vanlig svenska. Utan vanlig svenska vet vi inte vad som ska visas.',
  example: { instead: '{ "sv-simple": "Vad heter du?" }', write: '{ "sv": "Vilket är ditt namn?", "sv-simple": "Vad heter du?" }' },
  strictness: { plain: 'error', easy: 'warning' },
  check: (material) => material.localised.flatMap((text) => material.languages.filter((language) => text.texts[language] === undefined).map((language) => missing(text, language, material))),
};

/** Other languages than the root fall back to it. */
const missing = (text: LocalisedAt, language: string, { root }: Material): Remark => ({
  severity: language === root ? 'error' : 'warning',
  path: text.bare && language === root ? text.path : `${text.path}.${language}`,
  language,
  text: text.texts[root] ?? Object.values(text.texts)[0] ?? '',
  words: [],
  message: `Texten saknas på ${languageName(language)}.${language === root ? '' : ` Den visas på ${languageName(root)}.`}`,
  better: `Skriv texten under "${language}".`,
});
