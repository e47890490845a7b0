import { RE2JS } from 're2js';
import { readCondition } from '#core/questionnaire/expressions.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';
import { readObject, type Reader } from '#core/questionnaire/reader.ts';
import type { Validator } from '#core/questionnaire/validator.ts';

const TYPES = ['numeric', 'text', 'regex', 'email', 'answercount', 'expression'] as const;

/** Reads the `validators` of a question, field or column. SurveyJS also writes the types with `validator` at the end. */
export const readValidators = (reader: Reader): readonly Validator[] =>
  reader.list('validators').flatMap(({ value, path }) => {
    const item = readObject(value, path, reader.context);
    const type = item.string('type')?.replace(/validator$/, '');
    const validator = readOne(item, TYPES.find((known) => known === type));
    item.finish();
    return validator ? [validator] : [];
  });

const readOne = (item: Reader, type: (typeof TYPES)[number] | undefined): Validator | null => {
  const text = item.localised('text');
  switch (type) {
    case 'numeric':
      return { type, min: item.number('minValue'), max: item.number('maxValue'), text };
    case 'text':
      return { type, minLength: positive(item.number('minLength')), maxLength: positive(item.number('maxLength')), allowDigits: item.boolean('allowDigits', true), text };
    case 'regex': {
      const pattern = readPattern(item);
      return pattern && { type, ...pattern, text };
    }
    case 'email':
      return { type, text };
    case 'answercount':
      return { type, min: positive(item.number('minCount')), max: positive(item.number('maxCount')), text };
    case 'expression': {
      const condition = readCondition(item, 'expression');
      return condition && { type, condition, text };
    }
    default:
      item.refuse('type', 'Den kontrollen finns inte.', `Välj en av: ${TYPES.join(', ')}.`);
      return null;
  }
};

/** SurveyJS reads 0 as no limit. */
const positive = (limit: number | null): number | null => (limit !== null && limit > 0 ? limit : null);

/** Linear time whatever the author wrote (RE2): no look-around, no back-references. */
const readPattern = (item: Reader): { readonly pattern: string; readonly matches: (text: string) => boolean } | null => {
  const source = item.string('regex');
  const flags = item.boolean('caseInsensitive') ? RE2JS.CASE_INSENSITIVE : 0;
  if (!source || source.length > LIMITS.regex) {
    item.refuse('regex', `Mönstret saknas eller är längre än ${LIMITS.regex} tecken.`, 'Skriv ett kortare mönster.');
    return null;
  }
  try {
    const compiled = RE2JS.compile(source, flags);
    return { pattern: `${source} ${flags}`, matches: (text) => compiled.matcher(text).find() };
  } catch {
    item.refuse('regex', `”${source}” går inte att läsa som ett mönster.`, 'Använd bara det som RE2 klarar: inga blickar framåt eller bakåt, inga bakåtreferenser.');
    return null;
  }
};
