import { reportAddress, reportAreaAddress, reportByAddress, reportQuestionAddress } from '#core/view/addresses.ts';
import { buildFrame } from '#core/view/frame.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { PageView } from '#core/view/page-view.ts';
import { buildEasyReport } from '#core/view/report/build-easy-report.ts';
import { buildQuestionReport } from '#core/view/report/build-question-report.ts';
import { buildReportPage } from '#core/view/report/build-report-page.ts';
import type { ReportVisit } from '#server/services/reporter.ts';
import type { Report, Reports } from '#server/services/reports.ts';
import type { Outcome } from '#server/services/respondent.ts';

export const MISSING: Outcome = { kind: 'missing' };

/** A report by its id, or by the slug of its survey alone, which leads to the latest. */
export const showWhole = async (reports: Reports, visit: ReportVisit): Promise<Outcome> => {
  const report = await reports.find(visit.id, visit.whom);
  if (report) return shown(build(report, null, frameOf(report, visit, reportAddress(visit.id))));
  const latest = await reports.latest(visit.id);
  return latest === null ? MISSING : { kind: 'go', to: reportAddress(latest.id) };
};

/** The report of a municipality or a union. */
export const showArea = async (reports: Reports, visit: ReportVisit, area: string): Promise<Outcome> => {
  const report = await reports.find(visit.id, visit.whom);
  return report ? shown(build(report, area, frameOf(report, visit, reportAreaAddress(visit.id, area)))) : MISSING;
};

/** All that is published of one question, by the answers to another (`by`) if that is asked for. */
export const showQuestion = async (reports: Reports, visit: ReportVisit, question: string, by: string | null): Promise<Outcome> => {
  const report = await reports.find(visit.id, visit.whom);
  if (!report) return MISSING;
  const address = by === null ? reportQuestionAddress(visit.id, question) : reportByAddress(visit.id, question, by);
  const [quotes, rounds] = await Promise.all([reports.quotes(report), roundsBeside(reports, report)]);
  return shown(buildQuestionReport({ ...report, frame: frameOf(report, visit, address) }, question, { by, quotes, rounds }));
};

/** The latest shown release of each round, of its own round itself, the earliest first. */
const roundsBeside = async (reports: Reports, report: Report): Promise<readonly Report[]> => {
  const siblings = await reports.siblings(report);
  const versions = [...new Set(siblings.map(({ versionId }) => versionId))].toReversed();
  const ids = versions.map((version) => (version === report.release.versionId ? report.release.id : (siblings.find(({ versionId }) => versionId === version)?.id ?? '')));
  return (await Promise.all(ids.map((id) => reports.find(id)))).filter((found) => found !== null);
};

/** In easy Swedish it is another report: shorter. */
const build = (report: Report, area: string | null, frame: Frame): ReturnType<typeof buildReportPage> | ReturnType<typeof buildEasyReport> =>
  frame.language === 'sv-simple' ? buildEasyReport({ ...report, area, frame }) : buildReportPage({ ...report, area, frame });

export const shown = (view: PageView | null): Outcome => (view ? { kind: 'show', view } : MISSING);

/** Readers of reports read plain Swedish unless they chose the other: respondents' language is not theirs. */
export const frameOf = ({ questionnaire }: Report, { language }: ReportVisit, address: string): Frame =>
  buildFrame({ language: language !== null && questionnaire.languages.includes(language) ? language : 'sv', questionnaire, address, form: null });
