import fc from 'fast-check';
import { applyEdits, modify } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { compareTexts } from '#core/editor/compare-texts.ts';
import { textPairs, writeTexts, type TextEdit } from '#core/editor/language-rows.ts';
import { addQuestion, FORMATTING, SNIPPET_TYPES } from '#core/editor/snippets.ts';
import { stepsOf } from '#core/editor/text-places.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { isObject } from '#core/questionnaire/reader.ts';

const BLANK = blankQuestionnaire();

const put = (text: string, at: readonly (string | number)[], value: unknown): string => applyEdits(text, modify(text, [...at], value === '' ? undefined : value, FORMATTING));
const isOther = ({ plain, easy }: Omit<TextEdit, 'path'>, before: Omit<TextEdit, 'path'>): boolean => plain !== before.plain || easy !== before.easy;

/** Writes one text as an editor of JSON would. */
const writeSlowly = (source: string, edit: TextEdit): string => {
  const steps = [...stepsOf(edit.path)];
  const before = textPairs(source)?.find(({ path }) => path === edit.path) ?? expect.fail('no text');
  const stands: unknown = steps.reduce<unknown>((json, step) => (json as Readonly<Record<string, unknown>>)[step], JSON.parse(source));
  if (!isOther(edit, before)) return source;
  if (!isObject(stands)) return put(source, steps, Object.fromEntries([['sv', edit.plain], ['sv-simple', edit.easy]].filter(([, text]) => text !== '')));
  const plainKey = 'default' in stands && !('sv' in stands) ? 'default' : 'sv';
  const first = before.plain === edit.plain ? source : put(source, [...steps, plainKey], edit.plain);
  return before.easy === edit.easy ? first : put(first, [...steps, 'sv-simple'], edit.easy);
};

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

  it('are all written as if one after the other, in any layout of one property a line', () => {
    const made = (texts: readonly (object | string)[]): object => ({ locale: 'sv', title: { default: 'A', 'sv-simple': 'B' }, pages: [{ elements: [{ type: 'radiogroup', name: 'c', title: 'D', choices: texts.map((text, index) => ({ value: index, text })) }] }] });
    const words = fc.constantFrom('', 'ett', 'två "ord"', 'en\nrad');
    const stored = fc.oneof(fc.record({ sv: words, 'sv-simple': words }), fc.record({ sv: words }), fc.record({ 'sv-simple': words, default: words, de: words }), words);
    fc.assert(
      fc.property(fc.array(stored, { minLength: 1, maxLength: 6 }), fc.array(fc.tuple(fc.nat(), words, words), { maxLength: 8 }), fc.constantFrom(0, 2), fc.constantFrom('\n', '\r\n'), (texts, typed, indent, eol) => {
        const source = JSON.stringify(made(texts), null, indent).replaceAll('\n', eol);
        const pairs = textPairs(source) ?? [];
        const edits = [...new Map(typed.map(([at, plain, easy]) => [at % pairs.length, { path: pairs[at % pairs.length]?.path ?? '', plain, easy }])).values()];
        const slowly = edits.reduce(writeSlowly, source);
        const written = writeTexts(source, edits);
        expect(JSON.parse(written)).toEqual(JSON.parse(slowly));
        if (indent > 0) expect(written).toBe(slowly);
      }),
    );
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
