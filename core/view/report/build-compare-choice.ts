import { say } from '#core/question-types/localise.ts';
import { reportCompareAddress } from '#core/view/addresses.ts';
import { areaName, areaOf, ownReport } from '#core/view/report/build-head.ts';
import { roundText } from '#core/view/report/build-method.ts';
import { sourceOf, type ReportInput } from '#core/view/report/report-input.ts';
import type { Release } from '#core/disclosure/release.ts';
import type { CompareChoiceView } from '#core/view/compare-view.ts';

/** What a link to a release says of it. */
export type ReleaseLabel = Pick<Release, 'id' | 'number' | 'round' | 'madeOn'>;

/** The other releases of the survey of the same kind of answers, the latest first, to choose one to compare with. null: there is no such place in this one. */
export const buildCompareChoice = (input: ReportInput, others: readonly ReleaseLabel[]): CompareChoiceView | null => {
  const source = sourceOf(input);
  return source && {
    page: 'report-compare-choice',
    ...input.frame,
    head: { title: say(input.questionnaire.title, input.frame.language), area: areaName(source), about: [], demo: input.release.source === 'demo', back: ownReport(source) },
    texts: [{ key: others.length > 0 ? 'results.compare.intro' : 'results.compare.none' }],
    links: others.map(({ id, number, round, madeOn }) => ({ address: reportCompareAddress(input.release.id, id, areaOf(source)), label: { key: 'results.compare.release', parameters: { n: number, when: roundText(round), made: madeOn } } })),
  };
};
