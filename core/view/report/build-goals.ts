import { decidedGoals } from '#core/analysis/approved-goals.ts';
import type { Difference } from '#core/analysis/differences.ts';
import { goalTexts } from '#core/analysis/goal-texts.ts';
import { goalsOf, type Goal } from '#core/analysis/goals.ts';
import { sameArea } from '#core/view/report/figures.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import type { GoalsView } from '#core/view/report-view.ts';

/** The goals that the figures of a release suggest, of every area. @param madeOn ISO date from whose year they are counted */
export const proposedGoals = (compared: readonly Difference[], madeOn: string): readonly Goal[] => goalsOf(compared, Number(madeOn.slice(0, 4)));

/** Goals for women and men in the area, a few sentences each: those that people have decided on, or, before they have, proposals. */
export const buildGoals = (source: ReportSource): GoalsView => {
  const proposals = proposedGoals(source.analysis.compared.filter(({ area }) => sameArea(area, source.area)), source.release.madeOn);
  const decided = source.approved !== null;
  const texts = (source.approved === null ? proposals : decidedGoals(source.approved, proposals)).map(goalTexts);
  return { decided, goals: texts.map(({ exact, tenths }) => (source.frame.language === 'sv-simple' ? tenths : exact)) };
};
