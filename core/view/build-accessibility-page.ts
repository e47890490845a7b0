import { BEYOND_THE_LAW, knownShortcomings } from '#core/accessibility/known-shortcomings.ts';
import type { DoneTest, Statement } from '#core/accessibility/statement.ts';
import { TEST_MATRIX, type TestedWay } from '#core/accessibility/test-matrix.ts';
import { whatWorks } from '#core/accessibility/what-works.ts';
import { say } from '#core/question-types/localise.ts';
import { ADDRESSES, leadingBack } from '#core/view/addresses.ts';
import { buildReportForm, type ReportFormInput } from '#core/view/build-report-form.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { AccessibilityView } from '#core/view/page-view.ts';
import type { Label, Text } from '#core/view/text.ts';

export interface AccessibilityInput extends Omit<ReportFormInput, 'action'> {
  readonly frame: Frame;
  /** null: the operator has not told. */
  readonly statement: Statement | null;
}

/** The statement that the law asks for, in the order of DIGG's model, and the form where a fault is reported. */
export const buildAccessibilityPage = ({ frame, statement, ...form }: AccessibilityInput): AccessibilityView => ({
  page: 'accessibility',
  ...frame,
  operator: statement && { actor: statement.actor, email: statement.email, tel: statement.tel },
  status: { key: `accessibility.status.${statement?.status ?? 'unset'}` },
  works: whatWorks(TEST_MATRIX),
  shortcomings: shortcomingsOf(statement, frame.language),
  beyond: BEYOND_THE_LAW,
  tested: TEST_MATRIX.map(wayText),
  triedBy: (statement?.tests ?? []).map(testText),
  assessed: statement ? assessedOf(statement) : [],
  authority: statement?.authority ?? null,
  report: buildReportForm({ ...form, action: leadingBack(ADDRESSES.accessibility, frame.wayBack) }),
});

const shortcomingsOf = (statement: Statement | null, language: string): readonly Label[] => [
  ...knownShortcomings(statement?.tests ?? []),
  ...(statement?.shortcomings ?? []).map((shortcoming) => say(shortcoming, language)),
];

const wayText = ({ check, program, pages, languages }: TestedWay): Text => ({
  key: 'accessibility.matrix.row',
  parameters: {
    check: { key: `accessibility.matrix.${check}`, parameters: { version: program?.version ?? '' } },
    pages: { key: `accessibility.pages.${pages}` },
    languages: { key: `accessibility.languages.${languages}` },
  },
});

const testText = ({ by, with: tool, date }: DoneTest): Text => ({ key: 'accessibility.tested.by', parameters: { by, tool, date } });

const assessedOf = ({ assessed, updated, assessor }: Statement): readonly Text[] => [
  assessor ? { key: 'accessibility.assessed.by', parameters: { assessor, date: assessed } } : { key: 'accessibility.assessed.self', parameters: { date: assessed } },
  { key: 'accessibility.updated', parameters: { date: updated } },
];
