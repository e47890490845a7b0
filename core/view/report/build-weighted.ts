import { canBeWeighted, weightedVariable, type WeightedShare, type WeightedVariable } from '#core/analysis/weighted-figures.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { lastDayOf } from '#core/disclosure/release.ts';
import { statisticsUntil } from '#core/statistics/statistics-until.ts';
import { POPULATION_REMARK } from '#core/view/report/cells.ts';
import { wholePercent } from '#core/results/estimators/proportion.ts';
import { HIDDEN, percentText } from '#core/view/report/build-who-answered.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import type { PlainTableView } from '#core/view/plain-table-view.ts';
import type { WeightedView } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** A question's shares with and without weights, beside each other; null where no population is known or the question has no shares. */
export const buildWeighted = (source: ReportSource, variables: readonly PublishedVariable[], captionOf: (variable: PublishedVariable) => Label): WeightedView | null => {
  const populations = statisticsUntil(source.statistics, lastDayOf(source.release)).filter(({ use }) => use === 'population');
  const own = variables.filter((variable) => canBeWeighted(variable) && variable.source === null);
  if (populations.length === 0 || own.length === 0) return null;
  const weighted = own.flatMap((variable) => {
    const found = weightedVariable(source.release.results, variable, populations);
    return found ? [{ variable, found }] : [];
  });
  return {
    texts: weighted.length < own.length ? [{ key: 'results.weights.hidden' }] : [],
    tables: weighted.map(({ variable, found }, index) => weightedTable(source, variable, found, `vagda-${index + 1}`, captionOf(variable))),
  };
};

const SIDES = [['kvinnor', 'women'], ['man', 'men'], ['kvinnor_och_man', 'both']] as const;

/** Under each answer women, men and both: two figures a row, which a phone has room for. */
const weightedTable = (source: ReportSource, variable: PublishedVariable, { said, deff, figures }: WeightedVariable, id: string, caption: Label): PlainTableView => {
  const rowsOf = (answer: string): readonly (readonly Label[])[] =>
    SIDES.map(([gender, who]) => {
      const figure = figures.find((each) => each.answer === answer && each.gender === gender);
      return [{ key: `results.${who}` }, figure ? shareText(figure.unweighted) : HIDDEN, figure?.weighted ? shareText(figure.weighted) : HIDDEN];
    });
  return {
    id,
    caption,
    columns: [{ key: 'results.table.answer' }, { key: 'results.weights.without' }, { key: 'results.weights.with' }],
    groups: variable.values.map((value) => ({ heading: source.labels.answer(variable, value.id), rows: rowsOf(value.id) })),
    before: [said],
    after: [{ key: 'results.weights.effect', parameters: { n: Math.round(10 * deff) / 10 } }, ...(figures.some(({ corrected }) => corrected) ? [POPULATION_REMARK] : [])],
  };
};

/** Of fewer than ten there is no per cent. */
const shareText = ({ value, low, high }: WeightedShare): Text => ({ key: 'results.weights.share', parameters: { share: percentText(value), low: wholePercent(low), high: wholePercent(high) } });
