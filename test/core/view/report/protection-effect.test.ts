import { describe, expect, it } from 'vitest';
import { aggregatedCsv } from '#core/export/aggregated-csv.ts';
import { protectionEffect } from '#core/view/report/protection-effect.ts';
import type { Label } from '#core/view/text.ts';
import { parseCsv } from '#test/core/export/attacker.ts';
import { publishedDemo } from '#test/core/analysis/shipped.ts';

const results = publishedDemo('medarbetare', 300, /^(trivsel|svart|stod|sarbehandlad)/);
const { columns, groups } = protectionEffect(results);
const numberOf = (label: Label | undefined): number => Number(label && 'key' in label ? label.parameters?.['n'] : NaN);
const keyOf = (label: Label | undefined): string => (label && 'key' in label ? label.key.replace('results.effect.', '') : '');

/** What the table says, by rule and level. */
const told = new Map((groups[0]?.rows ?? []).flatMap(([rule, ...cells]) => cells.map((cell, index) => [`${keyOf(rule)} ${keyOf(columns[index + 1])}`, numberOf(cell)] as const)));
const rules = [...new Set([...told.keys()].map((key) => key.split(' ')[0] ?? ''))];

describe('what protection leaves, in the report', () => {
  const rows = parseCsv([...aggregatedCsv(results, 'tidy')].join(''));

  it.each(['kommun', 'forbund', 'alla'])('counts every figure of the file once: %s', (level) => {
    const inFile = rows.filter(({ omrade_niva: own }) => own === level);
    expect(rules.reduce((sum, rule) => sum + (told.get(`${rule} ${level}`) ?? NaN), 0)).toBe(inFile.length);
    const sensitive = new Set(results.variables.filter((variable) => variable.sensitive).map(({ id }) => id));
    const hidden = inFile.filter(({ status }) => status === 'suppressed');
    expect(told.get(`sensitive ${level}`)).toBe(hidden.filter(({ fraga_id: id }) => sensitive.has(id)).length);
    expect(told.get(`row ${level}`)).toBe(hidden.filter(({ fraga_id: id, bas }) => bas === '' && !sensitive.has(id)).length);
    expect(told.get(`figure ${level}`)).toBe(hidden.filter(({ fraga_id: id, bas }) => bas !== '' && !sensitive.has(id)).length);
    expect(told.get(`count ${level}`)).toBe(inFile.filter(({ antal, bas, andel_pct: share }) => antal !== '' && share === '' && Number(bas) > 0).length);
  });

  it('has something of each', () => {
    expect(rules.filter((rule) => ['kommun', 'forbund', 'alla'].every((level) => told.get(`${rule} ${level}`) === 0))).toEqual([]);
  });
});
