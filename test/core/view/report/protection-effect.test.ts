import { describe, expect, it } from 'vitest';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { aggregatedCsv } from '#core/export/aggregated-csv.ts';
import { protectionEffect } from '#core/view/report/protection-effect.ts';
import type { Label } from '#core/view/text.ts';
import { parseCsv, type CsvRow } from '#test/core/export/attacker.ts';
import { publishedDemo } from '#test/core/analysis/shipped.ts';

const numberOf = (label: Label | undefined): number => Number(label && 'key' in label ? label.parameters?.['n'] : NaN);
const keyOf = (label: Label | undefined): string => (label && 'key' in label ? label.key.replace('results.effect.', '') : '');

/** What the table says, by rule and level. */
const toldOf = (results: PublishedResults): ReadonlyMap<string, number> => {
  const { columns, groups } = protectionEffect(results);
  return new Map((groups[0]?.rows ?? []).flatMap(([rule, ...cells]) => cells.map((cell, index) => [`${keyOf(rule)} ${keyOf(columns[index + 1])}`, numberOf(cell)] as const)));
};

/** The same counted in the file that everyone may have. */
const countedIn = (results: PublishedResults): ReadonlyMap<string, number> => {
  const sensitive = new Set(results.variables.filter((variable) => variable.sensitive).map(({ id }) => id));
  const ruleOf = ({ antal, bas, varde, andel_pct: share, fraga_id: id }: CsvRow & { readonly varde?: string }): string => {
    if (antal !== '' && share === '' && Number(bas) > 0) return 'count';
    if (antal !== '' || (varde ?? '') !== '' || bas === '0') return 'shown';
    if (sensitive.has(id)) return 'sensitive';
    return bas === '' ? 'row' : 'figure';
  };
  const told = new Map<string, number>();
  for (const row of parseCsv([...aggregatedCsv(results, 'tidy')].join(''))) {
    const key = `${ruleOf(row)} ${row.omrade_niva}`;
    told.set(key, (told.get(key) ?? 0) + 1);
  }
  return told;
};

describe('what protection leaves, in the report', () => {
  it.each([
    ['medarbetare', /^(trivsel|svart|stod|sarbehandlad|funk)/, ['count', 'figure', 'row', 'sensitive', 'shown']],
    ['foretag', /^(antal_anst|omsattning)/, ['figure', 'shown']],
  ] as const)('is what can be counted in the file: %s', (slug, asked, rules) => {
    const results = publishedDemo(slug, 300, asked);
    const counted = countedIn(results);
    const told = toldOf(results);
    expect(new Map([...told].filter(([, figures]) => figures > 0))).toEqual(counted);
    expect([...new Set([...counted.keys()].map((key) => key.split(' ')[0]))].toSorted()).toEqual(expect.arrayContaining([...rules]));
  });
});
