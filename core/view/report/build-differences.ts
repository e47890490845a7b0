import { columnsOf, remarks, rowOf } from '#core/view/report/build-table.ts';
import { findingsOf } from '#core/view/report/build-finding.ts';
import type { ReportDifference } from '#core/view/report/analysis.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { answerName, inText, isUnmet, questionText } from '#core/view/report/sayings.ts';
import type { TableView } from '#core/view/report-view.ts';
import type { Label } from '#core/view/text.ts';
import { reportQuestionAddress } from '#core/view/addresses.ts';

/** Rows that can be read; the rest is on the pages of the questions. */
const MOST = 15;

/** Every certain difference, the most certain first; null where women and men are not compared. Without any the table says so. */
export const buildDifferences = (source: ReportSource): TableView | null => {
  if (!source.figures.genderAsked) return null;
  const findings = findingsOf(source);
  const columns = columnsOf(source);
  const rows = findings.slice(0, MOST).map((finding) => ({ ...rowOf(source, finding, labelOf(source, finding), columns), address: addressOf(source, finding) }));
  if (source.differences.all.length === 0) return null;
  const compared = new Set(source.differences.all.map(({ variable }) => source.variables.get(variable)?.question)).size;
  return {
    id: 'skillnader-tabell',
    caption: { key: 'results.differences.caption' },
    rowHeading: { key: 'results.table.answer' },
    columns: columns.map((who) => ({ who, base: null })),
    compares: true,
    layout: 'stacked',
    groups: rows.length > 0 ? [{ heading: null, rows }] : [],
    before: [
      { key: 'results.differences.compared', parameters: { n: compared, count: compared } },
      findings.length > 0 ? { key: 'results.differences.found', parameters: { n: findings.length, count: findings.length } } : { key: 'results.differences.none' },
      ...(findings.length > 0 ? [{ key: 'results.points' }] : []),
    ],
    after: [...remarks(rows), ...(findings.length > MOST ? [{ key: 'results.differences.more' }] : [])],
  };
};

/** The answer with its question: beside each other they are of many. */
const labelOf = (source: ReportSource, finding: ReportDifference): Label => {
  const variable = source.variables.get(finding.variable);
  const answer = inText(answerName(source, finding));
  if (!variable || isUnmet(variable)) return { key: 'results.label.unmet', parameters: { answer } };
  return { key: 'results.label.answer', parameters: { question: inText(questionText(source, variable)), answer } };
};

const addressOf = (source: ReportSource, { variable }: ReportDifference): string | null => {
  const known = source.variables.get(variable);
  return known ? reportQuestionAddress(source.release.id, known.question) : null;
};
