import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureTexts } from '#core/language/lix.ts';
import { indexPhrases } from '#core/language/phrases.ts';
import { plainText, sentencesOf, wordsOf } from '#core/language/words.ts';

const NO_NAMES = indexPhrases<true>([]);
const lixOf = (...texts: readonly string[]): string => measureTexts(texts, NO_NAMES).lix?.toFixed(2) ?? 'none';

describe('LIX', () => {
  it.each([
    ['a bc def ghij klmno pqrstu vxyzåäö. '.repeat(4), '21.29'],
    ['Du väljer själv om du vill svara. Ingen får veta vem du är.', '6.50'],
    ['Enkäten är frivillig. Svaren behandlas konfidentiellt och redovisas endast i grupper om minst fem personer.', '54.17'],
    ['Samordningsförbundet kartlägger behoven hos de målgrupper som står långt från arbetsmarknaden. Därefter prioriteras insatserna gemensamt.', '67.50'],
  ])('of published examples is what their authors counted: %s', (text, lix) => {
    expect(lixOf(text)).toBe(lix);
  });

  it('is the share of long words and the length of sentences, however the words come', () => {
    const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abdåäöé') });
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 9 }), (sentences) => {
        const text = sentences.map((words) => `X${words.join(' ')}.`).join(' ');
        const words = sentences.flatMap(([first = '', ...rest]) => [`X${first}`, ...rest]);
        let long = 0;
        for (const one of words) if (one.length > 6) long += 1;
        expect(measureTexts([text], NO_NAMES).lix).toBeCloseTo(words.length / sentences.length + (100 * long) / words.length, 9);
      }),
    );
  });

  it('counts each answer and heading as a sentence of its own', () => {
    expect(measureTexts(['Hur mår du', 'Bra', 'Dåligt'], NO_NAMES)).toMatchObject({ words: 5, sentences: 3 });
    expect(lixOf('Fortsätt')).toBe('101.00');
  });

  it('leaves names out, and says which', () => {
    const names = indexPhrases([['Försäkringskassan', true], ['Östra Södertörn', true]] as const);
    expect(measureTexts(['Ring Försäkringskassan i Östra Södertörn.', 'Försäkringskassan'], names)).toMatchObject({ words: 2, sentences: 1, longWords: [], namesApart: ['Försäkringskassan', 'Östra Södertörn', 'Försäkringskassan'] });
    expect(measureTexts(['Försäkringskassan'], names).lix).toBeNull();
  });

  it('is none where there is nothing to read', () => {
    expect(measureTexts([], NO_NAMES).lix).toBeNull();
    expect(measureTexts(['', ' … ', '<br>'], NO_NAMES).lix).toBeNull();
  });
});

describe('a text is read', () => {
  it('without markup, soft hyphens and entities, and with a word for an answer', () => {
    expect(plainText('<p>Hej &amp; tack.</p><p>Sam\u00ADverkan i {kommun}</p>')).toBe('Hej & tack.\nSamverkan i ord\n');
  });

  it('with å as one letter, however it is coded', () => {
    expect(wordsOf(plainText('a\u030Ar o\u0308ga'))).toEqual(['år', 'öga']);
  });

  it('as sentences that an abbreviation or a date does not end', () => {
    const sentences = (text: string): readonly string[] => sentencesOf(text).map((sentence) => sentence.text);
    expect(sentences('Vi ses kl. 10. Ta med t.ex. mat. Kom!')).toEqual(['Vi ses kl. 10.', 'Ta med t.ex. mat.', 'Kom!']);
    expect(sentences('Ta med t. ex. mat. Kom fr. o. m. maj!')).toEqual(['Ta med t. ex. mat.', 'Kom fr. o. m. maj!']);
    expect(sentences('Den 1. mars börjar vi. Välj 3. Sedan går vi')).toEqual(['Den 1. mars börjar vi.', 'Välj 3.', 'Sedan går vi']);
    expect(sentences('Läs på do.se: ”Är det så?” Ja')).toEqual(['Läs på do.se:', '”Är det så?”', 'Ja']);
  });
});
