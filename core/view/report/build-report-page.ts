import { buildAnswered } from '#core/view/report/build-answered.ts';
import { buildApart } from '#core/view/report/build-apart.ts';
import { buildDifferences } from '#core/view/report/build-differences.ts';
import { buildFinding, buildSummary } from '#core/view/report/build-finding.ts';
import { buildGoals } from '#core/view/report/build-goals.ts';
import { buildHead, furtherLinks, wholeReport } from '#core/view/report/build-head.ts';
import { buildMethod, targetsOf } from '#core/view/report/build-method.ts';
import { buildMatrices } from '#core/view/report/build-matrices.ts';
import { buildNeeds } from '#core/view/report/build-needs.ts';
import { buildPlaces } from '#core/view/report/build-places.ts';
import { buildPriorities } from '#core/view/report/build-priorities.ts';
import { questionLinks } from '#core/view/report/build-questions.ts';
import { isWhole, sourceOf, type ReportInput, type ReportSource } from '#core/view/report/report-input.ts';
import type { NeedsView, ReportLink, ReportView } from '#core/view/report-view.ts';

/**
 * The report of a release, or of one of its places, from published figures and what was worked out from them.
 * null: the release has no such place.
 */
export const buildReportPage = (input: ReportInput): ReportView | null => {
  const source = sourceOf(input);
  if (!source) return null;
  const needs = buildNeeds(source);
  const [matrices, priorities] = [buildMatrices(source), buildPriorities(source)];
  const differences = buildDifferences(source);
  const apart = buildApart(source);
  const goals = buildGoals(source);
  const places = isWhole(source) ? buildPlaces(source) : null;
  return {
    page: 'report',
    ...input.frame,
    head: buildHead(source, isWhole(source) ? null : wholeReport(source)),
    finding: buildFinding(source),
    contents: contentsOf(source, { needs, matrices: matrices.length > 0, priorities: priorities.length > 0, differences: differences !== null, apart: apart.length > 0, goals: goals.goals.length > 0, decided: goals.decided, places: places !== null }),
    summary: source.figures.genderAsked ? buildSummary(source) : null,
    needs,
    matrices,
    priorities,
    prioritiesRest: targetsOf(source),
    differences,
    apart,
    goals,
    places,
    questions: questionLinks(source),
    answered: buildAnswered(source),
    method: buildMethod(source),
  };
};

interface Parts {
  readonly needs: readonly NeedsView[];
  readonly matrices: boolean;
  readonly priorities: boolean;
  readonly differences: boolean;
  readonly apart: boolean;
  readonly goals: boolean;
  readonly decided: boolean;
  readonly places: boolean;
}

const contentsOf = (source: ReportSource, { needs, matrices, priorities, differences, apart, goals, decided, places }: Parts): readonly ReportLink[] => [
  ...(source.figures.genderAsked ? [{ address: '#kort', label: { key: 'results.summary' } }] : []),
  ...needs.map(({ id, title }) => ({ address: `#${id}`, label: title })),
  ...(matrices ? [{ address: '#matris', label: { key: 'results.matrix' } }] : []),
  ...(priorities ? [{ address: '#rangordning', label: { key: 'results.priority' } }] : []),
  ...(differences ? [{ address: '#skillnader', label: { key: 'results.differences' } }] : []),
  ...(apart ? [{ address: '#annorlunda', label: { key: 'results.apart' } }] : []),
  ...(goals ? [{ address: '#mal', label: { key: decided ? 'results.goals.decided' : 'results.goals' } }] : []),
  ...(places ? [{ address: '#kommuner', label: { key: 'results.places' } }] : []),
  { address: '#fragor', label: { key: 'results.questions' } },
  { address: '#svarade', label: { key: 'results.answered' } },
  { address: '#metod', label: { key: 'results.method' } },
  ...furtherLinks(source),
];
