import JSONstat from 'jsonstat-toolkit';
import { describe, expect, it } from 'vitest';
import { aggregatedCsv } from '#core/export/aggregated-csv.ts';
import { jsonStatPieces } from '#core/export/json-stat.ts';
import { parseCsv, type CsvRow } from '#test/core/export/attacker.ts';
import { CODEBOOK, sourceOf } from '#test/core/export/export-example.ts';
import { respondents } from '#test/core/results/respondents.ts';

const source = sourceOf();
const text = [...jsonStatPieces(source)].join('');
const rows = parseCsv([...aggregatedCsv(source.results, 'tidy')].join('')) as readonly (CsvRow & Readonly<Record<string, string>>)[];

/** As the toolkit of the format's author reads it. */
const collection = JSONstat(JSON.parse(text));
const datasets = collection.Dataset();
const MEASURES = ['antal', 'bas', 'andel_pct', 'ki_lag_pct', 'ki_hog_pct', 'varde'];

/** What the dataset has for a row of the CSV; a measure that it does not have at all is outside it. */
const pointOf = ({ fraga_id: id, omrade_id: omrade, grupp, kon, svar_id: svar }: CsvRow, matt: string) => {
  const dataset = datasets.find(({ extension }) => extension.fraga_id === id);
  if (!dataset) throw new Error(`${id} is in no dataset`);
  return dataset.Dimension('matt').id.includes(matt) ? dataset.Data({ omrade, grupp, kon, svar, matt }) : { value: null, status: '.' };
};

describe('JSON-stat, read by an independent reader', () => {
  it('is a collection with a dataset a variable', () => {
    expect([collection.class, collection.label, collection.length]).toEqual(['collection', 'Får du hjälp?', source.results.variables.length]);
    expect(datasets.map(({ extension }) => extension.fraga_id)).toEqual(source.results.variables.map(({ id }) => id));
  });

  it('has every figure of the CSV, null and a status where it is not shown', () => {
    for (const row of rows) {
      for (const matt of MEASURES) {
        const own = row[matt] ?? '';
        const point = pointOf(row, matt);
        expect([row.fraga_id, row.omrade_id, row.grupp, row.kon, row.svar_id, matt, point.value]).toEqual([row.fraga_id, row.omrade_id, row.grupp, row.kon, row.svar_id, matt, own === '' ? null : Number(own)]);
        if (own === '') expect(['..', '-', '.']).toContain(point.status);
      }
    }
  });

  it('says of every count that is not shown the same', () => {
    const hidden = rows.filter(({ status, svar_id: answer }) => status === 'suppressed' && !answer.startsWith('_'));
    expect(hidden.length).toBeGreaterThan(10);
    expect(new Set(hidden.flatMap((row) => [pointOf(row, 'antal').status, pointOf(row, 'andel_pct').status]))).toEqual(new Set(['..']));
  });

  it('has no value beside those of the CSV', () => {
    const values = (JSON.parse(text) as { readonly link: { readonly item: readonly { readonly value: readonly (number | null)[] }[] } }).link.item.flatMap(({ value }) => value).filter((value) => value !== null);
    expect(values).toHaveLength(rows.flatMap((row) => MEASURES.filter((matt) => row[matt] !== '')).length);
  });

  it('has municipality codes as they are, women first, and says what is a place and what a measure', () => {
    const [dataset] = datasets;
    expect(dataset?.id).toEqual(['omrade', 'grupp', 'kon', 'svar', 'matt']);
    expect(dataset?.Dimension('omrade').id).toContain('0127');
    expect(dataset?.Dimension('omrade').Category('0127').label).toBe('Botkyrka');
    expect(dataset?.Dimension('kon').id.slice(0, 3)).toEqual(['kvinnor', 'man', 'kvinnor_och_man']);
    expect(dataset?.role).toMatchObject({ geo: ['omrade'], metric: ['matt'] });
  });

  it('has the same bytes each time, whatever the order of the answers', () => {
    const people = respondents(CODEBOOK, 80, 3);
    expect([...jsonStatPieces(sourceOf(people.toReversed()))]).toEqual([...jsonStatPieces(sourceOf(people))]);
  });
});
