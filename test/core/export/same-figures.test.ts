import { describe, expect, it } from 'vitest';
import type { Answers } from '#core/codes/answer-value.ts';
import type { ExportSource } from '#core/export/export-source.ts';
import { EXPORT_FORMATS } from '#core/export/formats.ts';
import { wholePercent } from '#core/results/estimators/proportion.ts';
import { crossedSource, knownSource, sourceOf } from '#test/core/export/export-example.ts';
import { MEASURES, readFormat, type CodeOf, type ShownFigures } from '#test/core/export/read-formats.ts';

/** With how many there are known in two towns: some intervals reckon with it, and others do not. */
const source = knownSource(crossedSource());
const formats = Object.keys(EXPORT_FORMATS);

const bytesOf = (format: string, of: ExportSource): Uint8Array => Buffer.concat([...(EXPORT_FORMATS[format]?.pieces(of) ?? [])].map((piece) => Buffer.from(piece)));

const codeOf: CodeOf = (id, text) => {
  const answer = source.results.variables.find((variable) => variable.id === id.replace(/^.*>/, ''))?.figures.find((figure) => figure.answer.text === text)?.answer;
  if (!answer) throw new Error(`${id} has no answer ${text}`);
  return answer.id;
};

/** What is shown, from the published figures themselves: whole per cents, one decimal. */
const { variables, crossings, doubles } = source.results;
const crossed = [...crossings, ...doubles].flatMap(({ by, variables: own }) => own.map(({ id, figures }) => ({ id: `${by.id}>${id}`, figures })));
const shown: ShownFigures = new Map(
  [...variables, ...crossed].flatMap(({ id, figures }) =>
    figures.flatMap(({ answer, area, group, gender, count, base, share, value }) => {
      const numbers = [count, base, share && wholePercent(share.value), share && wholePercent(share.low), share && wholePercent(share.high), value === null ? null : Number(value.toFixed(1))];
      return numbers.flatMap((number, index) => (number === null ? [] : [[[id, answer.id, area.id, group ?? 'alla', gender, MEASURES[index]].join('|'), number] as const]));
    }),
  ),
);

/** PX and the CSV whose columns are a contract have the questions as they are; two have them by others alone. */
const WITHOUT_CROSSED = ['excel-sv', 'tidy', 'px'];
const CROSSED_ALONE = ['korsningar', 'korsningar-tidy'];

/** The figures that a format is to have; the long sheet of a workbook those of the CSV. */
const meantFor = (format: string, index: number): ShownFigures => {
  const isCrossed = (key: string): boolean => key.includes('>');
  if (CROSSED_ALONE.includes(format)) return new Map([...shown].filter(([key]) => isCrossed(key)));
  return WITHOUT_CROSSED.includes(format) || (format === 'xlsx' && index === 0) ? new Map([...shown].filter(([key]) => !isCrossed(key))) : shown;
};

/** Cross tables and PX have numbers, per cents and values alone. */
const only = (figures: ShownFigures, measures: readonly string[]): ShownFigures => new Map([...figures].filter(([key]) => measures.some((measure) => key.endsWith(`|${measure}`))));

describe('the same figures are in every format', () => {
  it('some are shown and some are not', () => {
    const all = [...variables, ...crossed].reduce((sum, { figures }) => sum + figures.length, 0);
    expect(shown.size).toBeGreaterThan(500);
    expect(variables.flatMap(({ figures }) => figures).some(({ population, share }) => population !== undefined && share)).toBe(true);
    expect(only(shown, ['antal', 'varde']).size).toBeLessThan(all);
  });

  it.each(formats)('%s has those that are shown, and no others', async (format) => {
    for (const [index, figures] of (await readFormat(format, bytesOf(format, source), codeOf)).entries()) {
      const measures = MEASURES.filter((measure) => [...figures.keys()].some((key) => key.endsWith(`|${measure}`)));
      expect(measures).toEqual(expect.arrayContaining(CROSSED_ALONE.includes(format) ? ['antal', 'andel_pct'] : ['antal', 'andel_pct', 'varde']));
      expect(new Map([...figures].toSorted())).toEqual(new Map([...only(meantFor(format, index), measures)].toSorted()));
    }
  });
});

describe('what is not shown is nowhere', () => {
  const group = (kommun: string, kon: string, count: number, yes: number): readonly Answers[] => Array.from({ length: count }, (_, index) => ({ kommun, kon, hjalp: index < yes ? 'ja' : 'nej' }));
  /** Two towns of a union with four men each: as many yes in each town, and of women and men in the union, whatever `yes` of the first four men is. */
  const peopleWith = (yes: number): readonly Answers[] => [
    ...['0126', '0181'].flatMap((kommun) => [...group(kommun, 'kvinna', 40, 20), ...group(kommun, 'man', 40, 20)]),
    ...group('0127', 'man', 4, yes),
    ...group('0127', 'kvinna', 40, 21 - yes),
    ...group('0128', 'man', 4, 4 - yes),
    ...group('0128', 'kvinna', 40, 17 + yes),
  ];
  const [one, other] = [sourceOf(peopleWith(1)), sourceOf(peopleWith(3))];

  it.each(formats)('%s is the same file, byte for byte, whoever of a few said yes', (format) => {
    expect(Buffer.from(bytesOf(format, one)).equals(Buffer.from(bytesOf(format, other)))).toBe(true);
  });

  it('and would be another file if what is shown were another', () => {
    for (const format of formats.filter((name) => !['kodbok', 'citat', 'csvw', ...CROSSED_ALONE].includes(name))) expect(Buffer.from(bytesOf(format, one)).equals(Buffer.from(bytesOf(format, sourceOf([...peopleWith(1), ...peopleWith(1)]))))).toBe(false);
  });
});
