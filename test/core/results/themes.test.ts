import { solve } from '#server/workers/solver.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '#core/codes/encode.ts';
import type { OpenQuestion } from '#core/open-answers/open-questions.ts';
import { publishResults } from '#core/disclosure/publish-results.ts';
import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import { NOTHING_DERIVED } from '#core/results/derived.ts';
import { cellCount, dimensionsOf } from '#core/results/dimensions.ts';
import { themeVariable, withThemes, type Themes } from '#core/results/themes.ts';
import { codebookOf } from '#test/core/codes/codebook-example.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';

const codebook = codebookOf([
  { kind: 'single', id: 'kommun', values: ['0127', '0136'], role: 'area' },
  { kind: 'single', id: 'kon', values: ['kvinna', 'man'], role: 'gender', counts: { kvinna: 'woman', man: 'man' } },
]);
const dimensions = dimensionsOf(codebook, 'kommun', GEOGRAPHY);
const QUESTION: OpenQuestion = { id: 'forslag', question: 'forslag', field: null, title: { sv: 'Vad kan bli bättre?' }, part: null, text: 'Vad kan bli bättre?', role: 'suggestion', topic: 'tid', sensitive: true };
/** More than a byte of the mask. */
const CODES = Array.from({ length: 10 }, (_, index) => ({ id: `t${index + 1}`, name: `Tema ${index + 1}` }));

interface Person {
  readonly area: string;
  readonly gender: string;
  /** null: nothing written, or nothing reviewed yet. */
  readonly themes: readonly string[] | null;
}

const ids = (persons: readonly Person[]): readonly string[] => persons.map((_, index) => `r${index}`);
const themesOf = (persons: readonly Person[]): Themes => ({ question: QUESTION, codes: CODES, coded: new Map(persons.flatMap(({ themes }, index) => (themes ? [[`r${index}`, themes] as const] : []))) });
const counted = (persons: readonly Person[]) => {
  const block = Uint8Array.from(persons.flatMap(({ area, gender }) => [...encode(codebook, { kommun: area, kon: gender }, () => true)]));
  const joined = withThemes(codebook, columnsOf(codebook, [block]), [themesOf(persons)], ids(persons));
  return { ...joined, counts: countAll(joined.codebook, dimensions, joined.columns) };
};

describe('the themes of open answers', () => {
  it('are a question of several choices, with the codes in their order', () => {
    const variable = themeVariable(themesOf([]), 7);
    expect(variable).toMatchObject({ kind: 'multiple', id: 'forslag__teman', question: 'forslag', text: 'Vad kan bli bättre? – teman i svaren', sensitive: true, role: 'suggestion', topic: 'tid', offset: 7 });
    expect(variable.values.map(({ id, text }) => [id, text])).toEqual(CODES.map(({ id, name }) => [id, name]));
  });

  it('are counted by place and gender as a slow count does, with those who were reviewed as the base', () => {
    const person = fc.record({ area: fc.constantFrom('0127', '0136'), gender: fc.constantFrom('kvinna', 'man'), themes: fc.option(fc.subarray([...CODES.map(({ id }) => id), 'borttaget'])) });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), (persons) => {
        const themes = counted(persons).counts.variables.at(-1);
        const total = (k: number): number => Array.from({ length: cellCount(dimensions) }, (_, cell) => themes?.counts[cell * themes.width + k] ?? 0).reduce((sum, count) => sum + count, 0);
        expect(total(0)).toBe(persons.filter((each) => each.themes === null).length);
        expect(total(2)).toBe(persons.filter((each) => each.themes !== null).length);
        CODES.forEach(({ id }, index) => expect(total(3 + index)).toBe(persons.filter((each) => each.themes?.includes(id)).length));
      }),
    );
  });

  it('leave the other variables as they were, and add nothing where there are no codes', () => {
    const columns = columnsOf(codebook, [new Uint8Array([2, 2])]);
    expect(withThemes(codebook, columns, [{ question: QUESTION, codes: [], coded: new Map() }], ['r0'])).toEqual({ codebook, columns });
    expect(withThemes(codebook, columns, [themesOf([])], ['r0']).columns.variables.slice(0, -1)).toEqual(columns.variables);
  });

  it('are protected as a sensitive question is: a theme of three women is not shown, one of twenty is', () => {
    const persons = (['kvinna', 'man'] as const).flatMap((gender) => Array.from({ length: 30 }, (_, index): Person => ({ area: index % 2 === 0 ? '0127' : '0136', gender, themes: [...(index < 20 ? ['t1'] : []), ...(gender === 'kvinna' && index < 3 ? ['t2'] : [])] })));
    const joined = counted(persons);
    const results = publishResults({ survey: 'prov', version: 1, minimumCell: 5, codebook: joined.codebook, dimensions, counts: joined.counts, derived: NOTHING_DERIVED, crossings: [], earlier: [], territory: { geography: GEOGRAPHY, areaLevel: 'kommun', firstDay: '2026-11-01' } }, solve);
    const shown = (theme: string) => results.variables.at(-1)?.figures.find(({ answer, area, gender, group }) => answer.id === theme && area.level === 'alla' && gender === 'kvinnor' && group === null);
    expect(shown('t1')).toMatchObject({ count: 20, base: 30, status: 'ok' });
    expect(shown('t2')).toMatchObject({ count: null, status: 'suppressed' });
  });
});
