import { randomBytes } from 'node:crypto';
import { EMPTY_REPORT, localPage, readReport, REPORT_DAYS, REPORT_FIELDS, type Report } from '#core/accessibility/read-report.ts';
import type { Statement } from '#core/accessibility/statement.ts';
import { interfaceError, type AnswerProblem, type Fields } from '#core/question-types/question-type.ts';
import { ADDRESSES, leadingBack } from '#core/view/addresses.ts';
import { buildAccessibilityPage } from '#core/view/build-accessibility-page.ts';
import { addDays } from '#core/view/dates.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import type { AccessibilityView, ReportedView } from '#core/view/page-view.ts';
import type { Services } from '#server/services/respondent.ts';

const ID = /^[0-9a-f]{32}$/;

export interface StatementPage {
  readonly services: Services;
  readonly statement: Statement | null;
  readonly language: string;
  /** The question that somebody came from. */
  readonly wayBack: string | null;
}

interface Drawn {
  readonly id: string;
  readonly report: Report;
  readonly problems: readonly AnswerProblem[];
}

const draw = ({ services, statement, language, wayBack }: StatementPage, drawn: Drawn): AccessibilityView =>
  buildAccessibilityPage({ frame: buildFrame({ language, questionnaire: null, address: leadingBack(ADDRESSES.accessibility, wayBack), form: FORM, wayBack }), statement, csrf: services.keys.csrf(''), ...drawn });

/** The statement, with `page` in the form where it is an address of ours. */
export const statementPage = (of: StatementPage, page: string): AccessibilityView => draw(of, { id: newId(), report: { ...EMPTY_REPORT, page: localPage(page) }, problems: [] });

const newId = (): string => randomBytes(16).toString('hex');

/** What a posted form asks for: to be sent, or to be shown again with all that is typed, in another language or with a new token. */
export type ReportPress = 'send' | 'language' | 'language, checked' | 'again';

/** Stores the report, once however often it is posted, or gives the page with what is wrong and everything that was typed. */
export const reportFault = async (of: StatementPage, fields: Fields, id: string, press: ReportPress): Promise<{ readonly stored: true } | { readonly stored: false; readonly view: AccessibilityView; readonly status: number }> => {
  const { services } = of;
  const { report, problems } = readReport(fields);
  const kept = { id: ID.test(id) ? id : newId(), report };
  if (press === 'language') return { stored: false, status: 200, view: draw(of, { ...kept, problems: [] }) };
  if (press === 'again') return { stored: false, status: 403, view: draw(of, { ...kept, problems: [{ target: REPORT_FIELDS.wrong, text: interfaceError('report.again') }] }) };
  if (problems.length > 0 || press !== 'send') return { stored: false, status: 422, view: draw(of, { ...kept, problems }) };
  const today = services.today();
  await services.storage.write({ do: 'store report', report: { ...report, id: kept.id, reportedOn: today, keptUntil: addDays(today, REPORT_DAYS) } });
  return { stored: true };
};

/** Says what happens now. */
export const reportedPage = ({ language, wayBack }: StatementPage): ReportedView => ({ page: 'reported', ...buildFrame({ language, questionnaire: null, address: leadingBack(ADDRESSES.reported, wayBack), form: null, wayBack }), days: REPORT_DAYS });
