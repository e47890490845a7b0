import { decidedGoals, type ApprovedGoal } from '#core/analysis/approved-goals.ts';
import { indicatorsOf } from '#core/analysis/goal-indicators.ts';
import { goalTexts, type ThingOf } from '#core/analysis/goal-texts.ts';
import { goalsOf, isProposed, type Goal } from '#core/analysis/goals.ts';
import type { ReportAnalysis } from '#core/view/report/analysis.ts';
import { sameArea } from '#core/view/report/figures.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { answerName, inText, questionText, type Named } from '#core/view/report/sayings.ts';
import type { GoalsView } from '#core/view/report-view.ts';

type Analysed = Pick<ReportAnalysis, 'compared' | 'needs'>;

/** All goals that there are figures for, of every area. @param madeOn ISO date from whose year they are counted */
const possibleGoals = ({ compared, needs }: Analysed, madeOn: string): readonly Goal[] => {
  const asked = needs.flatMap((list) => list.needs.map(({ variable, answer }) => ({ variable, answer, kind: list.kind === 'need' ? 'need' : 'barrier' }) as const));
  return goalsOf(compared, Number(madeOn.slice(0, 4)), indicatorsOf(asked, compared));
};

/**
 * The goals that the figures of a release suggest, of every area, and those that people have decided on though their gap is no longer certain.
 * @param madeOn ISO date from whose year they are counted
 */
export const proposedGoals = (analysis: Analysed, madeOn: string, approved: readonly ApprovedGoal[] | null = null): readonly Goal[] => {
  const possible = possibleGoals(analysis, madeOn);
  const decided = decidedGoals(approved ?? [], possible);
  return possible.filter((goal) => isProposed(goal) || decided.some(({ indicator, area }) => indicator === goal.indicator && area === goal.area));
};

/** What a goal is about, with the words of the questionnaire. */
export const thingsIn =
  (named: Named): ThingOf =>
  ({ thing, variable, answer }) => {
    const asked = named.variables.get(variable);
    return { key: thing, parameters: { answer: inText(answerName(named, { variable, answer })), question: asked ? inText(questionText(named, asked)) : '' } };
  };

/** Goals for women and men in the area, a few sentences each: those that people have decided on, or, before they have, proposals. What was decided stays, though its gap is no longer certain. */
export const buildGoals = (source: ReportSource): GoalsView => {
  const possible = possibleGoals({ ...source.analysis, compared: source.analysis.compared.filter(({ area }) => sameArea(area, source.area)) }, source.release.madeOn);
  const decided = source.approved !== null;
  const texts = (source.approved === null ? possible.filter(isProposed) : decidedGoals(source.approved, possible)).map((goal) => goalTexts(goal, thingsIn(source)));
  return { decided, goals: texts.map(({ exact, easy }) => (source.frame.language === 'sv-simple' ? easy : exact)) };
};
