import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { guideQuestionnaire } from '#core/editor/guide-examples.ts';
import { BY_PLACE, PROPERTIES, propertiesOf, VALUES } from '#core/editor/properties.ts';
import { OWN_FORMS } from '#core/editor/property-forms.ts';
import { PROPERTY_HELP } from '#core/editor/property-help.ts';
import { questionnaireSchema } from '#core/editor/questionnaire-schema.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { QUESTION_TYPES } from '#core/question-types/registry.ts';
import { CUSTOM_PROPERTIES } from '#core/questionnaire/custom-properties.ts';
import { classSchemas, type Schema } from '#core/questionnaire/survey-core.ts';
import { readProjectFile } from '#test/support/project-files.ts';
import { ROOT } from '#test/support/test-app.ts';

const schema = questionnaireSchema();
const classSchema = classSchemas();
const definitions = schema['$defs'] as Readonly<Record<string, { readonly properties: Readonly<Record<string, Schema>> }>>;
const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

/** Where a class stands in the schema. */
const DEFINED: Readonly<Record<string, string>> = { choiceitem: 'manyChoice', itemvalue: 'row', multipletextitem: 'field', matrixdropdowncolumn: 'column' };
const inSchema = (name: string): Readonly<Record<string, Schema>> => (name === 'survey' ? (schema['properties'] as Readonly<Record<string, Schema>>) : (definitions[DEFINED[name] ?? name]?.properties ?? {}));

const QUESTIONS: ReadonlySet<string> = new Set(Object.keys(QUESTION_TYPES));
const CLASSES = Object.keys(PROPERTIES).filter((name) => name !== 'question');
/** Classes that stand in the schema, each with its properties. */
const all = CLASSES.flatMap((name) => propertiesOf(name).map((property) => ({ name, property, ours: inSchema(name)[property] ?? {}, theirs: classSchema(name)[property] })));

const ownForm = ({ name, property }: { readonly name: string; readonly property: string }): boolean => `${name}.${property}` in OWN_FORMS || property in OWN_FORMS;
const TEXT = { $ref: '#/$defs/localised' };
const isText = (found: Schema): boolean => JSON.stringify(found['oneOf'] ?? null).includes('locstring');

describe('the schema of a questionnaire', () => {
  it('has every property that is suggested, with what it does in Swedish', () => {
    expect(all.filter(({ property, ours }) => ours['description'] !== PROPERTY_HELP[property] || PROPERTY_HELP[property] === undefined)).toEqual([]);
    for (const name of CLASSES) expect([name, ...Object.keys(inSchema(name))]).toEqual([name, ...propertiesOf(name)]);
  });

  it('says of a property what survey-core’s own schema says, where we do not read it in another way', () => {
    const same = all.filter((each) => each.theirs && !ownForm(each));
    expect(same.length).toBeGreaterThan(150);
    expect(same.filter(({ ours: { description: _, ...ours }, theirs = {} }) => JSON.stringify(ours) !== JSON.stringify(isText(theirs) ? TEXT : theirs))).toEqual([]);
  });

  it('allows no value that survey-core does not, where it has a few', () => {
    const narrower = all.filter(({ theirs }) => theirs?.['enum']);
    for (const { name, property, ours, theirs } of narrower) expect([name, property, theirs?.['enum']]).toEqual([name, property, expect.arrayContaining(ours['enum'] as unknown[])]);
  });

  it('has of its own only what survey-core gives an object by where it stands', () => {
    const own = new Set(all.filter(({ theirs }) => !theirs).map(({ name, property }) => `${QUESTIONS.has(name) && property === 'commentText' ? 'question' : name}.${property}`));
    const byPlace = Object.entries(BY_PLACE).flatMap(([name, properties]) => properties.map((property) => `${name}.${property}`));
    expect([...own].filter((name) => ![...byPlace, 'choiceitem.isExclusive'].includes(name))).toEqual([]);
  });

  it('knows each property that we have given survey-core', () => {
    for (const [name, properties] of Object.entries(CUSTOM_PROPERTIES)) {
      const known = propertiesOf(name === 'itemvalue' ? 'choiceitem' : name);
      expect([name, ...known]).toEqual(expect.arrayContaining([name, ...properties.map((property) => property.name)]));
    }
  });

  it('allows the values that are suggested, and suggests those that it allows', () => {
    const few = all.filter(({ property, ours }) => ours['enum'] && property !== 'autocomplete');
    for (const property of new Set(few.map((each) => each.property))) {
      const allowed = new Set(few.filter((each) => each.property === property).flatMap(({ ours }) => ours['enum'] as readonly string[]));
      expect([property, ...[...allowed].toSorted()]).toEqual([property, ...(VALUES[property] ?? []).toSorted()]);
    }
  });
});

const shipped = readdirSync(join(ROOT, 'surveys')).filter((file) => file.endsWith('.json') && file !== 'partnerstatistik.json');
const REFUSED: readonly (readonly [string, unknown])[] = [
  ['a property that we do not take', { title: 'T', elements: [{ type: 'text', name: 'a', title: 'Q', defaultValue: 'x' }] }],
  ['a property of another type of question', { title: 'T', elements: [{ type: 'text', name: 'a', title: 'Q', choices: ['x'] }] }],
  ['a type of question that we do not take', { title: 'T', elements: [{ type: 'signaturepad', name: 'a', title: 'Q' }] }],
  ['a question without a title', { title: 'T', elements: [{ type: 'text', name: 'a' }] }],
  ['an exclusive choice where one is chosen', { title: 'T', elements: [{ type: 'radiogroup', name: 'a', title: 'Q', choices: [{ value: 'x', isExclusive: true }] }] }],
  ['a role that there is not', { title: 'T', elements: [{ type: 'text', name: 'a', title: 'Q', role: 'genus' }] }],
  ['a picture that there is not', { title: 'T', elements: [{ type: 'text', name: 'a', title: 'Q', pictogram: 'katt' }] }],
  ['a check of no kind', { title: 'T', elements: [{ type: 'text', name: 'a', title: 'Q', validators: [{ type: 'magi' }] }] }],
  ['a survey without pages', { title: 'T' }],
  ['smaller cells than are ever shown', { title: 'T', minimumCell: 3, elements: [{ type: 'text', name: 'a', title: 'Q' }] }],
];

describe('a questionnaire and its schema', () => {
  it.each(shipped)('fit each other: %s', (file) => {
    expect(fits(JSON.parse(readProjectFile(`surveys/${file}`))), JSON.stringify(fits.errors)).toBe(true);
  });

  it('fit each other: the blank one, and all of the guide', () => {
    expect(fits(JSON.parse(blankQuestionnaire())), JSON.stringify(fits.errors)).toBe(true);
    expect(fits(guideQuestionnaire()), JSON.stringify(fits.errors)).toBe(true);
  });

  it.each(REFUSED)('%s is refused by both', (_, json) => {
    expect(fits(json)).toBe(false);
    expect(compileQuestionnaire(json).ok).toBe(false);
  });

  it('may name the schema, for editors elsewhere', () => {
    const json = { $schema: 'https://exempel.se/studio/schema.json', title: 'T', elements: [{ type: 'text', name: 'a', title: 'Q' }] };
    expect([fits(json), compileQuestionnaire(json).ok]).toEqual([true, true]);
    expect(compileQuestionnaire({ ...json, $schema: 7 }).ok).toBe(false);
  });
});
