import type { StudioComparisonView } from '#core/view/studio/comparison-view.ts';
import { studioComparison, studioRelease } from '#core/view/studio/studio-addresses.ts';
import type { Text } from '#core/view/text.ts';
import { isShown } from '#server/services/read-release.ts';
import { titleOfRelease } from '#server/services/studio/list-releases.ts';
import type { FoundRelease } from '#server/services/studio/show-release.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { surveyFrame, type SurveyPage } from '#server/services/studio/survey-page.ts';

/** `/studio/enkater/:slug/rapporter/:number/jamfor`: the other releases of the same kind of answers, the latest first. null: it was taken down. */
export const compareChoicePage = async (services: StudioServices, page: SurveyPage, head: FoundRelease): Promise<StudioComparisonView | null> => {
  if (!isShown(head, 'studio')) return null;
  const { slug } = page.held.survey;
  const others = (await services.storage.releases(head.surveyId)).filter((other) => other.id !== head.id && other.source === head.source && isShown(other, 'studio'));
  return {
    ...(await frameOf(services, page, head, studioComparison(slug, head.number))),
    title: { key: 'results.compare' },
    texts: [...madeUpIn(head), { key: others.length > 0 ? 'results.compare.intro' : 'results.compare.none' }],
    links: others.map((other) => ({ address: studioComparison(slug, head.number, other.number), label: titleOfRelease(other) })),
    compared: null,
  };
};

/** Two releases beside each other, as everyone sees those that are shown to everyone. null: they cannot be compared; `busy`: not now. */
export const comparisonPage = async (services: StudioServices, page: SurveyPage, head: FoundRelease, other: FoundRelease): Promise<StudioComparisonView | 'busy' | null> => {
  const outcome = await services.reporter.show({ page: 'comparison', visit: { id: head.id, language: 'sv', whom: 'studio' }, area: null, other: other.id });
  if (outcome.kind === 'busy') return 'busy';
  if (outcome.kind !== 'show' || outcome.view.page !== 'report-compare') return null;
  const { texts, contents, seen, questions, refused } = outcome.view;
  return {
    ...(await frameOf(services, page, head, studioComparison(page.held.survey.slug, head.number, other.number))),
    title: { key: 'results.compare.heading' },
    texts: [...madeUpIn(head), ...texts],
    links: [],
    compared: { contents, seen, questions, refused },
  };
};

const frameOf = async (services: StudioServices, page: SurveyPage, head: FoundRelease, address: string) => ({
  page: 'studio-comparison' as const,
  ...(await surveyFrame(services, page, { address, part: 'rapporter', back: { address: studioRelease(page.held.survey.slug, head.number), label: titleOfRelease(head) } })),
});

const madeUpIn = ({ source }: FoundRelease): readonly Text[] => (source === 'demo' ? [{ key: 'studio.releases.madeUp.text' }] : []);
