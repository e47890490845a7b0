import { goalTexts } from '#core/analysis/goal-texts.ts';
import { goalsOf } from '#core/analysis/goals.ts';
import { sameArea } from '#core/view/report/figures.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import type { Text } from '#core/view/text.ts';

/** Goals for women and men that the figures of the area suggest, a few sentences each. Nobody has decided on them. */
export const buildGoals = (source: ReportSource): readonly (readonly Text[])[] => {
  const own = source.analysis.compared.filter(({ area }) => sameArea(area, source.area));
  const texts = goalsOf(own, Number(source.release.madeOn.slice(0, 4))).map(goalTexts);
  return texts.map(({ exact, tenths }) => (source.frame.language === 'sv-simple' ? tenths : exact));
};
