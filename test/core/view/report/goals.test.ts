import { expect, it } from 'vitest';
import type { ReportView } from '#core/view/report-view.ts';
import { reportExamples } from '#test/client/report.examples.ts';

it('shows the goals that people have decided on, with their targets, in place of the proposals', () => {
  const [proposed, decided] = ['report', 'report with decided goals'].map((name) => (reportExamples[name] as ReportView).goals);
  expect(proposed?.decided).toBe(false);
  expect(decided?.decided).toBe(true);
  expect(decided?.goals.length).toBeGreaterThan(0);
  expect(decided?.goals.length).toBeLessThan(proposed?.goals.length ?? 0);
  for (const texts of decided?.goals ?? []) expect(texts[0]?.parameters).toMatchObject({ percent: 77, year: '2029' });
});
