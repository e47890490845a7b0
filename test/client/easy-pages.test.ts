import { describe, expect, it } from 'vitest';
import simple from '#client/locales/sv-simple.json' with { type: 'json' };
import { checkLanguage } from '#core/language/check-language.ts';
import { measureTexts } from '#core/language/lix.ts';
import { makeVocabulary, NO_OWN_WORDS } from '#core/language/vocabulary.ts';
import { productPages } from '#test/client/product-pages.ts';

const VOCABULARY = makeVocabulary({ ...NO_OWN_WORDS, known: ['teckenspråk'], names: [...NO_OWN_WORDS.names, 'virtual-screen-reader'] });
const PAGES = productPages(simple).map(({ page, texts }) => ({ page, lix: measureTexts(texts, VOCABULARY.names).lix ?? 0 }));

describe('the pages of the product in easy Swedish', () => {
  it('hold every text', () => {
    expect(PAGES.map(({ page }) => page).filter((page) => page.startsWith('('))).toEqual([]);
  });

  it('have a LIX under 25 on most pages, and over 30 on none', () => {
    console.info(`LIX of the product in easy Swedish, page by page\n${PAGES.map(({ page, lix }) => `${lix.toFixed(1).padStart(5)}  ${page}`).join('\n')}`);
    const figures = PAGES.map(({ lix }) => lix).toSorted((a, b) => a - b);
    expect(figures[figures.length >> 1]).toBeLessThan(25);
    expect(PAGES.filter(({ lix }) => lix > 30)).toEqual([]);
  });

  // They show how something is written, so that it can be read.
  const PATTERNS = ['date.hint', 'error.month', 'error.week', 'error.datetime', 'withdraw.receipt.hint', 'resume.code.hint'];

  it.each(Object.entries(simple).filter(([key]) => !PATTERNS.includes(key)))('%s breaks no rule of easy Swedish', (_key, text) => {
    const { findings } = checkLanguage({ pages: [{ elements: [{ type: 'comment', name: 'q', description: { sv: 'Text', 'sv-simple': text } }] }] }, VOCABULARY);
    expect(findings.filter(({ rule, severity }) => rule !== 'lix' && severity !== 'advice')).toEqual([]);
  });
});
