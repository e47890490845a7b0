import { PROPERTIES, propertiesOf, TYPE_HELP } from '#core/editor/properties.ts';
import { PROPERTY_HELP } from '#core/editor/property-help.ts';
import { OWN_FORMS } from '#core/editor/property-forms.ts';
import { classSchemas, type Schema } from '#core/questionnaire/survey-core.ts';

/**
 * A questionnaire as JSON Schema (2020-12), for editors: survey-core's own schema with only the properties that the compiler
 * takes, and ours, described in Swedish. It holds what stands where; what names mean together only the compiler knows.
 */
export const questionnaireSchema = (): Schema => {
  const objectOf = objectsIn(classSchemas());
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Enkät',
    ...objectOf('survey', ['title']),
    anyOf: [{ required: ['pages'] }, { required: ['elements'] }],
    $defs: {
      localised: { anyOf: [{ type: ['string', 'number'] }, { type: 'object', properties: described(['sv', 'sv-simple'], () => ({ type: 'string' })), additionalProperties: { type: 'string' } }] },
      page: objectOf('page'),
      element: kindOf(Object.entries(TYPE_HELP).map(([type, help]) => ({ name: type, types: [type], help }))),
      ...Object.fromEntries(Object.keys(TYPE_HELP).map((type) => [type, objectOf(type, REQUIRED[type] ?? ['type', 'name', 'title'])])),
      validator: kindOf(VALIDATORS.map((name) => ({ name, types: [name.replace('validator', ''), name], help: null }))),
      ...Object.fromEntries(VALIDATORS.map((name) => [name, objectOf(name, ['type'])])),
      ...Object.fromEntries(Object.entries(CHOICES).map(([name, without]) => [name, objectOf('choiceitem', ['value'], without)])),
      row: objectOf('itemvalue', ['value']),
      field: objectOf('multipletextitem', ['name']),
      column: objectOf('matrixdropdowncolumn', ['name']),
    },
  };
};

const VALIDATORS = Object.keys(PROPERTIES).filter((name) => name.endsWith('validator'));

/** Of the types; others need a title. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = { panel: ['type', 'name'], html: ['type', 'name'] };

/** Choices by where they stand, and what is not understood there. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  choice: ['isExclusive'],
  manyChoice: [],
  cellChoice: ['showCommentArea', 'isCommentRequired'],
  step: ['showCommentArea', 'isCommentRequired', 'isExclusive'],
};

const described = (names: readonly string[], formOf: (name: string) => Schema): Readonly<Record<string, Schema>> =>
  Object.fromEntries(names.map((name) => [name, { ...formOf(name), ...(PROPERTY_HELP[name] !== undefined && { description: PROPERTY_HELP[name] }) }]));

const objectsIn = (classSchema: ReturnType<typeof classSchemas>) => (name: string, required: readonly string[] = [], without: readonly string[] = []): Schema => {
  const known = classSchema(name);
  const names = propertiesOf(name).filter((property) => !without.includes(property));
  return { type: 'object', properties: described(names, (property) => formOf(name, property, known[property])), required, additionalProperties: false };
};

/** How a value is written: as we read it where that is another way, else as survey-core says. */
const formOf = (name: string, property: string, known: Schema = {}): Schema => {
  const own = OWN_FORMS[`${name}.${property}`] ?? OWN_FORMS[property];
  if (own) return own;
  return known['oneOf'] === undefined ? known : { $ref: '#/$defs/localised' };
};

interface Kind {
  readonly name: string;
  readonly types: readonly string[];
  readonly help: string | null;
}

/** One of several objects, known by its type: so that what is wrong with it is told of that type and not of all. */
const kindOf = (kinds: readonly Kind[]): Schema => ({
  type: 'object',
  required: ['type'],
  properties: { type: { description: PROPERTY_HELP['type'], oneOf: kinds.map(({ types, help }) => ({ enum: types, ...(help !== null && { description: help }) })) } },
  allOf: kinds.map(({ name, types }) => ({ if: { properties: { type: { enum: types } }, required: ['type'] }, then: { $ref: `#/$defs/${name}` } })),
});
