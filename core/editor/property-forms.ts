import { VALUES } from '#core/editor/properties.ts';
import type { Schema } from '#core/questionnaire/survey-core.ts';

const STRING = { type: 'string' } as const;
const NUMBER = { type: 'number' } as const;
const VALUE = { type: ['string', 'number', 'boolean'] } as const;
const TEXT = { $ref: '#/$defs/localised' } as const;
const listOf = (name: string): Schema => ({ type: 'array', items: { $ref: `#/$defs/${name}` } });
const choicesOf = (name: string): Schema => ({ type: 'array', items: { anyOf: [{ $ref: `#/$defs/${name}` }, VALUE] } });
const only = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
const objectOf = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema => ({ type: 'object', properties, required, additionalProperties: false });

const ROWS: Schema = { type: 'array', items: { anyOf: [{ $ref: '#/$defs/row' }, { type: ['string', 'number'] }] } };
const CELLS = only('radiogroup', 'checkbox', 'dropdown');
const NAME: Schema = { ...STRING, pattern: '^[A-Za-z][A-Za-z0-9_]{0,63}$' };
const PART_NAME: Schema = { ...STRING, pattern: '^[A-Za-z0-9_]{1,64}$' };

/**
 * How properties are written that survey-core's schema has in another way, by `class.property` or by property alone: where it
 * takes more than we do, or calls what is a number or an object a text.
 */
export const OWN_FORMS: Readonly<Record<string, Schema>> = {
  name: NAME,
  'multipletextitem.name': PART_NAME,
  'matrixdropdowncolumn.name': PART_NAME,
  pages: listOf('page'),
  elements: listOf('element'),
  validators: listOf('validator'),
  choices: choicesOf('choice'),
  'checkbox.choices': choicesOf('manyChoice'),
  'ranking.choices': choicesOf('step'),
  'matrixdropdown.choices': choicesOf('cellChoice'),
  'matrixdropdowncolumn.choices': choicesOf('cellChoice'),
  rateValues: choicesOf('step'),
  'matrix.columns': choicesOf('cellChoice'),
  'matrixdropdown.columns': listOf('column'),
  rows: ROWS,
  'comment.rows': NUMBER,
  items: listOf('field'),
  commentText: TEXT,
  isExclusive: { type: 'boolean' },
  'matrixdropdowncolumn.minSelectedChoices': NUMBER,
  'matrixdropdowncolumn.maxSelectedChoices': NUMBER,
  'matrixdropdown.cellType': CELLS,
  'matrixdropdowncolumn.cellType': CELLS,
  questionsOnPageMode: only(...(VALUES['questionsOnPageMode'] ?? [])),
  selectToRankEnabled: { const: true },
  value: VALUE,
  'itemvalue.value': { type: ['string', 'number'] },
  valueTrue: VALUE,
  valueFalse: VALUE,
  min: { type: ['string', 'number'] },
  max: { type: ['string', 'number'] },
  // The name of one of ours, or of a file of the author's own.
  pictogram: { anyOf: [only(...(VALUES['pictogram'] ?? [])), { ...STRING, pattern: '\\.' }] },
  audio: { anyOf: [STRING, { type: 'object', additionalProperties: STRING }] },
  signVideo: objectOf({ video: STRING, captions: STRING, transcript: TEXT }, ['video', 'captions', 'transcript']),
  contact: objectOf({ tel: STRING, email: STRING }),
  easyReadReview: objectOf({ by: STRING, date: { ...STRING, format: 'date' } }, ['by', 'date']),
  explain: { type: 'object', additionalProperties: TEXT },
  retention: { type: 'integer', minimum: 1 },
  minimumCell: { type: 'integer', minimum: 5 },
};
