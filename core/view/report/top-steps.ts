import { asShare } from '#core/analysis/cells.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { wholePercent } from '#core/results/estimators/proportion.ts';
import { sharedCounts, sumOf } from '#core/view/report/of-answers.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { inText } from '#core/view/report/sayings.ts';
import type { Who } from '#core/view/report-view.ts';
import type { Text } from '#core/view/text.ts';

/** Steps of a scale from which two are its top; of a shorter one the top is one. */
const LONG = 5;

type Steps = PublishedVariable['values'];

/** How many took the top of a scale, of those who took a step: women and men, else everyone. None where a step is hidden, ten have not taken one, or the answers are no scale. */
export const topTexts = (source: ReportSource, variable: PublishedVariable): readonly Text[] => {
  const steps = variable.values.filter(({ score }) => score !== null).toSorted((one, other) => Number(one.score) - Number(other.score));
  if (variable.kind !== 'single' || steps.length < 3) return [];
  const top = steps.slice(steps.length >= LONG ? -2 : -1);
  const [first = '', last = ''] = top.map(({ id }) => inText(source.labels.answer(variable, id)));
  const shareOf = (who: Who): number | null => topShare(sharedCounts(source, variable, steps, who) ?? [], top);
  return source.figures.genderAsked ? ofBoth({ first, last }, top, shareOf('women'), shareOf('men')) : ofAll({ first, last }, top, shareOf('everyone'));
};

const topShare = (counts: readonly number[], top: Steps): number | null => {
  const share = asShare({ count: sumOf(counts.slice(-top.length)), base: sumOf(counts) });
  return share && wholePercent(share.count / share.base);
};

type Named = Readonly<Record<'first' | 'last', string | Text>>;

const ofBoth = (named: Named, { length }: Steps, women: number | null, men: number | null): readonly Text[] =>
  women === null || men === null ? [] : [{ key: length === 1 ? 'results.top' : 'results.top.two', parameters: { ...named, women, men } }];

const ofAll = (named: Named, { length }: Steps, all: number | null): readonly Text[] => (all === null ? [] : [{ key: length === 1 ? 'results.top.all' : 'results.top.two.all', parameters: { ...named, all } }]);
