import { describe, expect, it } from 'vitest';
import { translate } from '#client/texts.ts';
import { prioritiesOf } from '#core/analysis/priorities.ts';
import { measureTexts } from '#core/language/lix.ts';
import { makeVocabulary, NO_OWN_WORDS } from '#core/language/vocabulary.ts';
import { priorityMatrices } from '#core/analysis/quadrants.ts';
import { buildFrame } from '#core/view/frame.ts';
import { buildEasyReport } from '#core/view/report/build-easy-report.ts';
import type { EasyList, EasyLists } from '#core/view/easy-lists-view.ts';
import type { EasyReportView } from '#core/view/easy-report-view.ts';
import type { Label } from '#core/view/text.ts';
import { reportExamples, reportOf } from '#test/client/report.examples.ts';

const say = (label: Label | null): string => (label === null ? '' : 'text' in label ? label.text : translate('sv-simple')(label).text);
const numbersIn = (text: string): readonly number[] => [...text.matchAll(/\d+(?:,\d+)?/g)].map(([digits]) => Number(digits.replace(',', '.')));
const listsOf = (example: string, id: string): EasyLists | undefined => (reportExamples[example] as EasyReportView).lists.find((lists) => lists.id === id);
const itemsIn = ({ groups }: EasyList) => groups.flatMap(({ heading, items }) => items.map((item) => ({ heading: say(heading), said: item.texts.map(say) })));

const SIDES = { Kvinnor: 'women', Män: 'men', 'Kvinnor och män': 'all' } as const;
const isSide = (title: string): title is keyof typeof SIDES => title in SIDES;
const QUADRANTS = { improve: 'Viktigt och saknas:', keep: 'Viktigt och fungerar bättre:', wait: 'Mindre viktigt och fungerar sämre:', watch: 'Mindre viktigt och fungerar bättre:' };

describe('what is important and does not work, in easy Swedish', () => {
  const examples = [['report in easy Swedish', 'workers'], ['report with ranked groups in easy Swedish', 'municipal']] as const;

  it.each(examples)('says of each thing in “%s” what the matrix says: where it stands, and its two means', (example, name) => {
    const { results } = reportOf(name).release;
    const lists = listsOf(example, 'matris')?.lists ?? [];
    const matrices = priorityMatrices(results).filter(({ area }) => area.level === 'alla');
    expect(lists.map(({ title }) => (isSide(say(title)) ? SIDES[say(title) as keyof typeof SIDES] : say(title)))).toEqual(matrices.map(({ side }) => side));
    lists.forEach((list, index) => {
      const pairs = matrices[index]?.pairs ?? [];
      const top = (values: readonly { readonly score: number | null }[]): number => Math.max(...values.map(({ score }) => score ?? 0));
      const expected = pairs.map(({ quadrant, means, importance, satisfaction }) => [QUADRANTS[quadrant], means.importance, top(importance.values), means.satisfaction, top(satisfaction.values)]);
      const told = itemsIn(list).map(({ heading, said }) => [heading, ...said.flatMap(numbersIn)]);
      const rounded = expected.map(([heading, ...numbers]) => [heading, ...numbers.map((number) => Math.round(10 * Number(number)) / 10)]);
      expect(told.toSorted()).toEqual(rounded.toSorted());
    });
  });

  it('has what is lacking most first in each list, by Borich’s gap', () => {
    const list = listsOf('report with ranked groups in easy Swedish', 'matris')?.lists.at(-1);
    const pairs = priorityMatrices(reportOf('municipal').release.results).find(({ area, side }) => area.level === 'alla' && side === 'all')?.pairs ?? [];
    const gapOf = (said: readonly string[]): number => {
      const [importance, , state] = said.flatMap(numbersIn);
      return pairs.find(({ means }) => Math.round(10 * means.importance) === Math.round(10 * (importance ?? 0)) && Math.round(10 * means.satisfaction) === Math.round(10 * (state ?? 0)))?.discrepancy ?? Number.NaN;
    };
    const gaps = (list?.groups ?? []).map(({ items }) => items.map(({ texts }) => gapOf(texts.map(say))));
    expect(gaps.flat()).toHaveLength(pairs.length);
    for (const own of gaps) expect(own).toEqual(own.toSorted((a, b) => b - a));
  });

  it('is of the place in a local report, and is not there where no pairs are asked about', () => {
    const [whole, local] = [listsOf('report in easy Swedish', 'matris'), listsOf('report of a municipality in easy Swedish', 'matris')];
    const own = priorityMatrices(reportOf('workers').release.results).filter(({ area }) => area.id === '0126');
    expect(local?.lists.length ?? 0).toBe(own.length);
    expect(local?.lists).not.toEqual(whole?.lists);
    expect((reportExamples['report of few answers in easy Swedish'] as EasyReportView).lists).toEqual([]);
  });
});

describe('the lists of an easy report', () => {
  it.each(['report in easy Swedish', 'report with ranked groups in easy Swedish'])('have a LIX under 30 as they stand in “%s”, with the words of the questionnaire', (example) => {
    const texts = (reportExamples[example] as EasyReportView).lists.flatMap(({ title, intro, lists }) => [title, ...intro, ...lists.flatMap((list) => [list.title, ...list.groups.flatMap(({ heading, items }) => [...(heading ? [heading] : []), ...items.flatMap(({ label, texts: own }) => [label, ...own])])])]);
    expect(texts.length).toBeGreaterThan(10);
    expect(measureTexts(texts.map(say), makeVocabulary(NO_OWN_WORDS).names).lix).toBeLessThan(30);
  });
});

describe('what women and men lack most, in easy Swedish', () => {
  it('is said to be in an order that is not sure, where the answers agree with another', () => {
    for (const [id, side] of [['kvinnor', 'women'], ['man', 'men']] as const) {
      const view = reportExamples['report in easy Swedish'] as EasyReportView;
      const part = view.parts.find((each) => each.id === id);
      const needs = reportOf('workers').analysis.needs.find(({ area, kind }) => area.level === 'alla' && kind === 'need')?.needs ?? [];
      const first = needs.flatMap((need) => need[side] ?? []).toSorted((a, b) => a.place - b.place).slice(0, 3);
      expect([id, part?.intro.map(say).includes('Vi är inte säkra på ordningen. Något annat kan vara lika stort.')]).toEqual([id, first.some(({ low, high }) => low < high)]);
    }
  });
});

describe('ranked groups in easy Swedish', () => {
  const municipal = reportOf('municipal');
  const list = listsOf('report with ranked groups in easy Swedish', 'rangordning')?.lists[0];
  const here = prioritiesOf(municipal.release.results).filter(({ area }) => area.level === 'alla');

  it('stand as in the table, each with how many of ten chose it and its points, which are those of the cells', () => {
    const order = here.find(({ side }) => side === 'all')?.choices ?? [];
    const told = list ? itemsIn(list) : [];
    expect(told).toHaveLength(order.length);
    let shown = 0;
    order.forEach(({ answer }, index) => {
      const lines = told[index]?.said ?? [];
      (['women', 'men', 'all'] as const).forEach((side, place) => {
        const choice = here.find((each) => each.side === side)?.choices.find((each) => each.answer === answer);
        const line = lines[place] ?? '';
        if (!choice?.persons || choice.borda === null) return;
        shown += 1;
        expect(line).toContain({ women: 'av 10 kvinnor.', men: 'av 10 män.', all: 'Kvinnor och män: ' }[side]);
        expect(numbersIn(line)).toEqual([Math.floor((10 * choice.persons.count) / choice.persons.base + 0.5), 10, Math.round(100 * choice.borda)]);
      });
    });
    expect(shown).toBeGreaterThan(10);
  });

  it('tell no number and no place of what is hidden, and nothing but that where all is', () => {
    const { results } = municipal.release;
    const [first, second] = here.find(({ side }) => side === 'all')?.choices ?? [];
    /** One place of women is hidden for the first group, and of all for the second. */
    const hides = (answer: string, gender: string): boolean => (answer === first?.answer && gender === 'kvinnor') || answer === second?.answer;
    const hidden = { ...results, variables: results.variables.map((variable) => (variable.id === 'malgrupp_prio__1' ? { ...variable, figures: variable.figures.map((figure) => (hides(figure.answer.id, figure.gender) ? { ...figure, count: null, base: null, share: null, status: 'suppressed' as const } : figure)) } : variable)) };
    const frame = buildFrame({ language: 'sv-simple', questionnaire: municipal.questionnaire, address: '/', form: null });
    const view = buildEasyReport({ ...municipal, area: null, frame, release: { ...municipal.release, results: hidden } });
    const told = view?.lists.find(({ id }) => id === 'rangordning')?.lists ?? [];
    expect(told.flatMap(({ groups }) => groups.map(({ ranked, items }) => [ranked, items.length]))).toEqual([[true, 7], [false, 1]]);
    const lines = told.flatMap(itemsIn).map(({ said }) => said);
    expect(lines.filter(([women = '']) => women === 'Vi visar inte siffran för kvinnor.')).toHaveLength(1);
    expect(lines.filter(([only = '', ...others]) => only === 'Vi visar inte siffran.' && others.length === 0)).toHaveLength(1);
  });

  it('are said not to rest on the answers of workers', () => {
    expect(listsOf('report with ranked groups in easy Swedish', 'rangordning')?.intro.map(say)).toContainEqual(expect.stringContaining('Vi har inte frågat dem som jobbar i företagen om detta.'));
  });
});
