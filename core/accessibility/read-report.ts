import { checkText, tidyText } from '#core/question-types/text-rules.ts';
import { field, interfaceError, type AnswerProblem, type Fields } from '#core/question-types/question-type.ts';

/** What somebody tells does not work, in their own words. */
export interface Report {
  /** Address within the service; empty: none said. */
  readonly page: string;
  readonly doing: string;
  readonly wrong: string;
  /** How to reach them; empty: they do not want to be. */
  readonly contact: string;
}

export const EMPTY_REPORT: Report = { page: '', doing: '', wrong: '', contact: '' };

/** Days that a report is kept, at most. */
export const REPORT_DAYS = 365;

/** Names of the form's fields, which are also the ids of its controls; and the most characters of each. */
export const REPORT_FIELDS = { page: 'sida', doing: 'gjorde', wrong: 'fel', contact: 'kontakt' } as const;
export const REPORT_LIMITS = { page: 200, doing: 2_000, wrong: 2_000, contact: 200 } as const;

const PARTS = ['page', 'doing', 'wrong', 'contact'] as const;

/** The posted form as a report, whatever is wrong with it, so that it can be shown again; and what is wrong. */
export const readReport = (fields: Fields): { readonly report: Report; readonly problems: readonly AnswerProblem[] } => {
  const text = (part: keyof Report): string => tidyText(field(fields, REPORT_FIELDS[part]));
  const report: Report = { page: text('page'), doing: text('doing'), wrong: text('wrong'), contact: text('contact') };
  const missing: readonly AnswerProblem[] = report.wrong.length > 0 ? [] : [{ target: REPORT_FIELDS.wrong, text: interfaceError('report.wrong.missing') }];
  return { report, problems: [...PARTS.flatMap((part) => checkText(report[part], REPORT_LIMITS[part], REPORT_FIELDS[part])), ...missing] };
};

/** An address of a page of ours as it may be put into the form: a path from the root, with nothing that names another host. Else empty. */
export const localPage = (path: string): string => (path.length <= REPORT_LIMITS.page && /^\/(?:[\w-]+(?:\/[\w-]+)*)?$/.test(path) ? path : '');
