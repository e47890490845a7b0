import { expect, it } from 'vitest';
import type { Goal } from '#core/analysis/goals.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { GoalsView, ReportView } from '#core/view/report-view.ts';
import { proposedGoals } from '#core/view/report/build-goals.ts';
import { reportExamples, reportOf } from '#test/client/report.examples.ts';

const goalsOf = (name: string): GoalsView => (reportExamples[name] as ReportView).goals;

it('shows the goals that people have decided on, with their targets, in place of the proposals', () => {
  const [proposed, decided] = [goalsOf('report'), goalsOf('report with decided goals')];
  expect([proposed.decided, decided.decided]).toEqual([false, true]);
  expect(decided.goals).toHaveLength(2);
  expect(decided.goals.length).toBeLessThan(proposed.goals.length);
  for (const texts of decided.goals) expect(texts[0]?.parameters).toMatchObject({ percent: 77, year: '2029' });
});

it.each(['workers', 'officers'] as const)('proposes a goal for every certain gap of a need or an obstacle of %s that no other goal is about, in the words of the questionnaire', (name) => {
  const { analysis, release } = reportOf(name);
  const proposed = proposedGoals(analysis, release.madeOn);
  const about = new Set(proposed.filter(({ indicator }) => indicator.better === 'more').map(({ indicator }) => indicator.variable));
  const asked = new Set(analysis.needs.flatMap(({ needs }) => needs.map(({ variable, answer }) => JSON.stringify([variable, answer]))));
  const isAbout = (variable: PublishedVariable): boolean => about.has(variable.id) || (variable.source?.kind === 'need' && variable.source.of.some((half) => about.has(half)));
  const gaps = analysis.compared.filter(({ variable, answer, group, verdict }) => group === null && verdict === 'seen' && asked.has(JSON.stringify([variable.id, answer.id])) && !isAbout(variable));
  const keyOf = (variable: string, answer: string, area: string): string => `${variable} ${answer} ${area}`;
  const goals = proposed.filter(({ indicator }) => indicator.better === 'less').map(({ indicator, area }) => keyOf(indicator.variable, indicator.answer, area.id));
  expect(gaps.length).toBeGreaterThan(0);
  expect(new Set(goals)).toEqual(new Set(gaps.map(({ variable, answer, area }) => keyOf(variable.id, answer.id, area.id))));
});

it('keeps a decided goal to be changed though its gap is no longer certain', () => {
  const { analysis, release } = reportOf('workers');
  const [first] = proposedGoals(analysis, release.madeOn).filter(({ indicator }) => indicator.better === 'less');
  if (!first) throw new Error('no goal of a need');
  const { indicator: { variable, answer }, area } = first;
  const unsure = { ...analysis, compared: analysis.compared.map((each) => ({ ...each, verdict: each.verdict && ('none' as const) })) };
  const approved = [{ variable, answer, level: area.level, area: area.id, targets: first.targets }];
  const isThere = (goals: readonly Goal[]): boolean => goals.some((goal) => goal.indicator.variable === variable && goal.indicator.answer === answer && goal.area.id === area.id);
  expect([isThere(proposedGoals(unsure, release.madeOn)), isThere(proposedGoals(unsure, release.madeOn, approved))]).toEqual([false, true]);
});
