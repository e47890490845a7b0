import { boolean } from '#core/question-types/boolean.ts';
import { comment } from '#core/question-types/comment.ts';
import { matrixDropdown } from '#core/question-types/matrix-dropdown.ts';
import { matrix } from '#core/question-types/matrix.ts';
import { multipleChoice } from '#core/question-types/multiple-choice.ts';
import { multipleText } from '#core/question-types/multiple-text.ts';
import type { Question } from '#core/question-types/question.ts';
import type { QuestionType } from '#core/question-types/question-type.ts';
import { ranking } from '#core/question-types/ranking.ts';
import { rating } from '#core/question-types/rating.ts';
import { singleChoice } from '#core/question-types/single-choice.ts';
import { text } from '#core/question-types/text.ts';

/** The compiled question of a type; several types may share one. */
type QuestionOf<Type, Q = Question> = Q extends { readonly type: infer Types } ? (Type extends Types ? Q : never) : never;

/** Every question type by its SurveyJS name. A new type is a line here; the compiler lists what else it needs. */
export const QUESTION_TYPES = {
  text,
  comment,
  radiogroup: singleChoice,
  dropdown: singleChoice,
  boolean,
  rating,
  checkbox: multipleChoice,
  multipletext: multipleText,
  matrix,
  matrixdropdown: matrixDropdown,
  ranking,
} satisfies { readonly [Type in Question['type']]: QuestionType<QuestionOf<Type>> };

/** The rules of a question. The registry pairs every type with its own rules, which the compiler cannot follow through the lookup. */
export const rulesOf = (type: Question['type']): QuestionType<Question> => QUESTION_TYPES[type] as unknown as QuestionType<Question>;

export const isQuestionType = (type: string): type is Question['type'] => Object.hasOwn(QUESTION_TYPES, type);
