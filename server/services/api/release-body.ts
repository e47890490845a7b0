import { reportAddress } from '#core/view/addresses.ts';
import { isShown } from '#server/services/read-release.ts';
import { FILE_FORMATS } from '#server/services/report-file.ts';
import { mayDo, type Doer, type HeldSurvey } from '#server/services/studio/account.ts';
import type { ReleaseJob } from '#server/services/studio/release-jobs.ts';
import type { FoundRelease } from '#server/services/studio/show-release.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** A release as programs are told of it, without its figures. */
export const releaseBody = (slug: string, head: FoundRelease): Readonly<Record<string, unknown>> => {
  const { id, number, madeOn, source, shownTo, takenDownOn } = head;
  const files = takenDownOn === null ? FILE_FORMATS.map((format) => `/api/v1/releases/${id}/files/${format}`) : [];
  return { id, survey: slug, number, madeOn, source: source === 'demo' ? 'demo' : 'real', shownTo, takenDownOn, report: isShown(head) ? reportAddress(id) : null, files };
};

/** Those of a survey that may be seen, the latest first. */
export const releasesOf = async ({ storage }: StudioServices, doer: Doer, held: HeldSurvey): Promise<readonly FoundRelease[]> =>
  (await storage.releases(held.survey.id)).filter((head) => isShown(head) || mayDo(doer, held, 'analyse'));

/** How far a release has come, or what came of the last one. */
export const jobBody = (slug: string, job: ReleaseJob | null): Readonly<Record<string, unknown>> => {
  const head = { state: job?.state ?? 'none', job: `/api/v1/surveys/${slug}/releases/job` };
  switch (job?.state) {
    case 'running':
      return { ...head, ...job.progress };
    case 'made':
      return { ...head, release: releaseBody(slug, job.release) };
    case 'refused':
      return { ...head, problems: job.problems };
    default:
      return head;
  }
};
