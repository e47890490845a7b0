import fc from 'fast-check';
import { municipalityName } from '#core/results/geography.ts';
import type { StatisticsTable } from '#core/statistics/statistics-table.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';

/** A whole table: every number of municipality × gender × category × time, some of them missing. */
export interface SampleTable {
  readonly areas: readonly string[];
  readonly genders: readonly ('kvinnor' | 'man' | 'ovriga')[];
  readonly categories: readonly string[];
  readonly times: readonly string[];
  readonly numbers: readonly (number | null)[];
}

/** Words with what separates cells, texts and statements in the formats. */
const WORD = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'å', 'Ö', ';', ',', ' ', '(', '=', ']', '7') }).map((text) => `x${text.trim()}x`);

const sizes = (table: Omit<SampleTable, 'numbers'>): number => table.areas.length * table.genders.length * Math.max(1, table.categories.length) * Math.max(1, table.times.length);

export const anyTable: fc.Arbitrary<SampleTable> = fc
  .record({
    areas: fc.subarray(GEOGRAPHY.kommuner.map(({ kod }) => kod), { minLength: 1 }),
    genders: fc.shuffledSubarray(['kvinnor', 'man', 'ovriga'] as const, { minLength: 1 }),
    categories: fc.uniqueArray(WORD, { maxLength: 3 }),
    times: fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }).map(String), { maxLength: 2 }),
  })
  .chain((table) => fc.array(fc.option(fc.oneof(fc.nat({ max: 200_000 }), fc.nat({ max: 2_000 }).map((tenths) => tenths / 10))), { minLength: sizes(table), maxLength: sizes(table) }).map((numbers) => ({ ...table, numbers })));

/** What a reader should make of it. */
export const tableOf = (sample: SampleTable): StatisticsTable => ({
  category: sample.categories.length > 0 ? 'kategori' : null,
  categories: sample.categories.map((text) => ({ id: text, text })),
  cells: rowsOf(sample).map(({ area, gender, category, time, persons }) => ({ level: 'kommun', area, gender, category, time, persons })),
});

interface SampleRow {
  readonly area: string;
  readonly gender: SampleTable['genders'][number];
  readonly category: string | null;
  readonly time: string | null;
  readonly persons: number | null;
}

const rowsOf = ({ areas, genders, categories, times, numbers }: SampleTable): readonly SampleRow[] => {
  const orNone = (values: readonly string[]): readonly (string | null)[] => (values.length > 0 ? values : [null]);
  const places = areas.flatMap((area) => orNone(categories).flatMap((category) => genders.flatMap((gender) => orNone(times).map((time) => ({ area, gender, category, time })))));
  return places.map((place, index) => ({ ...place, persons: numbers[index] ?? null }));
};

const GENDERS = { kvinnor: ['2', 'Kvinnor'], man: ['1', 'Män'], ovriga: ['9', 'Annat eller okänt'] } as const;
const areaText = (code: string): string => municipalityName(GEOGRAPHY, code) ?? code;

export interface CsvWay {
  readonly delimiter: ';' | ',' | '\t';
  readonly decimal: '.' | ',';
  readonly end: '\n' | '\r\n';
  readonly bom: boolean;
  readonly missing: '' | '..' | '.' | '<5';
}

/** Between commas a decimal comma must stand in quotation marks, as all texts here do. */
export const anyCsvWay: fc.Arbitrary<CsvWay> = fc.record({ delimiter: fc.constantFrom(';', ',', '\t'), decimal: fc.constantFrom('.', ','), end: fc.constantFrom('\n', '\r\n'), bom: fc.boolean(), missing: fc.constantFrom('', '..', '.', '<5') });

export const writeCsv = (sample: SampleTable, { delimiter, decimal, end, bom, missing }: CsvWay): string => {
  const line = (cells: readonly (string | null)[]): string => cells.filter((cell) => cell !== null).map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + end;
  const [category, time] = [sample.categories.length > 0 ? 'kategori' : null, sample.times.length > 0 ? 'år' : null];
  const rows = rowsOf(sample).map((row) => line([row.area, GENDERS[row.gender][1], row.category, row.time, row.persons === null ? missing : String(row.persons).replace('.', decimal)]));
  return (bom ? '\uFEFF' : '') + line(['kommunkod', 'kön', category, time, 'antal']) + rows.join('');
};

const dimensionsOf = (sample: SampleTable): readonly { readonly name: string; readonly codes: readonly string[]; readonly texts: readonly string[] }[] =>
  [
    { name: 'region', codes: sample.areas, texts: sample.areas.map((code) => `${code} ${areaText(code)}`) },
    { name: 'kategori', codes: sample.categories, texts: sample.categories },
    { name: 'kön', codes: sample.genders.map((gender) => GENDERS[gender][0]), texts: sample.genders.map((gender) => GENDERS[gender][1]) },
    { name: 'år', codes: sample.times, texts: sample.times },
  ].filter(({ codes }) => codes.length > 0);

/** @param heading how many of the variables stand in HEADING @param keyed whether rows of zeros are left out, and the others have keys */
export const writePx = (sample: SampleTable, heading: number, keyed: boolean): string => {
  const dimensions = dimensionsOf(sample);
  const stubs = Math.max(keyed ? 1 : 0, dimensions.length - heading);
  const [stub, head] = [dimensions.slice(0, stubs), dimensions.slice(stubs)];
  const list = (texts: readonly string[]): string => texts.map((text) => `"${text.slice(0, 3)}"\n"${text.slice(3)}"`).join(',');
  const width = head.reduce((product, { codes }) => product * codes.length, 1);
  const number = (value: number | null | undefined): string => (value === null || value === undefined ? '".."' : String(value));
  const numbers = rowsOf(sample).map(({ persons }) => persons);
  const lines = Array.from({ length: numbers.length / width }, (_, row) => ({ keys: keysOf(stub, row), numbers: numbers.slice(row * width, (row + 1) * width) }));
  const data = keyed ? lines.filter((line) => line.numbers.some((value) => value !== 0)).map((line) => `${line.keys.map((key) => `"${key}"`).join(',')},${line.numbers.map(number).join(' ')}`) : lines.map((line) => line.numbers.map(number).join(' '));
  return [
    'CHARSET="ANSI";', 'CODEPAGE="utf-8";', 'TITLE="En titel";', 'TITLE[en]="A title";', 'SOURCE="En källa";',
    ...(stub.length > 0 ? [`STUB=${list(stub.map(({ name }) => name))};`] : []),
    ...(head.length > 0 ? [`HEADING=${list(head.map(({ name }) => name))};`] : []),
    ...dimensions.flatMap(({ name, codes, texts }) => [`VALUES("${name}")=${list(texts)};`, `CODES("${name}")=${list(codes)};`]),
    ...(keyed ? stub.map(({ name }) => `KEYS("${name}")=CODES;`) : []),
    `DATA=\n${data.join('\n')};`,
  ].join('\n');
};

const keysOf = (stub: ReturnType<typeof dimensionsOf>, row: number): readonly string[] => {
  const keys: string[] = [];
  let rest = row;
  for (const { codes } of stub.toReversed()) {
    keys.unshift(codes[rest % codes.length] ?? '');
    rest = Math.floor(rest / codes.length);
  }
  return keys;
};

/** @param sparse whether the values are an object of those that are there */
export const writeJsonStat = (sample: SampleTable, sparse: boolean): string => {
  const dimensions = dimensionsOf(sample);
  const numbers = rowsOf(sample).map(({ persons }) => persons);
  return JSON.stringify({
    version: '2.0', class: 'dataset', label: 'En titel', source: 'En källa', updated: '2026-01-31T12:00:00Z',
    id: dimensions.map(({ name }) => name),
    size: dimensions.map(({ codes }) => codes.length),
    dimension: Object.fromEntries(dimensions.map(({ name, codes, texts }) => [name, { label: name, category: { index: sparse ? Object.fromEntries(codes.map((code, index) => [code, index])) : codes, label: Object.fromEntries(codes.map((code, index) => [code, texts[index]])) } }])),
    value: sparse ? Object.fromEntries(numbers.flatMap((number, index) => (number === null ? [] : [[index, number]]))) : numbers,
  });
};
