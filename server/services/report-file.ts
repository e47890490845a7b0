import { sourcesOf } from '#core/analysis/known-population.ts';
import { EXPORT_FORMATS } from '#core/export/formats.ts';
import { MADE_UP_NAME } from '#core/export/made-up.ts';
import type { FileAsk } from '#server/services/reporter.ts';
import type { Reports } from '#server/services/reports.ts';

/** A file of a release: the same bytes as the command line writes. */
export interface ReportFile {
  readonly name: string;
  readonly type: string;
  readonly pieces: Iterable<string | Uint8Array>;
}

/** Metadata names the file that it is of, so both end so. */
const TIDY = '-tidy.csv';

/** How the file of a format ends, and what it is. */
const KINDS: Readonly<Record<string, readonly [ending: string, type: string]>> = {
  'excel-sv': ['.csv', 'text/csv; charset=utf-8'],
  tidy: [TIDY, 'text/csv; charset=utf-8'],
  korsningar: ['-korsningar.csv', 'text/csv; charset=utf-8'],
  'korsningar-tidy': ['-korsningar-tidy.csv', 'text/csv; charset=utf-8'],
  korstabell: ['-korstabell.csv', 'text/csv; charset=utf-8'],
  xlsx: ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  'json-stat': ['-json-stat.json', 'application/json; charset=utf-8'],
  px: ['-px.zip', 'application/zip'],
  citat: ['-citat.csv', 'text/csv; charset=utf-8'],
  kodbok: ['-kodbok.csv', 'text/csv; charset=utf-8'],
  lasmig: ['-lasmig.txt', 'text/plain; charset=utf-8'],
  csvw: [`${TIDY}-metadata.json`, 'application/csvm+json; charset=utf-8'],
};

/** The formats by name, and the types that their files have. */
export const FILE_FORMATS: readonly string[] = Object.keys(KINDS);
export const FILE_TYPES: readonly string[] = [...new Set(Object.values(KINDS).map(([, type]) => type.split(';')[0] ?? type))];

/** null: there is no such release or format. Protected figures alone: microdata is none of the formats. */
export const reportFile = async (reports: Reports, { id, format: name, whom = 'everyone' }: FileAsk): Promise<ReportFile | null> => {
  const [kind, format] = [Object.hasOwn(KINDS, name) ? KINDS[name] : undefined, Object.hasOwn(EXPORT_FORMATS, name) ? EXPORT_FORMATS[name] : undefined];
  const report = kind && format ? await reports.find(id, whom) : null;
  if (!kind || !format || !report) return null;
  const { release, questionnaire, analysis } = report;
  const demo = release.source === 'demo';
  const named = demo ? `${id}${MADE_UP_NAME}` : id;
  return { name: `${named}${kind[0]}`, type: kind[1], pieces: format.pieces({ results: release.results, populations: sourcesOf(analysis.populations), questionnaire, quotes: await reports.quotes(report), madeOn: release.madeOn, csvFile: `${named}${TIDY}`, demo }) };
};
