import type { TextInput } from '#core/question-types/question.ts';
import { isIsoDate } from '#core/question-types/date-value.ts';

/** SurveyJS's own pattern (survey-core 3.0.0, EmailValidator), which it also holds `inputType: "email"` to. */
export const EMAIL = /^(([^<>()[\].,;:\s@"]+(\.[^<>()[\].,;:\s@"]+)*)|(".+"))@(([^<>()=[\].,;:\s@"]+\.)+[^<>()=[\].,;:\s@"]{2,})$/i;

export interface Form {
  readonly fits: (text: string) => boolean;
  /** Key of what is told where it does not fit. */
  readonly error: string;
}

const like = (pattern: RegExp, error: string): Form => ({ fits: (text) => pattern.test(text), error });

/** What the texts of an input type look like, as a browser's own check of the type has it. Forms of time sort as texts do. */
export const FORMS: Partial<Record<TextInput, Form>> = {
  email: like(EMAIL, 'error.email'),
  url: like(/^https?:\/\/\S+$/, 'error.url'),
  date: { fits: isIsoDate, error: 'error.date.invalid' },
  time: like(/^([01]\d|2[0-3]):[0-5]\d$/, 'error.time'),
  month: like(/^\d{4}-(0[1-9]|1[0-2])$/, 'error.month'),
  week: like(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, 'error.week'),
  'datetime-local': like(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'error.datetime'),
  color: like(/^#[0-9a-fA-F]{6}$/, 'error.color'),
};
