import type { Microdata } from '#core/export/microdata/microdata-file.ts';

/** What whoever makes or opens a file of records must know. */
export const MICRODATA_WARNING =
  'Filen är för forskning och ska inte publiceras: tillsammans med publicerade tabeller kan den visa tal som där inte visas. Raderna står i slumpad ordning. Öppna svar, tal, datum och id är inte med.';

export interface MicrodataFacts {
  readonly survey: string;
  readonly version: number;
  /** Id of the release whose answers are in it. */
  readonly release: string;
  readonly title: string;
  /** Name of the file that it is of, without its folder. */
  readonly file: string;
  readonly demo: boolean;
}

/** Metadata of a file of records as CSVW: its columns, k and l, how many records were left out, and how coarse it was made. */
export const microdataMetadata = ({ table, rules, rows, suppressed, identifiers, leftOut }: Microdata, { survey, version, release, title, file, demo }: MicrodataFacts): string => {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'sv' }],
    url: file,
    'dc:title': title,
    'dc:language': 'sv',
    'dc:description': `${demo ? 'Påhittade svar (demo). ' : ''}${MICRODATA_WARNING}`,
    dialect: { delimiter: ',', encoding: 'utf-8', lineTerminators: ['\n'], header: true, headerRowCount: 1, quoteChar: '"', doubleQuote: true },
    tableSchema: { columns: table.columns.map((column) => ({ name: column.title, titles: { sv: column.title }, datatype: 'string', null: '' })) },
    notes: [{ undersokning_id: survey, version, analys: release, k: rules.k, l: rules.l, rader: rows, undertryckta: suppressed, grovhet: identifiers.map(({ column, level }) => ({ kolumn: column, niva: level })), utelamnade: leftOut }],
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
};
