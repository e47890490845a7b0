import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { compareTexts } from '#core/editor/compare-texts.ts';
import { textPairs, writeTexts } from '#core/editor/language-rows.ts';
import { addQuestion, SNIPPET_TYPES } from '#core/editor/snippets.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';

const BLANK = blankQuestionnaire();

describe('texts in both languages', () => {
  it('say what is written into them, and nothing else changes', () => {
    const pairs = textPairs(BLANK) ?? [];
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''), fc.boolean(), ({ path, plain, easy }, words, inPlain) => {
        const edit = inPlain ? { path, plain: words, easy } : { path, plain, easy: words };
        const written = writeTexts(BLANK, [edit]);
        const after = textPairs(written)?.find((pair) => pair.path === path);
        expect([after?.plain, after?.easy]).toEqual([edit.plain, edit.easy]);
        const others = (compareTexts(BLANK, written) ?? []).filter((difference) => !difference.path.startsWith(`${path}.`));
        expect(others).toEqual([]);
        expect(written.split('\n').length).toBe(BLANK.split('\n').length);
      }),
    );
  });

  it('are the same bytes where nothing is changed', () => {
    expect(writeTexts(BLANK, textPairs(BLANK) ?? [])).toBe(BLANK);
  });

  it('are taken away where they are emptied, made two where they stood alone, and kept as a value', () => {
    const source = '{ "locale": "sv", "title": { "default": "A", "sv-simple": "B" }, "pages": [{ "elements": [{ "type": "radiogroup", "name": "c", "title": "D", "choices": ["e"] }] }] }';
    const written = writeTexts(source, [
      { path: 'title', plain: 'Å', easy: '' },
      { path: 'pages[0].elements[0].title', plain: 'D', easy: 'd' },
      { path: 'pages[0].elements[0].choices[0]', plain: 'E', easy: '' },
      { path: 'finns.inte', plain: 'x', easy: 'y' },
    ]);
    expect(JSON.parse(written)).toEqual({ locale: 'sv', title: { default: 'Å' }, pages: [{ elements: [{ type: 'radiogroup', name: 'c', title: { sv: 'D', 'sv-simple': 'd' }, choices: [{ value: 'e', text: { sv: 'E' } }] }] }] });
  });

  it('cannot be told of what is no JSON', () => {
    expect(textPairs('{ "title": ')).toBeNull();
  });
});

describe('a question that is added', () => {
  it.each(SNIPPET_TYPES)('of type %s stands after the one that was chosen, in a questionnaire that still compiles', (type) => {
    const added = addQuestion(BLANK, 'pages[1].elements[0]', type) ?? '';
    const { pages } = JSON.parse(added) as { readonly pages: readonly { readonly elements: readonly { readonly type: string }[] }[] };
    expect(pages[1]?.elements.map((element) => element.type)).toEqual(['radiogroup', type, 'radiogroup']);
    expect(compileQuestionnaire(JSON.parse(added))).toMatchObject({ ok: true });
    expect(compileQuestionnaire(JSON.parse(addQuestion(added, 'pages[1].elements[0]', type) ?? ''))).toMatchObject({ ok: true });
  });

  it('is none where there is no such question', () => {
    expect(addQuestion(BLANK, 'pages[9].elements[0]', 'text')).toBeNull();
    expect(addQuestion(BLANK, 'title', 'text')).toBeNull();
    expect(addQuestion('{', 'pages[0].elements[0]', 'text')).toBeNull();
  });
});

describe('two texts', () => {
  it('differ nowhere from themselves, whatever their layout, and everywhere that a value is changed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 9 }), fc.nat(), (values, at) => {
        const [index, one] = [at % values.length, { a: { b: values } }];
        expect(compareTexts(JSON.stringify(one), JSON.stringify(one, null, 2))).toEqual([]);
        const two = { a: { b: values.with(index, (values[index] ?? 0) + 0.5) } };
        expect(compareTexts(JSON.stringify(one), JSON.stringify(two))?.map(({ path }) => path)).toEqual([`a.b[${index}]`]);
      }),
    );
    expect(compareTexts('{ "a": [1, 2], "b": {} }', '{ "a": [1], "c": null }')).toEqual([
      { path: 'a[1]', theirs: '2', own: null },
      { path: 'b', theirs: '{}', own: null },
      { path: 'c', theirs: null, own: 'null' },
    ]);
  });

  it('are compared by their lines where one is no JSON', () => {
    expect(compareTexts('{', '{}')).toBeNull();
  });
});
