import { AREA_LEVELS, ROLES } from '#core/questionnaire/custom-properties.ts';
import { readCondition } from '#core/questionnaire/expressions.ts';
import type { Localised } from '#core/questionnaire/questionnaire.ts';
import type { Reader } from '#core/questionnaire/reader.ts';
import { usedNames } from '#core/questionnaire/piping.ts';
import { readValidators } from '#core/questionnaire/validators.ts';
import type { QuestionBase, QuestionTags } from '#core/question-types/question.ts';

/** Reads what every question has. `type` and `name` are read by the caller of the type. */
export const readBase = (reader: Reader, name: string): QuestionBase => ({
  name,
  path: reader.path,
  title: readText(reader, 'title') ?? { [reader.context.locale]: name },
  description: readText(reader, 'description'),
  visible: readCondition(reader, 'visibleIf'),
  required: reader.boolean('isRequired'),
  requiredIf: readCondition(reader, 'requiredIf'),
  requiredText: reader.localised('requiredErrorText'),
  validators: readValidators(reader),
  comment: reader.boolean('showCommentArea') ? (reader.localised('commentText') ?? {}) : null,
  tags: readTags(reader),
});

const readTags = (reader: Reader): QuestionTags => ({
  role: reader.oneOf('role', ROLES) ?? 'background',
  pair: reader.string('pair'),
  topic: reader.string('topic'),
  sensitive: reader.boolean('sensitive'),
  unreported: reader.boolean('unreported'),
  areaLevel: reader.oneOf('areaLevel', AREA_LEVELS),
  pictogram: reader.string('pictogram'),
});

/** A text that may hold `{name}`: the names must exist. */
export const readText = (reader: Reader, key: string): Localised | null => {
  const text = reader.localised(key);
  for (const name of usedNames(text)) reader.context.uses({ path: `${reader.path}.${key}`, name });
  return text;
};
