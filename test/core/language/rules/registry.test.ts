import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLanguage } from '#core/language/check-language.ts';
import type { Finding } from '#core/language/finding.ts';
import { RULES } from '#core/language/rules/registry.ts';
import { makeVocabulary, NO_OWN_WORDS } from '#core/language/vocabulary.ts';
import { firstColumn, section } from '#test/support/documents.ts';
import { readProjectFile, ROOT } from '#test/support/project-files.ts';

const VOCABULARY = makeVocabulary(NO_OWN_WORDS);

const inTitle = (text: string, language: string): readonly Finding[] =>
  checkLanguage({ pages: [{ elements: [{ type: 'comment', name: 'q', title: { sv: 'Vad?', 'sv-simple': 'Vad?', [language]: text } }] }] }, VOCABULARY).findings;

describe('a text', () => {
  it.each([
    ['Kontakta en samverkansaktör.', 'sv-simple', 'long-word', 'warning', ['samverkansaktör']],
    ['Kontakta en samverkansaktör.', 'sv', 'long-word', 'advice', ['samverkansaktör']],
    ['Svaren redovisas i grupp.', 'sv-simple', 'passive', 'warning', ['redovisas']],
    ['Jag har inte varit utan jobb.', 'sv-simple', 'double-negation', 'error', ['inte', 'utan']],
    ['Jag har inte varit utan jobb.', 'sv', 'double-negation', 'warning', ['inte', 'utan']],
    ['Du kan t.ex. ringa.', 'sv-simple', 'abbreviation', 'error', ['t.ex.']],
    ['Skriv INTE ditt namn.', 'sv-simple', 'abbreviation', 'warning', ['INTE']],
    ['Får du STÖD av AF?', 'sv-simple', 'abbreviation', 'error', ['AF']],
    ['Jag jobbar 8 tim.', 'sv-simple', 'abbreviation', 'error', ['tim']],
    ['Tryck på den gröna knappen.', 'sv', 'colour-only', 'error', ['gröna knappen']],
    ['Ser du den gröna knappen?', 'sv', 'colour-only', 'warning', ['gröna knappen']],
    ['Följ den gula linjen.', 'sv', 'colour-only', 'error', ['gula linjen']],
    ['Grönt betyder bra.', 'sv-simple', 'colour-only', 'error', ['Grönt betyder']],
    ['Visst trivs du?', 'sv', 'leading', 'error', ['Visst trivs du?']],
    ['Hur nöjd är du med lönen och tiderna?', 'sv', 'double-question', 'warning', ['med lönen och tiderna']],
  ] as const)('of ”%s” in %s is %s, as %s', (text, language, rule, severity, words) => {
    expect(inTitle(text, language)).toContainEqual(expect.objectContaining({ rule, severity, words, language }));
  });
});

describe('a rule', () => {
  it.each(RULES)('$id says why in Swedish, and gives an example that follows it', ({ id, why, example }) => {
    expect(why.endsWith('.')).toBe(true);
    const own = (text: string): readonly string[] => (text.includes('{') || text.startsWith('<') || text.includes(' – ') ? [] : [...inTitle(text, 'sv-simple'), ...inTitle(text, 'sv')].map(({ rule }) => rule));
    expect(own(example.write)).not.toContain(id);
  });
});

describe('the registry', () => {
  it('has every rule that has a file, under its name', () => {
    const files = globSync('core/language/rules/*.ts', { cwd: ROOT }).map((path) => path.replace(/^.*\/|\.ts$/g, ''));
    expect(RULES.map(({ id }) => id).toSorted()).toEqual(files.filter((name) => name !== 'registry').toSorted());
  });

  it('is what docs/language-checks.md lists, with the same severities', () => {
    const document = section(readProjectFile('docs/language-checks.md'), /the rules/i);
    expect(firstColumn(document)).toEqual(RULES.map(({ id }) => id));
    for (const { id, strictness } of RULES) expect(document).toMatch(new RegExp(`\\| \`${id}\` \\|[^|]*\\| ${strictness.plain ?? '–'} \\| ${strictness.easy ?? '–'} \\|`));
  });
});
