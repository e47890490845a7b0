import { REPORT_FIELDS, REPORT_LIMITS, type Report } from '#core/accessibility/read-report.ts';
import type { AnswerProblem } from '#core/question-types/question-type.ts';
import type { FieldView, TextAreaView, TextFieldView } from '#core/view/item-view.ts';
import type { ReportFormView } from '#core/view/page-view.ts';

export interface ReportFormInput {
  readonly action: string;
  readonly csrf: string;
  readonly id: string;
  readonly report: Report;
  readonly problems: readonly AnswerProblem[];
}

/** The form where a fault is reported, with what was typed and what is wrong with it. */
export const buildReportForm = ({ action, csrf, id, report, problems }: ReportFormInput): ReportFormView => ({
  action,
  csrf,
  id,
  fields: fieldsOf(report, problems),
  errors: problems.map(({ target, text }) => ({ target, text })),
});

const fieldsOf = (report: Report, problems: readonly AnswerProblem[]): readonly (TextFieldView | TextAreaView)[] => {
  const common = (part: keyof Report): FieldView => ({
    id: REPORT_FIELDS[part],
    name: REPORT_FIELDS[part],
    label: { key: `report.${part}` },
    level: 'plain',
    hint: null,
    instruction: part === 'contact' ? { key: 'report.contact.hint' } : null,
    error: problems.find(({ target }) => target === REPORT_FIELDS[part])?.text ?? null,
    required: part === 'wrong',
    mark: part === 'wrong' ? { key: 'required.mark' } : null,
    pictogram: null, words: [], sign: null, audio: null,
  });
  const area = (part: 'doing' | 'wrong'): TextAreaView => ({ ...common(part), kind: 'text-area', value: report[part], rows: 4, maxLength: REPORT_LIMITS[part] });
  const line = (part: 'page' | 'contact'): TextFieldView => ({ ...common(part), kind: 'text-field', value: report[part], input: 'text', autocomplete: 'off', width: null, maxLength: REPORT_LIMITS[part] });
  return [area('wrong'), area('doing'), line('page'), line('contact')];
};
