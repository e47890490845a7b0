import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords, seekWord, type SoughtWord } from '#core/language/find-words.ts';

const seek = (word: string): SoughtWord => {
  const sought = seekWord(word);
  if (!sought) throw new Error(`"${word}" is no word`);
  return sought;
};
const found = (text: string, ...words: readonly string[]): readonly string[] => findWords(text, words.map(seek)).map(({ word }) => word);

describe('a word is found', () => {
  test.each([
    ['arbetsträning', ['arbetsträning', 'Arbetsträningen', 'ARBETSTRÄNINGENS', 'arbetsträningar', 'arbetsträningarna', 'arbetsträningarnas', '(arbetsträning)', '”arbetsträning”!']],
    ['socialt företag', ['ett socialt företag', 'sociala företag', 'det sociala företaget', 'Sociala\u00A0företagets', 'social\u00ADa före\u00ADtag']],
    ['handledare', ['handledare', 'handledaren', 'handledarens', 'handledarna']],
    ['kommun', ['kommuner', 'kommunerna', 'kommunens']],
    ['företag', ['ett av fo\u0308retagen']],
    ['avtal', ['avtalet', 'avtalen', 'avtals']],
    ['lön', ['löner', 'lönen', 'löns']],
    ['kurs', ['kurser', 'kursen']],
    ['mål', ['målen', 'målet']],
    ['möte', ['möten', 'mötet', 'mötena']],
    ['lag', ['lagar', 'lagarna']],
    ['lönar', ['lönar']],
  ])('%s, in its simple forms', (word, texts) => {
    for (const text of texts) expect(found(text, word), text).toEqual([word]);
  });

  test.each([
    ['arbetsträning', ['arbetsträningsplats', 'förarbetsträning', 'arbetsträning-plats', 'för-arbetsträning', 'arbetsträ ning']],
    ['socialt företag', ['socialt, företag', 'socialt. Företag', 'asocialt företag', 'sociala företagare', 'företag socialt']],
    ['lag', ['anlag', 'lagring', 'lagom', 'la']],
    ['avtal', ['avta', 'avtalade', 'avtalar', 'avtala', 'avtalas']],
    ['lön', ['löna', 'lönar', 'lönas']],
    ['mål', ['måla', 'målar', 'målas']],
    ['kurs', ['kursa', 'kursar']],
    ['råd', ['råda', 'råder']],
    ['fråga', ['frågar', 'frågas']],
    ['möte', ['möta', 'möter']],
    ['samarbete', ['samarbetar', 'samarbeta']],
    ['anpassat', ['anpassa', 'anpassar', 'anpassas']],
  ])('%s, and not in other words', (word, texts) => {
    for (const text of texts) expect(found(text, word), text).toEqual([]);
  });

  test('as the longest that begins there', () => {
    expect(found('Ett socialt företag', 'företag', 'socialt företag')).toEqual(['socialt företag']);
    expect(found('Ett företag och ett socialt företag', 'socialt företag', 'företag')).toEqual(['företag', 'socialt företag']);
  });

  test('once, in the order of the text', () => {
    expect(found('Praktik, lön, praktiken', 'lön', 'praktik')).toEqual(['praktik', 'lön']);
  });
});

test('what has no letter or figure is no word', () => {
  expect(seekWord(' – ')).toBeNull();
  expect(seekWord('')).toBeNull();
});

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'n', 's', 't', 'ö'), minLength: 1, maxLength: 9 });
const gap = fc.constantFrom(' ', ', ', '. ', ' (', '\n');

describe('whatever the words', () => {
  test('each is found where it stands by itself', () => {
    fc.assert(fc.property(letters, gap, gap, (word, before, after) => {
      expect(found(`#${before}${word.toUpperCase()}${after}#`, word)).toEqual([word]);
    }));
  });

  test('none is found inside a longer word that it begins or ends with something that is no ending', () => {
    fc.assert(fc.property(letters, letters, (word, more) => {
      expect(found(`x${word}`, word)).toEqual([]);
      expect(found(`${word}x${more}`, word)).toEqual([]);
    }));
  });

  test('white space and marks between them, and what is sought beside them, change nothing but what is longer', () => {
    fc.assert(fc.property(fc.array(letters), gap, (words, between) => {
      const sought = [...new Set(words)];
      const all = found(words.join(`${between}#${between}`), ...sought);
      expect(new Set(all).size).toBe(all.length);
      expect(sought).toEqual(expect.arrayContaining([...all]));
    }));
  });
});

test.each([['one long word', 'arbets-'.repeat(150_000)], ['many words', ' arbetsträning ning'.repeat(50_000)]])('%s of a million characters is gone through at once', (_, text) => {
  const start = performance.now();
  findWords(text, [seek('arbetsträning'), seek('arbets ning')]);
  // Takes a fifth of a second. What grew with the square of the text would take an hour.
  expect(performance.now() - start).toBeLessThan(5_000);
});
