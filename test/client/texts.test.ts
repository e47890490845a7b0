import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import studio from '#client/locales/studio.json' with { type: 'json' };
import { createTranslator, LOCALES, translate } from '#client/texts.ts';
import { readProjectFile, sourceFiles } from '#test/support/project-files.ts';

const swedish = LOCALES['sv'] ?? {};
const simple = LOCALES['sv-simple'] ?? {};
const baseOf = (key: string): string => key.replace(/_(one|other)$/, '');
const keys = new Set(Object.keys(swedish).map(baseOf));
const placesIn = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{([^}]+)\}/g)].map(([, place = '']) => place))].sort();

const sources = sourceFiles()
  .filter(({ path }) => /^(core|client|server)\/.*\.tsx?$/.test(path) && !path.endsWith('.examples.ts'))
  .map(({ text }) => text);
const literals = sources.flatMap((source) => [...source.matchAll(/'([^'\n\\]+)'/g)].map(([, literal = '']) => literal));
/** A template such as `date.${part}.definite` stands for every key of that form. */
const templates = sources.flatMap((source) => [...source.matchAll(/`([a-z]+\.[^`\n]*\$\{[^`\n]*)`/g)].map(([, template = '']) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[^.]+')}$`)));
/** A key without a point could be any word: it counts where it stands as a key. */
const named = sources.flatMap((source) => [...source.matchAll(/\bkey: '([^']+)'/g)].map(([, key = '']) => key));
const used = new Set([...named, ...literals.filter((literal) => literal.includes('.')).map(baseOf), ...[...keys].filter((key) => templates.some((template) => template.test(key)))]);

describe('the interface texts', () => {
  it('are the same in both languages, none missing and none alone', () => {
    expect(Object.keys({ ...simple, ...studio }).sort()).toEqual(Object.keys(swedish).sort());
    expect(Object.keys(studio).filter((key) => key in simple || !/^studio\./.test(key))).toEqual([]);
  });

  it('stand once each in their files: of two, a reader of JSON takes the last in silence', () => {
    for (const language of [...Object.keys(LOCALES), 'studio']) {
      const written = [...readProjectFile(`client/locales/${language}.json`).matchAll(/^ {2}"([^"]+)":/gm)].map(([, key = '']) => key);
      expect(written.filter((key, index) => written.indexOf(key) < index)).toEqual([]);
    }
  });

  it('have the same places to fill in in both languages', () => {
    const different = Object.keys(simple).filter((key) => placesIn(swedish[key] ?? '').join() !== placesIn(simple[key] ?? '').join());
    expect(different).toEqual([]);
  });

  it('have both forms of every plural, with the same places', () => {
    const plurals = Object.keys(swedish).filter((key) => key.endsWith('_one'));
    expect(plurals.length).toBeGreaterThan(0);
    for (const one of plurals) expect(placesIn(swedish[one] ?? '')).toEqual(placesIn(swedish[one.replace(/_one$/, '_other')] ?? ''));
  });

  it('are all there that the code asks for', () => {
    const families = new Set([...keys].filter((key) => key.includes('.')).map((key) => key.split('.')[0]));
    const looksLikeKey = (literal: string): boolean => /^[a-z]+(\.[a-zA-Z0-9]+)+$/.test(literal) && families.has(literal.split('.')[0]);
    expect([...literals.filter(looksLikeKey), ...named].map(baseOf).filter((key) => !keys.has(key))).toEqual([]);
  });

  it('are all used', () => {
    expect([...keys].filter((key) => !used.has(key))).toEqual([]);
  });

  it('say nothing that an error text must not: no blame, no jargon, no exclamation but in a thank-you', () => {
    const unwanted = Object.entries({ ...swedish, ...simple }).filter(([, text]) => /ogiltig|vänligen|hoppsan|tyvärr|\.\.\.|…/i.test(text) || text.replaceAll('Tack!', '').includes('!'));
    expect(unwanted).toEqual([]);
  });
});

describe('a translator', () => {
  const say = translate('sv-simple');

  it('says a text in the language that was asked for', () => {
    expect(say({ key: 'start' })).toEqual({ text: 'Börja', lang: 'sv-simple' });
    expect(translate('sv')({ key: 'start' })).toEqual({ text: 'Starta enkäten', lang: 'sv' });
  });

  it('falls back to Swedish text by text, and says so', () => {
    const partly = createTranslator('sv-simple', { sv: { one: 'Ett {n}', two: 'Två' }, 'sv-simple': { two: 'Bara två' } });
    expect(partly({ key: 'one', parameters: { n: 1 } })).toEqual({ text: 'Ett 1', lang: 'sv' });
    expect(partly({ key: 'two' })).toEqual({ text: 'Bara två', lang: 'sv-simple' });
  });

  it('says the Swedish texts, marked as Swedish, in a language that has none', () => {
    expect(translate('fi')({ key: 'continue' })).toEqual({ text: 'Fortsätt', lang: 'sv' });
  });

  it('chooses the plural by the count', () => {
    expect(say({ key: 'list.questions', parameters: { n: 1, count: 1 } }).text).toBe('1 fråga');
    expect(say({ key: 'list.questions', parameters: { n: 30, count: 30 } }).text).toBe('30 frågor');
  });

  it('writes dates out and numbers the Swedish way', () => {
    expect(say({ key: 'date.written', parameters: { date: '2014-02-07' } }).text).toBe('7 februari 2014');
    expect(say({ key: 'error.number.min', parameters: { min: 1234.5 } }).text).toBe('Talet är för litet. Skriv 1\u00A0234,5 eller mer.');
  });

  it('says a text inside a text', () => {
    expect(say({ key: 'error.date.missing', parameters: { part: { key: 'date.year.definite' } } }).text).toBe('Du måste skriva året också.');
  });

  it('refuses a key that is in no language, and a parameter that is not there', () => {
    expect(() => say({ key: 'no.such.text' })).toThrow('no.such.text');
    expect(() => say({ key: 'no.such.text', parameters: { n: 1 } })).toThrow('no.such.text');
    expect(() => say({ key: 'progress', parameters: { number: 1 } })).toThrow('parameter');
  });

  it('shows what authors and respondents write as it is, whatever it looks like', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('$t(start)', '{total}', '{{row}}', '{- row}', '&amp;', '<b>')), (row) => say({ key: 'error.row', parameters: { row } }).text === `Välj ett svar för: ${row}`));
  });
});
