import type { ExportSource } from '#core/export/export-source.ts';
import { LONG_COLUMNS, type LongColumn } from '#core/export/long-table.ts';
import { readMe, titleOf } from '#core/export/read-me.ts';

/**
 * Metadata of the `tidy` CSV as CSVW (W3C, Metadata Vocabulary for Tabular Data): what each column is, its type, what is
 * empty and which columns tell the rows apart. It names the file that it is of, and is found by programs beside
 * it under that name with `-metadata.json` after.
 */
export const csvwMetadata = (source: ExportSource): string => {
  const { results, madeOn, csvFile } = source;
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'sv' }],
    url: csvFile ?? `${results.survey}.csv`,
    'dc:title': titleOf(source),
    'dc:language': 'sv',
    ...(madeOn !== null && { 'dc:created': { '@value': madeOn, '@type': 'xsd:date' } }),
    'dc:description': readMe(source)
      .map(({ text }) => text)
      .join('\n'),
    dialect: { delimiter: ',', encoding: 'utf-8', lineTerminators: ['\n'], header: true, headerRowCount: 1, quoteChar: '"', doubleQuote: true },
    tableSchema: { columns: LONG_COLUMNS.map(columnOf), primaryKey: KEY },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
};

/** What tells one row from all others. */
const KEY = ['undersokning_id', 'version', 'fraga_id', 'svar_id', 'omrade_niva', 'omrade_id', 'grupp', 'kon'];

const CODES: Readonly<Record<string, readonly string[]>> = {
  omrade_niva: ['kommun', 'forbund', 'alla'],
  kon: ['kvinnor', 'man', 'kvinnor_och_man', 'samtliga'],
  andel_slag: ['av_kon'],
  status: ['ok', 'low_base', 'suppressed', 'not_applicable'],
};

/** The header as it stands in the file comes first: a reader compares it. */
const columnOf = (column: LongColumn): object => ({
  name: column.tidy,
  titles: { sv: [column.tidy, column['excel-sv']] },
  datatype: datatypeOf(column),
  null: '',
  required: KEY.includes(column.tidy),
});

const datatypeOf = ({ tidy, kind, decimals }: LongColumn): unknown => {
  if (kind === 'number') return decimals ? 'decimal' : { base: 'integer', minimum: 0 };
  const codes = CODES[tidy];
  return codes ? { base: 'string', format: codes.join('|') } : 'string';
};
