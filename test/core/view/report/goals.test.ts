import { expect, it } from 'vitest';
import type { GoalsView, ReportView } from '#core/view/report-view.ts';
import { reportExamples } from '#test/client/report.examples.ts';

const goalsOf = (name: string): GoalsView => (reportExamples[name] as ReportView).goals;

it('shows the goals that people have decided on, with their targets, in place of the proposals', () => {
  const [proposed, decided] = [goalsOf('report'), goalsOf('report with decided goals')];
  expect([proposed.decided, decided.decided]).toEqual([false, true]);
  expect(decided.goals).toHaveLength(2);
  expect(decided.goals.length).toBeLessThan(proposed.goals.length);
  for (const texts of decided.goals) expect(texts[0]?.parameters).toMatchObject({ percent: 77, year: '2029' });
});
