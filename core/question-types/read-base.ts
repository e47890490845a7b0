import { AREA_LEVELS, ROLES } from '#core/questionnaire/custom-properties.ts';
import { readCondition } from '#core/questionnaire/expressions.ts';
import type { Localised } from '#core/questionnaire/questionnaire.ts';
import { readAudio } from '#core/questionnaire/read-audio.ts';
import { readPictogram } from '#core/questionnaire/read-pictogram.ts';
import { readSignVideo } from '#core/questionnaire/read-sign-video.ts';
import type { Reader } from '#core/questionnaire/reader.ts';
import { readValidators } from '#core/questionnaire/validators.ts';
import type { QuestionBase, QuestionTags } from '#core/question-types/question.ts';

/** Reads what every question has. `type` and `name` are read by the caller of the type. */
export const readBase = (reader: Reader, name: string): QuestionBase => ({
  name,
  path: reader.path,
  title: readTitle(reader, name),
  description: reader.localised('description'),
  visible: readCondition(reader, 'visibleIf'),
  required: reader.boolean('isRequired'),
  requiredIf: readCondition(reader, 'requiredIf'),
  requiredText: reader.localised('requiredErrorText'),
  validators: readValidators(reader),
  comment: reader.boolean('showCommentArea') ? (reader.localised('commentText') ?? {}) : null,
  tags: readTags(reader),
  pipes: false,
});

/** SurveyJS shows the name of a question without a title: a name is for programs. */
const readTitle = (reader: Reader, name: string): Localised => {
  const title = reader.localised('title');
  if (!title) reader.refuse('title', `Frågan saknar titel och skulle visas som ”${name}”.`, 'Skriv vad som frågas.');
  return title ?? {};
};

const readTags = (reader: Reader): QuestionTags => ({
  role: reader.oneOf('role', ROLES) ?? 'background',
  pair: reader.string('pair'),
  topic: reader.string('topic'),
  sensitive: reader.boolean('sensitive'),
  unreported: reader.boolean('unreported'),
  areaLevel: reader.oneOf('areaLevel', AREA_LEVELS),
  pictogram: readPictogram(reader),
  signVideo: readSignVideo(reader),
  audio: readAudio(reader, ['title', 'description']),
});
