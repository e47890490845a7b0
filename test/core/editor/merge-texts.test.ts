import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { textPairs, writeTexts } from '#core/editor/language-rows.ts';
import { mergeTexts, type BothTexts } from '#core/editor/merge-texts.ts';
import { addQuestion } from '#core/editor/snippets.ts';

const BLANK = blankQuestionnaire();
const pairs = textPairs(BLANK) ?? [];
const before = new Map(pairs.map(({ id, plain, easy }) => [id, { plain, easy }]));
const textsOf = (source: string): ReadonlyMap<string, BothTexts> => new Map((textPairs(source) ?? []).map(({ id, plain, easy }) => [id, { plain, easy }]));

const words = fc.string({ minLength: 1, maxLength: 9 }).map((text) => `ord ${text}`);
/** What somebody makes of some of the texts, by their names. */
const changes = fc.uniqueArray(fc.tuple(fc.constantFrom(...before.keys()), fc.record({ plain: words, easy: words })), { selector: ([id]) => id, maxLength: 8 }).map((list) => new Map(list));
/** What the form of somebody sends: every text, with what stood there when they began. */
const formOf = (own: ReadonlyMap<string, BothTexts>) => [...before].map(([id, stood]) => ({ id, ...(own.get(id) ?? stood), before: stood }));

describe('texts that two have written at the same time', () => {
  it('have what each changed, and what both changed is the first one’s, and told to the second', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const theirs = mergeTexts(BLANK, formOf(first));
        expect(theirs.clashes).toEqual([]);
        const merged = mergeTexts(theirs.source, formOf(second));
        const both = [...second].filter(([id, own]) => first.has(id) && JSON.stringify(own) !== JSON.stringify(first.get(id)));
        expect(merged.clashes.map(({ id, theirs: other }) => [id, other])).toEqual([...before.keys()].filter((id) => both.some(([one]) => one === id)).map((id) => [id, first.get(id)]));
        for (const [id, text] of textsOf(merged.source)) expect([id, text]).toEqual([id, first.get(id) ?? second.get(id) ?? before.get(id)]);
      }),
    );
  });

  it('are found again where questions were added before them', () => {
    fc.assert(
      fc.property(changes, fc.constantFrom('pages[0].elements[0]', 'pages[1].elements[0]'), (own, after) => {
        const longer = addQuestion(BLANK, after, 'radiogroup') ?? '';
        const merged = mergeTexts(longer, formOf(own));
        expect(merged.clashes).toEqual([]);
        const texts = textsOf(merged.source);
        for (const [id, text] of own) expect([id, texts.get(id)]).toEqual([id, text]);
        expect(texts.size).toBeGreaterThan(before.size);
      }),
    );
  });

  it('are written over by whoever has seen both', () => {
    const [id] = [...before.keys()];
    const stands = { plain: 'Ett', easy: 'Ett' };
    const source = mergeTexts(BLANK, formOf(new Map([[id ?? '', stands]]))).source;
    const again = mergeTexts(source, [{ id: id ?? '', plain: 'Två', easy: 'Två', before: stands }]);
    expect(again.clashes).toEqual([]);
    expect(textsOf(again.source).get(id ?? '')).toEqual({ plain: 'Två', easy: 'Två' });
  });

  it('are kept for their writer where the text is gone, or the file is no JSON', () => {
    const typed = { id: 'trivs/title', plain: 'Nytt?', easy: 'Nytt?', before: before.get('trivs/title') ?? { plain: '', easy: '' } };
    expect(mergeTexts('{ "pages": [] }', [typed])).toEqual({ source: '{ "pages": [] }', clashes: [{ ...typed, theirs: null }] });
    expect(mergeTexts('{', [typed])).toEqual({ source: '{', clashes: [{ ...typed, theirs: null }] });
  });

  it('are the same where only the line breaks are another’s', () => {
    const source = writeTexts(BLANK, [{ path: 'title', plain: 'En\r\nrad', easy: 'En rad' }]);
    const stood = { plain: 'En\nrad', easy: 'En rad' };
    expect(mergeTexts(source, [{ id: 'title', ...stood, before: stood }])).toEqual({ source, clashes: [] });
    expect(textsOf(mergeTexts(source, [{ id: 'title', plain: 'En\nrad', easy: 'Ny', before: stood }]).source).get('title')).toEqual({ plain: 'En\r\nrad', easy: 'Ny' });
  });

  it('have names of their own, also where two questions have the same', () => {
    const twice = '{ "pages": [ { "elements": [ { "type": "text", "name": "a", "title": "Ett" }, { "type": "text", "name": "a", "title": "Två" } ] } ] }';
    const ids = (textPairs(twice) ?? []).map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([2, 2]);
  });
});
