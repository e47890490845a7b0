import type { Frame } from '#core/view/frame-view.ts';
import { buildTopics } from '#core/view/report/build-topics.ts';
import type { TopicsView } from '#core/view/topics-view.ts';
import type { Catalogue } from '#server/services/catalogue.ts';
import type { Reports } from '#server/services/reports.ts';

/** The needs in the latest report of each survey. Made-up answers are shown only where no survey has real ones: they never stand beside each other. */
export const showTopics = async ({ reports, catalogue }: { readonly reports: Reports; readonly catalogue: Pick<Catalogue, 'open'> }, frame: Frame): Promise<TopicsView> => {
  const latest = await Promise.all((await catalogue.open()).map(({ survey }) => reports.latest(survey.slug)));
  const known = latest.filter((head) => head !== null);
  const source = known.some((head) => head.source === 'real') ? 'real' : 'demo';
  const found = await Promise.all(known.filter((head) => head.source === source).map(({ id }) => reports.find(id)));
  return buildTopics(found.filter((report) => report !== null), frame);
};
