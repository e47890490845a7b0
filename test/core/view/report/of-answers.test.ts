import { describe, expect, it } from 'vitest';
import { translate } from '#client/texts.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import { answerShares } from '#core/view/report/of-answers.ts';
import { sourceOf, type ReportSource } from '#core/view/report/report-input.ts';
import { topTexts } from '#core/view/report/top-steps.ts';
import type { ReportView } from '#core/view/report-view.ts';
import { reportExamples, reportOf } from '#test/client/report.examples.ts';

const made = reportOf('workers');
const { results } = made.release;
/** The report with some of its figures changed. */
const reportWith = (change: (figure: PublishedFigure, variable: PublishedVariable) => PublishedFigure): ReportSource => {
  const variables = results.variables.map((variable) => ({ ...variable, figures: variable.figures.map((figure) => change(figure, variable)) }));
  const source = sourceOf({ ...made, release: { ...made.release, results: { ...results, variables } }, frame: reportExamples['report'] as ReportView, area: null });
  if (!source) throw new Error('no report');
  return source;
};
const whole = reportWith((figure) => figure);
const toldOf = (tell: typeof topTexts, source = whole) => results.variables.map((variable) => [variable, tell(source, variable)] as const).filter(([, told]) => told.length > 0);
/** The published count of women or men in all, straight from the release. */
const countOf = ({ figures }: PublishedVariable, answer: string, gender: 'kvinnor' | 'man'): number =>
  figures.find((figure) => figure.answer.id === answer && figure.gender === gender && figure.group === null && figure.area.level === 'alla')?.count ?? Number.NaN;
const SIDES = [['women', 'kvinnor'], ['men', 'man']] as const;
/** One count of women hidden, and a table of so few that no share is told. */
const hiddenIn = (variable: PublishedVariable, answer: string) => reportWith((figure, own) => (own.id === variable.id && figure.answer.id === answer && figure.gender === 'kvinnor' ? { ...figure, count: null, share: null, status: 'suppressed' } : figure));
const fewIn = (variable: PublishedVariable) => reportWith((figure, own) => (own.id === variable.id && figure.gender === 'kvinnor' ? { ...figure, base: 9, share: null } : figure));

describe('answers as parts of all answers', () => {
  const told = toldOf(answerShares);

  it('are told of questions with several answers alone, of women’s and of men’s', () => {
    expect([...new Set(told.map(([{ kind }]) => kind))]).toEqual(['multiple']);
    for (const [variable, texts] of told) {
      for (const [who, gender] of SIDES) {
        const counts = variable.values.map(({ id }) => countOf(variable, id, gender));
        const given = counts.reduce((sum, count) => sum + count, 0);
        expect(texts.map(({ parameters }) => parameters?.[who])).toEqual(counts.map((count) => Math.round((100 * count) / given)));
      }
    }
  });

  it('are not told where one is hidden, nor of fewer than ten people, however many answers they gave', () => {
    for (const [variable] of told) expect([answerShares(hiddenIn(variable, variable.values[0]?.id ?? ''), variable), answerShares(fewIn(variable), variable)]).toEqual([[], []]);
  });

  it('are said in both languages', () => {
    const said = (language: string) => told.flatMap(([, texts]) => texts).map((text) => translate(language)(text).text);
    for (const text of said('sv')) expect(text).toMatch(/^”[^”]+” är \d+ procent av kvinnornas svar och \d+ procent av männens\.$/u);
    for (const text of said('sv-simple')) expect(text).toMatch(/^Av 100 svar från kvinnor är \d+ ”[^”]+”\. Av 100 svar från män är \d+ det\.$/u);
  });
});

describe('the top of a scale', () => {
  const told = toldOf(topTexts);

  it('is said to be of those who took a step, since the per cent in the table is of everybody who answered', () => {
    for (const [, texts] of told) for (const text of texts) {
      expect(translate('sv')(text).text).toMatch(/^Av dem som valde ett steg på skalan valde \d+ procent/u);
      expect(translate('sv-simple')(text).text).toMatch(/^Vi räknar bara dem som valde ett steg\./u);
    }
  });

  it('is told of scales alone, of those who took a step', () => {
    expect(told.length).toBeGreaterThan(0);
    for (const [variable, [text]] of told) {
      const steps = variable.values.filter(({ score }) => score !== null).toSorted((one, other) => (one.score ?? 0) - (other.score ?? 0));
      expect(steps.length).toBeGreaterThan(2);
      for (const [who, gender] of SIDES) {
        const counts = steps.map(({ id }) => countOf(variable, id, gender));
        const top = counts.slice(steps.length >= 5 ? -2 : -1).reduce((sum, count) => sum + count, 0);
        expect(text?.parameters?.[who]).toBe(Math.round((100 * top) / counts.reduce((sum, count) => sum + count, 0)));
      }
    }
  });

  it('is not told where a step is hidden, nor of fewer than ten people', () => {
    for (const [variable] of told) expect([topTexts(hiddenIn(variable, variable.values.find(({ score }) => score !== null)?.id ?? ''), variable), topTexts(fewIn(variable), variable)]).toEqual([[], []]);
  });
});
