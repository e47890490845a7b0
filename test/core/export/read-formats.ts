import { strFromU8, unzipSync } from 'fflate';
import JSONstat from 'jsonstat-toolkit';
import { readPx } from '#test/core/export/read-px.ts';
import { readWorkbook } from '#test/core/export/read-workbook.ts';

/** Shown figures by question (by another: `alder>hjalp`), answer, area, group, gender and measure: `hjalp|ja|0127|alla|kvinnor|antal` → 12. */
export type ShownFigures = ReadonlyMap<string, number>;

export const MEASURES = ['antal', 'bas', 'andel_pct', 'ki_lag_pct', 'ki_hog_pct', 'varde'] as const;

const LONG_TITLES: Readonly<Record<string, string>> = { antal: 'Antal', bas: 'Antal som har svarat', andel_pct: 'Andel (procent)', ki_lag_pct: 'Osäkerhet från (procent)', ki_hog_pct: 'Osäkerhet till (procent)', varde: 'Värde' };
const GENDERS: Readonly<Record<string, string>> = { Kvinnor: 'kvinnor', Män: 'man', 'Kvinnor och män': 'kvinnor_och_man', Samtliga: 'samtliga' };
const CROSS_MEASURES: Readonly<Record<string, string>> = { antal: 'antal', procent: 'andel_pct', värde: 'varde' };

type Row = Readonly<Record<string, unknown>>;

const numberOf = (cell: unknown): number | null => (cell === null || cell === '' || cell === undefined ? null : Number(String(cell).replace(',', '.')));

const figuresOf = (entries: Iterable<readonly [readonly unknown[], unknown]>): ShownFigures => {
  const figures = new Map<string, number>();
  for (const [place, cell] of entries) {
    const number = numberOf(cell);
    if (number !== null) figures.set(place.map(String).join('|'), number);
  }
  return figures;
};

/** Fields of delimited lines; none of the example's has a line break. */
const csvRows = (text: string, delimiter: ';' | ','): readonly Row[] => {
  const field = delimiter === ';' ? /("(?:[^"]|"")*"|[^;]*)(?:;|$)/g : /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g;
  const [head = [], ...rows] = text.replace('\uFEFF', '').trimEnd().split(/\r?\n/).map((line) => [...line.matchAll(field)].map(([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')));
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index]])));
};

const sheetRows = ([head = [], ...rows]: readonly (readonly unknown[])[]): readonly Row[] => rows.map((cells) => Object.fromEntries(head.map((name, index) => [String(name), cells[index]])));

/** A question's code in a file, after that of what divides it. */
const questionOf = (id: unknown, by: unknown): string => (by === undefined || by === null || by === '' ? String(id) : `${String(by)}>${String(id)}`);

const fromLong = (rows: readonly Row[]): ShownFigures =>
  figuresOf(rows.flatMap((row) => MEASURES.map((measure) => [[questionOf(row['Fråga, kod'], row['Uppdelat efter, kod']), row['Svar, kod'], row['Område, kod'], row['Grupp'], row['Kön'], measure], row[LONG_TITLES[measure] ?? '']] as const)));

const fromTidy = (rows: readonly Row[]): ShownFigures => figuresOf(rows.flatMap((row) => MEASURES.map((measure) => [[questionOf(row['fraga_id'], row['uppdelat_id']), row['svar_id'], row['omrade_id'], row['grupp'], row['kon'], measure], row[measure]] as const)));

/** A cross table has answers by their text. @param codeOf the code of an answer */
const fromCross = (rows: readonly Row[], codeOf: CodeOf): ShownFigures =>
  figuresOf(
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([title, cell]) => {
        const [, gender = '', measure = ''] = /^(.*) (antal|procent|värde)$/.exec(title) ?? [];
        if (!Object.hasOwn(GENDERS, gender)) return [];
        return [[[questionOf(row['Fråga, kod'], row['Uppdelat efter, kod']), codeOf(String(row['Fråga, kod']), String(row['Svar'])), row['Område, kod'], row['Grupp'] ?? 'alla', GENDERS[gender], CROSS_MEASURES[measure]], cell] as const];
      }),
    ),
  );

export type CodeOf = (variable: string, text: string) => string;

const fromJsonStat = (text: string): ShownFigures =>
  figuresOf(
    JSONstat(JSON.parse(text))
      .Dataset()
      .flatMap((dataset) => {
        const ids = (name: string): readonly string[] => (dataset.id.includes(name) ? dataset.Dimension(name).id : ['alla']);
        const second = dataset.id.includes('grupp2') ? ids('grupp2') : [''];
        const places = ids('omrade').flatMap((omrade) => ids('grupp').flatMap((grupp) => second.flatMap((grupp2) => ids('kon').flatMap((kon) => ids('svar').flatMap((svar) => ids('matt').map((matt) => ({ omrade, grupp, grupp2, kon, svar, matt })))))));
        return places.map((place) => [[questionOf(dataset.extension.fraga_id, dataset.extension.uppdelat_id), place.svar, place.omrade, place.grupp2 === '' ? place.grupp : `${place.grupp},${place.grupp2}`, place.kon, place.matt], dataset.Data(place).value] as const);
      }),
  );

/** `MATRIX` is the variable and the measure. */
const fromPx = (archive: Uint8Array): ShownFigures =>
  figuresOf(
    Object.values(unzipSync(archive)).flatMap((bytes) => {
      const { keywords, cells } = readPx(strFromU8(bytes));
      const codes = (name: string): readonly string[] => keywords.get(`CODES("${name}")`) ?? ['alla'];
      const [, variable, measure] = /^(.*)_(antal|andel_pct|varde)$/.exec(keywords.get('MATRIX')?.[0] ?? '') ?? [];
      const places = codes('Område').flatMap((omrade) => codes('Grupp').flatMap((grupp) => codes('Svar').flatMap((svar) => codes('Kön').map((kon) => [variable, svar, omrade, grupp, kon, measure]))));
      return places.map((place, index) => [place, typeof cells[index] === 'number' ? cells[index] : null] as const);
    }),
  );

const fromWorkbook = async (bytes: Uint8Array, codeOf: CodeOf): Promise<readonly ShownFigures[]> => {
  const sheets = await readWorkbook([bytes]);
  const questions = [...sheets].filter(([name]) => !['Läs mig', 'Innehåll', 'Citat', 'Långformat', 'Kodbok'].includes(name)).flatMap(([, rows]) => sheetRows(rows));
  return [fromLong(sheetRows(sheets.get('Långformat') ?? [])), fromCross(questions, codeOf)];
};

/** Every figure that a file shows, as its format is read by others; a workbook shows them twice. None: a format without figures. */
export const readFormat = async (format: string, file: Uint8Array, codeOf: CodeOf): Promise<readonly ShownFigures[]> => {
  const text = (): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);
  switch (format) {
    case 'excel-sv':
      return [fromLong(csvRows(text(), ';'))];
    case 'tidy':
      return [fromTidy(csvRows(text(), ','))];
    case 'korsningar':
      return [fromLong(csvRows(text(), ';'))];
    case 'korsningar-tidy':
      return [fromTidy(csvRows(text(), ','))];
    case 'korstabell':
      return [fromCross(csvRows(text(), ';'), codeOf)];
    case 'xlsx':
      return fromWorkbook(file, codeOf);
    case 'json-stat':
      return [fromJsonStat(text())];
    case 'px':
      return [fromPx(file)];
    case 'kodbok':
    case 'citat':
    case 'lasmig':
    case 'csvw':
      return [];
    default:
      throw new Error(`No reader for ${format}: add it, so that its figures are compared.`);
  }
};
