import { describe, expect, it } from 'vitest';
import { aggregatedCsv } from '#core/export/aggregated-csv.ts';
import { csvwMetadata } from '#core/export/csvw.ts';
import { parseCsv } from '#test/core/export/attacker.ts';
import { sourceOf } from '#test/core/export/export-example.ts';

interface Column {
  readonly name: string;
  readonly titles: { readonly sv: readonly string[] };
  readonly datatype: string | { readonly base: string; readonly format?: string; readonly minimum?: number };
  readonly null: string;
  readonly required: boolean;
}
interface Metadata {
  readonly '@context': readonly unknown[];
  readonly url: string;
  readonly 'dc:title': string;
  readonly dialect: Readonly<Record<string, unknown>>;
  readonly tableSchema: { readonly columns: readonly Column[]; readonly primaryKey: readonly string[] };
}

const source = sourceOf();
const metadata = JSON.parse(csvwMetadata(source)) as Metadata;
const csv = [...aggregatedCsv(source.results, 'tidy')].join('');
const rows = parseCsv(csv) as unknown as readonly Readonly<Record<string, string>>[];
const { columns, primaryKey } = metadata.tableSchema;

/** The lexical forms of XML Schema, which CSVW takes its types from. */
const FORMS: Readonly<Record<string, RegExp>> = { string: /^/, integer: /^[+-]?\d+$/, decimal: /^[+-]?\d+(\.\d+)?$/ };

const isOf = ({ datatype }: Column, cell: string): boolean => {
  const { base, format, minimum } = typeof datatype === 'string' ? { base: datatype, format: undefined, minimum: undefined } : datatype;
  return FORMS[base]?.test(cell) === true && (format === undefined || new RegExp(`^(?:${format})$`).test(cell)) && (minimum === undefined || Number(cell) >= minimum);
};

describe('the metadata of the tidy CSV', () => {
  it('has the columns of the file, which are the same of made-up answers', () => {
    const columnsIn = (demo: boolean) => (JSON.parse(csvwMetadata({ ...source, demo })) as Metadata).tableSchema.columns.map(({ name }) => name).join(',');
    for (const demo of [true, false]) expect([...aggregatedCsv(source.results, 'tidy', demo)].join('').split('\n')[0]).toBe(columnsIn(demo));
    expect(columnsIn(true)).toBe(columnsIn(false));
  });

  it('is CSVW of the file that it is found beside', () => {
    expect(metadata).toMatchObject({ '@context': ['http://www.w3.org/ns/csvw', { '@language': 'sv' }], url: 'liten.csv', 'dc:title': 'Får du hjälp?', dialect: { delimiter: ',', encoding: 'utf-8', header: true } });
  });

  it('names every column of the file, in its order, by its header and in Swedish', () => {
    const [head = ''] = csv.split('\n');
    expect(columns.map(({ name }) => name)).toEqual(head.split(','));
    expect(columns.map(({ titles }) => titles.sv[0])).toEqual(head.split(','));
    expect(columns.find(({ name }) => name === 'bas')?.titles.sv[1]).toBe('Antal som har svarat');
    for (const { name } of columns) expect(name).toMatch(/^[a-z][a-z_]*$/);
  });

  it('gives each column a type that all its cells have, and says what may be empty', () => {
    for (const column of columns) {
      const cells = rows.map((row) => row[column.name] ?? '');
      expect([column.name, cells.filter((cell) => (cell === column.null ? column.required : !isOf(column, cell)))]).toEqual([column.name, []]);
    }
    expect(columns.find(({ name }) => name === 'omrade_id')?.datatype).toBe('string');
    expect(rows.some(({ antal }) => antal === '')).toBe(true);
  });

  it('has a key that tells the rows apart', () => {
    expect(new Set(rows.map((row) => JSON.stringify(primaryKey.map((name) => row[name])))).size).toBe(rows.length);
  });
});
