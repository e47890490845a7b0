import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnMap } from '#core/statistics/find-columns.ts';
import { formatStatisticsProblem } from '#core/statistics/problem.ts';
import { readStatistics, type ReadStatistics, type StatisticsFormat } from '#core/statistics/read-statistics.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { anyCsvWay, anyTable, tableOf, writeCsv, writeJsonStat, writePx } from '#test/core/statistics/write-files.ts';

const read = (format: StatisticsFormat, text: string, more: { readonly map?: ColumnMap; readonly skipOthers?: boolean } = {}) => readStatistics({ format, text, geography: GEOGRAPHY, map: {}, skipOthers: false, ...more });
const good = (...given: Parameters<typeof read>): ReadStatistics => {
  const result = read(...given);
  if (!result.ok) throw new Error(result.problems.map(formatStatisticsProblem).join('\n'));
  return result.value;
};
const problems = (...given: Parameters<typeof read>): readonly string[] => {
  const result = read(...given);
  return result.ok ? [] : result.problems.map(formatStatisticsProblem);
};
const fixture = (name: string, encoding = 'utf-8'): string => new TextDecoder(encoding).decode(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const numbers = ({ table }: ReadStatistics): readonly string[] => table.cells.map(({ area, gender, category, time, persons }) => [area, gender, category, time, persons].filter((part) => part !== null).join(' '));

describe('what is written is read', () => {
  it('from CSV, whatever its marks', () => {
    fc.assert(fc.property(anyTable, anyCsvWay, (sample, way) => {
      // Digits with three decimals are refused: they may be thousands.
      fc.pre(sample.numbers.every((number) => number === null || !/^[1-9]\d{0,2}\.\d{3}$/.test(String(number))));
      expect(good('csv', writeCsv(sample, way)).table).toEqual(tableOf(sample));
    }));
  });

  it('from PX, with any variables in its heading', () => {
    fc.assert(fc.property(anyTable, fc.nat({ max: 4 }), (sample, heading) => {
      const { table, title, source } = good('px', writePx(sample, heading, false));
      expect({ table, title, source }).toEqual({ table: tableOf(sample), title: 'En titel', source: 'En källa' });
    }));
  });

  it('from PX with keys, where rows of zeros are left out', () => {
    fc.assert(fc.property(anyTable, fc.nat({ max: 2 }), (sample, heading) => {
      expect(good('px', writePx(sample, heading, true)).table).toEqual(tableOf(sample));
    }));
  });

  it('from JSON-stat, whole or sparse', () => {
    fc.assert(fc.property(anyTable, fc.boolean(), (sample, sparse) => {
      const { table, title, updated } = good('json-stat', writeJsonStat(sample, sparse));
      expect({ table, title, updated }).toEqual({ table: tableOf(sample), title: 'En titel', updated: '2026-01-31' });
    }));
  });
});

describe('files as they come', () => {
  it('a PX file of Statistics Sweden: women by code 2, codes before names, texts over several lines', () => {
    const file = good('px', fixture('befolkning.px', 'windows-1252'));
    expect(file).toMatchObject({ title: 'Folkmängden efter region, ålder och kön. Påhittade tal i en fil som ser ut som en från SCB', source: 'Påhittad källa (SCB:s filformat)', updated: '31 december respektive år', notes: [] });
    expect(file.table.cells).toHaveLength(18);
    expect(numbers(file).filter((line) => line.startsWith('0127'))).toEqual(['0127 man 2025 48390', '0127 kvinnor 2025 46910']);
  });

  it('a CSV file of a Swedish spreadsheet, with too few to tell and none', () => {
    const file = good('csv', fixture('inbjudna.csv'));
    expect(numbers(file).slice(0, 2)).toEqual(['0127 kvinnor 60', '0127 man 66']);
    expect(file.table.cells.filter(({ persons }) => persons === null).map(({ area, gender }) => `${area} ${gender}`)).toEqual(['0192 man', '0128 kvinnor']);
    expect(file.notes).toEqual(['Ingenting lästes ur: ”Kommun”.', '2 tal saknas i filen. Det som saknas räknas inte som noll.']);
  });

  it('a JSON-stat file with a category', () => {
    const file = good('json-stat', fixture('malgrupper.json'));
    expect(file.table.category).toBe('målgrupp');
    expect(file.table.categories.map(({ id }) => id)).toEqual(['langtid', 'sjuk', 'funk']);
    expect(file.updated).toBe('2026-09-30');
  });

  it('women and men in columns of their own', () => {
    expect(numbers(good('csv', 'Kommun,Kvinnor,Män,Totalt\nBotkyrka,10,12,22\nalla,10,12,22\n'))).toEqual(['0127 kvinnor 10', '0127 man 12', '0127 samtliga 22', 'alla kvinnor 10', 'alla man 12', 'alla samtliga 22']);
  });

  it('and what is wrong there is told once, by the column that the file has', () => {
    expect(problems('csv', 'Kommun;Kvinnor;Män\nStokholm;10;12\nBotkyrka;7;-1\n')).toEqual([
      'rad 2, kolumnen Kommun: ”Stokholm” är ingen av enkätens kommuner eller förbund. Rätta den. Ska filens andra områden inte vara med: lägg till --skip-others.',
      'rad 3, kolumnen Män: ”-1” är mindre än noll. Ett antal är 0 eller mer. Rätta talet.',
    ]);
  });

  it('columns that the operator names', () => {
    const text = 'Var;Vem;Vad;Hur många\nBotkyrka;K;unga;7\n';
    expect(numbers(good('csv', text, { map: { kommun: 'Var', kon: 'vem', kategori: 'Vad', antal: 'Hur många' } }))).toEqual(['0127 kvinnor unga 7']);
    expect(problems('csv', text, { map: { kommun: 'Vart', kon: 'Vem', antal: 'Hur många' } })).toEqual([
      'hela filen: Det finns ingen kolumn för kommun. Kolumnerna är: ”Var”, ”Vem”, ”Vad”. Kalla den kommun, kommunkod eller region, eller skriv --map kommun=<kolumnens namn>.',
      'hela filen: --map kommun=Vart: den kolumnen finns inte. Kolumnerna är: ”Var”, ”Vem”, ”Vad”. Rätta namnet.',
    ]);
  });
});

describe('a municipality or union', () => {
  const areaOf = (header: string, text: string): string => {
    const result = read('csv', `${header};kön;antal\n"${text}";kvinnor;7\n`);
    return result.ok ? `${result.value.table.cells[0]?.level} ${result.value.table.cells[0]?.area}` : (result.problems[0]?.message ?? '');
  };
  it.each([
    ['region', '0127', 'kommun 0127'],
    ['region', '127', 'kommun 0127'],
    ['region', 'Botkyrka', 'kommun 0127'],
    ['region', 'BOTKYRKA KOMMUN', 'kommun 0127'],
    ['region', 'Nynäshamns kommun', 'kommun 0192'],
    ['region', '0127 Botkyrka', 'kommun 0127'],
    ['region', '0127 Huddinge', '”0127 Huddinge”: 0127 är Botkyrka.'],
    ['region', 'hbs', 'forbund hbs'],
    ['region', 'Samordningsförbundet Östra Södertörn', 'forbund ostra'],
    ['region', 'Nacka', 'kommun 0182'],
    ['region', 'nacka', '”nacka” kan vara kommunen eller samordningsförbundet.'],
    ['kommun', 'nacka', 'kommun 0182'],
    ['samordningsförbund', 'Nacka', 'forbund nacka'],
    ['region', 'Alla', 'alla alla'],
    ['region', '0180 Stockholm', '”0180 Stockholm” är ingen av enkätens kommuner eller förbund.'],
    ['region', '00 Riket', '”00 Riket” är ingen av enkätens kommuner eller förbund.'],
  ])('in the column %s, %s is %s', (header, text, expected) => expect(areaOf(header, text)).toBe(expected));

  it('of elsewhere is left out when that is asked for, and counted', () => {
    const text = 'kommun;kön;antal\n0180;kvinnor;7\n0127;kvinnor;8\n';
    const file = good('csv', text, { skipOthers: true });
    expect([numbers(file), file.notes]).toEqual([['0127 kvinnor 8'], ['1 tal om andra områden är inte med.']]);
    expect(problems('csv', 'kommun;kön;antal\n0180;kvinnor;7\n', { skipOthers: true })).toEqual(['hela filen: Ingen av enkätens kommuner finns i filen. Välj en fil där de finns med, eller rätta koderna.']);
  });
});

it.each([['1', 'man'], ['2', 'kvinnor'], ['män', 'man'], ['Kvinnor', 'kvinnor'], ['K', 'kvinnor'], ['M', 'man'], ['totalt', 'samtliga'], ['Annat eller okänt', 'ovriga']])('%s is the gender %s', (word, gender) => {
  expect(good('csv', `kommun;juridiskt kön;antal\n0127;${word};7\n`).table.cells[0]?.gender).toBe(gender);
});

it('a gender that is numbered in its own way, and says so in words, is what the words say', () => {
  const text = 'STUB="region";HEADING="kön";VALUES("region")="Botkyrka";VALUES("kön")="Kvinnor","Män";CODES("kön")="1","2";DATA=3 4;';
  expect(numbers(good('px', text))).toEqual(['0127 kvinnor 3', '0127 man 4']);
});

describe('a number', () => {
  const valueOf = (text: string): number | null | string => {
    const result = read('csv', `kommun;kön;antal\n0127;kvinnor;"${text}"\n`);
    return result.ok ? (result.value.table.cells[0]?.persons ?? null) : (result.problems[0]?.message ?? '');
  };
  it.each<[string, number | null | string]>([
    ['1234', 1234], ['1 234', 1234], ['1\u00A0234\u00A0567', 1_234_567], ['1\u202F234', 1234], ['12,5', 12.5], ['12.5', 12.5], ['0,125', 0.125],
    ['', null], ['.', null], ['..', null], ['<5', null], ['< 5', null], ['färre än 5', null], ['saknas', null],
    ['-3', '”-3” är mindre än noll.'],
    ['–', 'Ett streck kan betyda noll eller att uppgiften saknas.'],
    ['1.234', '”1.234” kan vara tusental eller decimaler.'],
    ['1,234', '”1,234” kan vara tusental eller decimaler.'],
    ['12 34', '”12 34” är inget antal.'],
    ['1e5', '”1e5” är inget antal.'],
    ['40 %', '”40 %” är inget antal.'],
    ['99999999999', '99999999999 är för stort för ett antal personer.'],
  ])('%j is %j', (text, expected) => expect(valueOf(text)).toBe(expected));
});

describe('what is wrong is told with its place and its mend', () => {
  it('every fault of a file at once', () => {
    expect(problems('csv', 'kommun;kön;antal\n0127;kvinnor;7\nStokholm;x;-1\n0127;Kvinnor;8\n')).toEqual([
      'rad 3, kolumnen kommun: ”Stokholm” är ingen av enkätens kommuner eller förbund. Rätta den. Ska filens andra områden inte vara med: lägg till --skip-others.',
      'rad 3, kolumnen kön: ”x” är inget kön. Skriv kvinnor, män eller totalt. Koderna 2 (kvinnor) och 1 (män) går också bra.',
      'rad 3, kolumnen antal: ”-1” är mindre än noll. Ett antal är 0 eller mer. Rätta talet.',
      'rad 4: 0127, kvinnor finns redan på rad 2. Ta bort den ena. Är raderna uppdelade på något mer: säg vilken kolumn det är med --map kategori=<kolumnens namn>.',
    ]);
  });

  it.each<[string, StatisticsFormat, string, string]>([
    ['an empty file', 'csv', '', 'hela filen: Filen har inga rader med tal. Första raden ska vara rubriker, och varje rad efter den ett tal.'],
    ['no column of numbers', 'csv', 'kommun;kön;hur många\n0127;kvinnor;7\n', 'hela filen: Det finns ingen kolumn med antal. Kolumnerna är: ”kommun”, ”kön”, ”hur många”. Kalla den antal, eller skriv --map antal=<kolumnens namn>. Kolumner som heter kvinnor, män och totalt går också bra.'],
    ['a row of another length', 'csv', 'kommun;kön;antal\n0127;kvinnor\n', 'rad 2: Raden har 2 rutor, men rubrikerna är 3. Skriv lika många. En text med skiljetecken i ska stå inom citattecken.'],
    ['a quotation mark alone', 'csv', 'kommun;kön;antal\n0127;"kvinnor;7\n', 'rad 2: Citattecknen går inte ihop. En text i citattecken ska börja och sluta med ", och " inne i den skrivs "".'],
    ['a text without its end', 'px', 'TITLE="a";\nSTUB="region', 'rad 1: Ett citattecken saknas: en text har en början men inget slut. Sätt dit citattecknet, eller hämta filen på nytt.'],
    ['what is no PX', 'px', 'kommun;kön;antal', 'rad 1: ”kommun” är ingen rad i en PX-fil. Varje uppgift ska skrivas NYCKELORD=värde och sluta med semikolon. Hämta filen på nytt.'],
    ['too few numbers', 'px', 'STUB="region";HEADING="kön";VALUES("region")="Botkyrka";VALUES("kön")="Kvinnor","Män";\nDATA=3;', 'rad 2, kolumnen DATA: Här står 1 tal, men variablerna ger 2. Hämta hela filen på nytt.'],
    ['a negative number', 'px', 'STUB="region";HEADING="kön";VALUES("region")="Botkyrka";VALUES("kön")="Kvinnor","Män";DATA=\n3\n-4;', 'rad 3, kolumnen DATA: -4 är mindre än noll. Ett antal är 0 eller mer. Rätta talet.'],
    ['several measures', 'px', 'STUB="region","kön";HEADING="tabellinnehåll";VALUES("region")="Botkyrka";VALUES("kön")="Kvinnor";VALUES("tabellinnehåll")="Antal","Procent";DATA=3 4;', 'kolumnen tabellinnehåll: Filen har 2 olika mått. Hämta den på nytt med bara ett mått: antalet personer.'],
    ['two categories', 'px', 'STUB="region","kön";HEADING="ålder","civilstånd";VALUES("region")="Botkyrka";VALUES("kön")="Kvinnor";VALUES("ålder")="a","b";VALUES("civilstånd")="c","d";DATA=1 2 3 4;', 'hela filen: Talen är uppdelade på mer än en egenskap utom kommun och kön: ”ålder”, ”civilstånd”. Hämta filen på nytt med en av dem, och totalen av de andra.'],
    ['what is no JSON', 'json-stat', '{', 'hela filen: Filen är inte giltig JSON. Hämta filen på nytt, som JSON-stat 2.'],
    ['an older JSON-stat', 'json-stat', '{"dataset":{}}', 'hela filen: Filen är ingen tabell i JSON-stat 2.0: "class" ska vara "dataset". Hämta den på nytt och välj formatet JSON-stat 2.'],
    ['a collection', 'json-stat', '{"class":"collection"}', 'hela filen: Filen är en samling av flera tabeller. Hämta en tabell i taget.'],
    ['a dimension without values', 'json-stat', '{"class":"dataset","id":["a"]}', 'kolumnen a: Dimensionen saknar en lista över sina värden. Hämta filen på nytt, som JSON-stat 2.'],
  ])('%s', (_name, format, text, told) => {
    expect(problems(format, text)).toEqual([told]);
  });

  it('numbers that are too many, before they are made', () => {
    const many = (count: number): string => Array.from({ length: count }, (_, index) => `"${index}"`).join(',');
    const px = `STUB="region","år";HEADING="kön","ålder";VALUES("region")=${many(400)};VALUES("år")=${many(400)};VALUES("kön")=${many(400)};VALUES("ålder")=${many(400)};DATA=1;`;
    expect(problems('px', px)).toEqual(['hela filen: Filen har 25600000000 tal. Den får ha högst 100000. Hämta den på nytt med färre kommuner eller år.']);
  });
});

describe('the operator is told', () => {
  it('of totals that are not the sum of their parts', () => {
    const text = 'kommun;kön;antal\n0127;kvinnor;10\n0127;män;12\n0127;totalt;23\n0126;kvinnor;5\nalla;kvinnor;15\nalla;män;\n';
    expect(good('csv', text).notes.filter((note) => note.includes('totalen'))).toEqual(['0127: totalen är 23, men kvinnor och män är 22 tillsammans.']);
    expect(good('csv', text.replace('alla;kvinnor;15', 'alla;kvinnor;16')).notes).toContain('alla: totalen är 16, men kommunerna är 15 tillsammans.');
  });

  it('of the numbers of genders, zeros that were lost, and numbers so small that they may tell of somebody', () => {
    expect(good('csv', 'kommun;kön;antal\n127;1;4\n127;2;0\n').notes).toEqual(['Könen 1 och 2 lästes som män och kvinnor, som hos SCB.', '2 kommunkoder hade tappat sin första nolla. Den sattes dit.', '1 tal är 1 till 4 personer. Är de inte redan offentliga ska det stå <5 i stället: ta bort tabellen och läs in den på nytt.']);
  });
});

describe('whatever a file holds, it is read or refused', () => {
  const formats = fc.constantFrom<StatisticsFormat>('csv', 'px', 'json-stat');
  const holds = (format: StatisticsFormat, text: string): void => {
    const result = read(format, text);
    if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
    else expect(result.value.table.cells.every(({ persons }) => persons === null || (Number.isFinite(persons) && persons >= 0))).toBe(true);
  };

  it('any text', () => {
    fc.assert(fc.property(formats, fc.string({ unit: 'binary', maxLength: 200 }), holds));
  });

  it('any JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => holds('json-stat', text)));
  });

  it('a file with some of it cut out, doubled or replaced', () => {
    const file = fc.oneof(
      fc.record({ format: fc.constant<StatisticsFormat>('csv'), text: fc.tuple(anyTable, anyCsvWay).map(([sample, way]) => writeCsv(sample, way)) }),
      fc.record({ format: fc.constant<StatisticsFormat>('px'), text: fc.tuple(anyTable, fc.nat({ max: 4 }), fc.boolean()).map(([sample, heading, keyed]) => writePx(sample, heading, keyed)) }),
      fc.record({ format: fc.constant<StatisticsFormat>('json-stat'), text: fc.tuple(anyTable, fc.boolean()).map(([sample, sparse]) => writeJsonStat(sample, sparse)) }),
    );
    const harm = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 12 }), fc.constantFrom('', '"', ';', ',', '=', '(', '0', '-1', '\n', '[]', 'null', '{"__proto__":1}'));
    fc.assert(fc.property(file, harm, ({ format, text }, [at, length, put]) => {
      const start = Math.floor(at * text.length);
      holds(format, text.slice(0, start) + put + text.slice(start + length));
    }), { numRuns: 400 });
  });
});

it('a file can neither steer the terminal nor put in lines of its own where it is told of', () => {
  const text = 'kommun\u001b[2J;kön;antal;"falsk\n\nKlart."\n0127;\u001b[31mx;7;1\n';
  expect(problems('csv', text, { map: { kommun: 'kommun\u001b[2J' } }).join('')).not.toMatch(/\p{Cc}/u);
  expect(good('csv', text.replace('\u001b[31mx', 'kvinnor'), { map: { kommun: 'kommun\u001b[2J' } }).notes.join('')).not.toMatch(/\p{Cc}/u);
});
