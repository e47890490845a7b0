import { KNOWN_SHORTCOMINGS } from '#core/accessibility/known-shortcomings.ts';
import { REPORT_FIELDS, REPORT_LIMITS, type Report } from '#core/accessibility/read-report.ts';
import type { Statement } from '#core/accessibility/statement.ts';
import { TEST_MATRIX, type TestedWay } from '#core/accessibility/test-matrix.ts';
import type { AnswerProblem } from '#core/question-types/question-type.ts';
import { ADDRESSES, leadingBack } from '#core/view/addresses.ts';
import type { FieldView, TextAreaView, TextFieldView } from '#core/view/item-view.ts';
import type { AccessibilityView, Frame } from '#core/view/page-view.ts';
import type { Label, Text } from '#core/view/text.ts';

export interface AccessibilityInput {
  readonly frame: Frame;
  /** null: the operator has not told. */
  readonly statement: Statement | null;
  readonly csrf: string;
  readonly id: string;
  readonly report: Report;
  readonly problems: readonly AnswerProblem[];
}

/** The statement that the law asks for, in the order of DIGG's model, and the form where a fault is reported. */
export const buildAccessibilityPage = ({ frame, statement, csrf, id, report, problems }: AccessibilityInput): AccessibilityView => ({
  page: 'accessibility',
  ...frame,
  operator: statement && { actor: statement.actor, email: statement.email, tel: statement.tel },
  shortcomings: shortcomingsOf(statement),
  tested: [...TEST_MATRIX.map(wayText), ...(statement?.tests ?? []).map((test) => ({ key: 'accessibility.tested.by', parameters: { by: test.by, tool: test.with, date: test.date } }))],
  assessed: assessedOf(statement),
  authority: statement?.authority ?? null,
  report: { action: leadingBack(ADDRESSES.accessibility, frame.wayBack), csrf, id, fields: fieldsOf(report, problems), errors: problems.map(({ target, text }) => ({ target, text })) },
});

const shortcomingsOf = (statement: Statement | null): readonly Label[] => {
  const done = new Set(statement?.tests.map(({ kind }) => kind));
  const known = KNOWN_SHORTCOMINGS.filter(({ until }) => until === null || !done.has(until)).map(({ text }) => text);
  return [...known, ...(statement?.shortcomings ?? []).map((text) => ({ text, lang: 'sv' }))];
};

const wayText = ({ check, program, pages, languages }: TestedWay): Text => ({
  key: 'accessibility.matrix.row',
  parameters: {
    check: { key: `accessibility.matrix.${check}`, parameters: { version: program?.version ?? '' } },
    pages: { key: `accessibility.pages.${pages}` },
    languages: { key: `accessibility.languages.${languages}` },
  },
});

const assessedOf = (statement: Statement | null): readonly Text[] => {
  if (!statement) return [{ key: 'accessibility.assessed.unset' }];
  const { assessed, updated, assessor } = statement;
  const by: Text = assessor ? { key: 'accessibility.assessed.by', parameters: { assessor, date: assessed } } : { key: 'accessibility.assessed.self', parameters: { date: assessed } };
  return [by, { key: 'accessibility.updated', parameters: { date: updated } }];
};

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
