import { describe, expect, it } from 'vitest';
import { translate } from '#client/texts.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { answerShares, countsOf } from '#core/view/report/of-answers.ts';
import { sourceOf, type ReportSource } from '#core/view/report/report-input.ts';
import { topTexts } from '#core/view/report/top-steps.ts';
import type { ReportView } from '#core/view/report-view.ts';
import { reportExamples, reportOf } from '#test/client/report.examples.ts';

const workers = sourceOf({ ...reportOf('workers'), frame: reportExamples['report'] as ReportView, area: null });
if (!workers) throw new Error('no report');
const all = (source: ReportSource, tell: (source: ReportSource, variable: PublishedVariable) => readonly unknown[]) =>
  source.release.results.variables.map((variable) => [variable, tell(source, variable)] as const).filter(([, told]) => told.length > 0);
/** The same with one count hidden. */
const without = (variable: PublishedVariable, answer: string): PublishedVariable => ({ ...variable, figures: variable.figures.map((figure) => (figure.answer.id === answer && figure.gender === 'kvinnor' ? { ...figure, count: null } : figure)) });

describe('answers as parts of all answers', () => {
  const told = all(workers, answerShares);

  it('are told of questions with several answers, and make a whole of women and of men', () => {
    expect(told.map(([{ kind }]) => kind)).toContain('multiple');
    for (const [variable] of told) {
      const texts = answerShares(workers, variable);
      for (const [who, gender] of [['women', 'kvinnor'], ['men', 'man']] as const) {
        const counts = countsOf(variable, variable.values, workers.area, gender) ?? [];
        const given = counts.reduce((sum, count) => sum + count, 0);
        expect(texts.map(({ parameters }) => parameters?.[who])).toEqual(counts.map((count) => Math.round((100 * count) / given)));
      }
    }
  });

  it('are not told where the count of one is hidden: the rest would tell it', () => {
    for (const [variable] of told) expect(answerShares(workers, without(variable, variable.values[0]?.id ?? ''))).toEqual([]);
  });

  it('are said in both languages', () => {
    const said = (language: string) => told.flatMap(([variable]) => answerShares(workers, variable)).map((text) => translate(language)(text).text);
    for (const text of said('sv')) expect(text).toMatch(/^”[^”]+” är \d+ procent av kvinnornas svar och \d+ procent av männens\.$/u);
    for (const text of said('sv-simple')) expect(text).toMatch(/^Av 100 svar från kvinnor är \d+ ”[^”]+”\. Av 100 svar från män är \d+ det\.$/u);
  });
});

describe('the top of a scale', () => {
  const told = all(workers, topTexts);

  it('is told of scales alone, of those who took a step', () => {
    expect(told.length).toBeGreaterThan(0);
    for (const [variable] of told) {
      expect(variable.values.filter(({ score }) => score !== null).length).toBeGreaterThan(2);
      const steps = variable.values.filter(({ score, missing }) => score !== null && !missing).toSorted((one, other) => (one.score ?? 0) - (other.score ?? 0));
      const counts = countsOf(variable, steps, workers.area, 'kvinnor') ?? [];
      const top = counts.slice(steps.length >= 5 ? -2 : -1).reduce((sum, count) => sum + count, 0);
      expect(topTexts(workers, variable)[0]?.parameters?.['women']).toBe(Math.round((100 * top) / counts.reduce((sum, count) => sum + count, 0)));
    }
  });

  it('is not told where a step is hidden', () => {
    for (const [variable] of told) expect(topTexts(workers, without(variable, variable.values.find(({ score }) => score !== null)?.id ?? ''))).toEqual([]);
  });
});
