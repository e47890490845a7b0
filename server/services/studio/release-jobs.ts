import type { Doer, HeldSurvey } from '#server/services/studio/account.ts';
import { noteOfSurvey } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { Releaser, ReleaseProgress, WorkOrder } from '#server/services/studio/releaser.ts';
import type { ReleaseHead } from '#server/storage/storage.ts';

/** A release that is being made, or what came of the last one: its head, why there is none, or that it failed. */
export type ReleaseJob =
  | { readonly state: 'running'; readonly progress: ReleaseProgress }
  | { readonly state: 'made'; readonly release: ReleaseHead }
  | { readonly state: 'refused'; readonly problems: readonly string[] }
  | { readonly state: 'failed' };

/** The releases that are being made: one at a time of a survey. */
export interface ReleaseJobs {
  /** Not done where one is being made already. `made` is told of it once it is stored. */
  begin(order: WorkOrder, made: (release: ReleaseHead) => Promise<void>): boolean;
  /** By the slug of its survey; null: none since the service started. */
  of(slug: string): ReleaseJob | null;
}

export const makeReleaseJobs = (releaser: () => Releaser): ReleaseJobs => {
  const jobs = new Map<string, ReleaseJob>();
  const run = async (order: WorkOrder): Promise<ReleaseJob> => {
    const made = await releaser().release(order, (progress) => jobs.set(order.slug, { state: 'running', progress }));
    return made.ok ? { state: 'made', release: made.value } : { state: 'refused', problems: made.problems };
  };
  return {
    begin: (order, made) => {
      if (jobs.get(order.slug)?.state === 'running') return false;
      jobs.set(order.slug, { state: 'running', progress: { step: 'counting', done: 0, all: 0 } });
      void run(order)
        .catch((error: unknown): ReleaseJob => {
          console.error(error);
          return { state: 'failed' };
        })
        .then(async (job) => {
          jobs.set(order.slug, job);
          if (job.state === 'made') await made(job.release);
        })
        // The release is stored; what failed is the note of it, which must not end the service.
        .catch((error: unknown) => console.error(error));
      return true;
    },
    of: (slug) => jobs.get(slug) ?? null,
  };
};

/** Begins a release of the answers as they are now; false where one of the survey is being made already. */
export const beginRelease = (services: StudioServices, jobs: ReleaseJobs, { account, held }: { readonly account: Doer; readonly held: HeldSurvey }, demo: boolean): boolean =>
  jobs.begin({ slug: held.survey.slug, demo, today: services.today() }, ({ id }) => noteOfSurvey(services, { account, held }, 'released', id));
