import { canBeWeighted, weightedVariable, type WeightedShare, type WeightedVariable } from '#core/analysis/weighted-figures.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { HIDDEN, percentText } from '#core/view/report/build-who-answered.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import type { PlainTableView, WeightedView } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** A question's shares with and without weights, beside each other; null where no population is known or the question has no shares. */
export const buildWeighted = (source: ReportSource, variables: readonly PublishedVariable[], captionOf: (variable: PublishedVariable) => Label): WeightedView | null => {
  const populations = source.statistics.filter(({ use }) => use === 'population');
  const own = variables.filter((variable) => canBeWeighted(variable) && variable.source === null);
  if (populations.length === 0 || own.length === 0) return null;
  const weighted = own.flatMap((variable) => {
    const found = weightedVariable(variable, populations);
    return found ? [{ variable, found }] : [];
  });
  return {
    texts: weighted.length < own.length ? [{ key: 'results.weights.hidden' }] : [],
    tables: weighted.map(({ variable, found }, index) => weightedTable(source, variable, found, `vagda-${index + 1}`, captionOf(variable))),
  };
};

const SIDES = ['kvinnor', 'man', 'kvinnor_och_man'] as const;

const weightedTable = (source: ReportSource, variable: PublishedVariable, { said, deff, figures }: WeightedVariable, id: string, caption: Label): PlainTableView => {
  const cellsOf = (answer: string): readonly Text[] =>
    SIDES.flatMap((gender) => {
      const figure = figures.find((each) => each.answer === answer && each.gender === gender);
      return figure ? [shareText(figure.unweighted), figure.weighted ? shareText(figure.weighted) : HIDDEN] : [HIDDEN, HIDDEN];
    });
  return {
    id,
    caption,
    columns: [{ key: 'results.table.answer' }, ...['women', 'men', 'both'].flatMap((who) => [{ key: 'results.weights.without', parameters: { who: { key: `results.${who}` } } }, { key: 'results.weights.with', parameters: { who: { key: `results.${who}` } } }])],
    rows: variable.values.map((value) => [source.labels.answer(variable, value.id), ...cellsOf(value.id)]),
    before: [said],
    after: [{ key: 'results.weights.effect', parameters: { n: Math.round(10 * deff) / 10 } }],
  };
};

/** Of fewer than ten there is no per cent. */
const shareText = ({ value, low, high }: WeightedShare): Text => ({ key: 'results.weights.share', parameters: { share: percentText(value), low: Math.round(100 * low), high: Math.round(100 * high) } });
