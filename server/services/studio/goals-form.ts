import { goalTexts, type ThingOf } from '#core/analysis/goal-texts.ts';
import type { Goal } from '#core/analysis/goals.ts';
import type { ApprovedGoal } from '#core/analysis/approved-goals.ts';
import { decidedGoals } from '#core/analysis/approved-goals.ts';
import { proposedGoals, thingsIn } from '#core/view/report/build-goals.ts';
import { labelsIn } from '#core/view/report/labels.ts';
import type { StudioGoalsView, GoalFormView } from '#core/view/studio/releases-view.ts';
import { studioRelease } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, radios, textField, type FieldProblem, type FormState } from '#core/view/studio/studio-fields.ts';
import { readerOf } from '#server/services/studio/account.ts';
import { titleOfRelease } from '#server/services/studio/list-releases.ts';
import { noteOfSurvey } from '#server/services/studio/log.ts';
import { surveyFrame, type SurveyPage } from '#server/services/studio/survey-page.ts';
import type { Report } from '#server/services/reports.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { ReleaseHead } from '#server/storage/storage.ts';

/** Names of the fields of a goal, by its place among the proposals. */
const decisionName = (index: number): string => `mal-${index}`;
const shareName = (index: number, year: number): string => `mal-${index}-${year}`;

/** The proposals of a release, to be edited and approved; null where it is not shown. */
export const goalsPage = async (services: StudioServices, page: SurveyPage, head: ReleaseHead, state: FormState | null = null): Promise<StudioGoalsView | null> => {
  const report = await services.reports.find(head.id, 'studio');
  if (!report) return null;
  const address = studioRelease(page.held.survey.slug, head.number);
  const proposals = editable(report);
  const shown = state ?? { ...EMPTY_FORM, typed: decidedBefore(proposals, report.approved) };
  return {
    page: 'studio-goals',
    ...(await surveyFrame(services, page, { address: `${address}/mal`, part: 'rapporter', back: { address, label: titleOfRelease(head) } })),
    title: { key: 'studio.goals.title' },
    lead: [{ key: proposals.length === 0 ? 'studio.goals.none' : report.approved === null ? 'studio.goals.lead' : 'studio.goals.decided' }],
    action: `${address}/mal`,
    csrf: readerOf(services, page.account).csrf,
    errors: errorsOf(shown),
    goals: proposals.map((goal, index) => formOf(goal, index, shown, goalTexts(goal, thingsOf(report)).exact)),
  };
};

/** Those with something to decide: a proposal to get surer figures has no target. */
const editable = ({ analysis, release, approved }: Report): readonly Goal[] => proposedGoals(analysis, release.madeOn, approved).filter(({ targets }) => targets.length > 0);

const thingsOf = ({ questionnaire, release }: Report): ThingOf => thingsIn({ labels: labelsIn(questionnaire, 'sv'), variables: new Map(release.results.variables.map((variable) => [variable.id, variable])) });

const formOf = (goal: Goal, index: number, state: FormState, texts: GoalFormView['texts']): GoalFormView => ({
  heading: { key: 'studio.goals.heading', parameters: { n: index + 1, place: goal.area.level === 'alla' ? { key: 'results.whole' } : goal.area.name } },
  texts,
  items: [
    radios({ name: decisionName(index), label: { key: 'studio.goals.decision', parameters: { n: index + 1 } }, options: ['ja', 'nej'].map((value) => ({ value, label: { key: `studio.goals.${value}` } })) }, state),
    ...goal.targets.map(({ year }) => textField({ name: shareName(index, year), label: { key: 'studio.goals.share', parameters: { year: String(year), n: index + 1 } }, width: 5 }, state)),
  ],
});

const decidedBefore = (proposals: readonly Goal[], approved: readonly ApprovedGoal[] | null): FormState['typed'] => {
  const decided = new Map((approved ? decidedGoals(approved, proposals) : []).map((goal) => [keyOf(goal), goal]));
  const typed = new Map(proposals.flatMap((goal, index) => {
    const own = decided.get(keyOf(goal));
    return [[decisionName(index), own ? 'ja' : 'nej'] as const, ...goal.targets.map(({ year, percent }) => [shareName(index, year), String(own?.targets.find((target) => target.year === year)?.percent ?? percent)] as const)];
  }));
  return (name) => typed.get(name) ?? '';
};

const keyOf = ({ indicator, area }: Goal): string => JSON.stringify([indicator.variable, indicator.answer, area.level, area.id]);

/** Approves what was typed: null where it is stored; or the page with what is wrong. */
export const approveTyped = async (services: StudioServices, page: SurveyPage, head: ReleaseHead, typed: FormState['typed']): Promise<StudioGoalsView | null> => {
  const report = await services.reports.find(head.id, 'studio');
  const proposals = report ? editable(report) : [];
  const problems = proposals.flatMap((goal, index) => problemsOf(goal, index, typed));
  if (problems.length > 0) return goalsPage(services, page, head, { typed, problems });
  const approved = proposals.flatMap((goal, index): readonly ApprovedGoal[] =>
    typed(decisionName(index)) === 'ja' ? [{ variable: goal.indicator.variable, answer: goal.indicator.answer, level: goal.area.level, area: goal.area.id, targets: goal.targets.map(({ year }) => ({ year, percent: Number(typed(shareName(index, year)).trim()) })) }] : [],
  );
  await services.storage.write({ do: 'approve goals', id: head.id, goals: JSON.stringify(approved) });
  await noteOfSurvey(services, page, 'goalsApproved', head.id);
  return null;
};

const problemsOf = (goal: Goal, index: number, typed: FormState['typed']): readonly FieldProblem[] => {
  const decision = typed(decisionName(index));
  if (decision !== 'ja') return decision === 'nej' ? [] : [{ field: decisionName(index), text: { key: 'studio.goals.decision.missing', parameters: { n: index + 1 } } }];
  return goal.targets.flatMap(({ year }) => (isPercent(typed(shareName(index, year))) ? [] : [{ field: shareName(index, year), text: { key: 'studio.goals.share.wrong', parameters: { n: index + 1, year: String(year) } } }]));
};

const isPercent = (text: string): boolean => /^\s*(?:100|[1-9]\d?)\s*$/.test(text);
