import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpAt, suggestionsAt } from '#core/editor/complete.ts';
import { PROPERTIES, TYPE_HELP } from '#core/editor/properties.ts';
import { PROPERTY_HELP } from '#core/editor/property-help.ts';
import { QUESTION_TYPES } from '#core/question-types/registry.ts';
import { ROOT } from '#test/support/test-app.ts';

/** Names at the `|` of a text. */
const at = (marked: string): readonly string[] => suggestionsAt(marked.replace('|', ''), marked.indexOf('|')).map(({ name }) => name);

describe('suggestions', () => {
  it('are properties of what is there', () => {
    expect(at('{ "|" }')).toContain('retention');
    expect(at('{ "pages": [ { "|" } ] }')).toEqual(PROPERTIES['page']);
    expect(at('{ "pages": [ { "elements": [ { "|" } ] } ] }')).toEqual(expect.arrayContaining(['type', 'role', 'choices', 'visibleIf']));
    expect(at('{ "pages": [ { "elements": [ { "choices": [ { "|" } ] } ] } ] }')).toEqual(expect.arrayContaining(['value', 'text', 'counts']));
    expect(at('{ "pages": [ { "elements": [ { "validators": [ { "|" } ] } ] } ] }')).toEqual(expect.arrayContaining(['type', 'minValue', 'regex']));
    expect(at('{ "title": { "|" } }')).toEqual(['sv', 'sv-simple']);
  });

  it('are values of a property that has few', () => {
    expect(at('{ "pages": [ { "elements": [ { "type": "|" } ] } ] }')).toEqual(Object.keys(TYPE_HELP));
    expect(at('{ "locale": "|" }')).toEqual(['sv', 'sv-simple']);
    expect(at('{ "retention": | }')).toEqual([]);
  });

  it('offer every type of question that there is, and say what each is', () => {
    expect(Object.keys(TYPE_HELP).toSorted()).toEqual([...Object.keys(QUESTION_TYPES), 'html', 'panel'].toSorted());
  });
});

describe('help', () => {
  it('is there in Swedish for every property that is understood', () => {
    const all = new Set(Object.values(PROPERTIES).flat());
    expect([...all].filter((name) => PROPERTY_HELP[name] === undefined)).toEqual([]);
  });

  it('is given where the cursor is in a property, and nowhere else', () => {
    const source = '{ "retention": 30, "egen": 1 }';
    expect(helpAt(source, source.indexOf('retention') + 2)).toEqual({ name: 'retention', help: 'Hur många dagar svaren sparas.' });
    expect(helpAt(source, source.indexOf('egen') + 2)).toBeNull();
    expect(helpAt('', 0)).toBeNull();
  });
});

describe('the properties that are suggested', () => {
  it('are those that the guide to SurveyJS says are understood, which is tested against survey-core’s schema', () => {
    const rows = [...readFileSync(join(ROOT, 'docs', 'surveyjs.md'), 'utf8').matchAll(/^\| `(\w+)` \| ((?:`[$\w]+` ?)+)\|$/gm)].map(([, name, properties = '']) => [name, [...properties.matchAll(/[$\w]+/g)].map(([property]) => property)]);
    const known = Object.fromEntries(Object.entries(PROPERTIES).map(([name, properties]) => [name, properties.filter((property) => property !== 'isExclusive')]));
    expect(Object.fromEntries(rows)).toMatchObject(known);
  });
});
