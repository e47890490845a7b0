import type { CommentQuestion } from '#core/question-types/question.ts';
import { field, NOTHING, plainLabel, type QuestionType } from '#core/question-types/question-type.ts';
import { checkText, tidyText } from '#core/question-types/text-rules.ts';

export const comment: QuestionType<CommentQuestion> = {
  parse: (reader, base) => {
    const maxLength = reader.number('maxLength');
    return { ...base, type: 'comment', maxLength: maxLength !== null && maxLength > 0 ? maxLength : null, rows: reader.number('rows') ?? 5 };
  },
  read: (question, fields) => {
    const value = tidyText(field(fields, question.name));
    return value === '' ? NOTHING : { value, problems: [] };
  },
  write: (question, value) => (typeof value === 'string' ? new Map([[question.name, [value]]]) : new Map()),
  check: (question, value) => checkText(value, question.maxLength, question.name),
  describe: (_, value, language) => [{ part: null, answers: typeof value === 'string' && value !== '' ? [plainLabel({ text: value, lang: language })] : [] }],
};
