import type { Services } from '#server/services/respondent.ts';
import type { Reporter } from '#server/services/reporter.ts';
import type { Releaser } from '#server/services/studio/releaser.ts';
import type { Surroundings } from '#server/services/surroundings.ts';

/** What the use cases of the studio work with. */
export interface StudioServices extends Services {
  /** What a questionnaire stands in: areas, media, the organisation's words. */
  readonly around: Surroundings;
  readonly releaser: Releaser;
  readonly reporter: Reporter;
  /** The questionnaires that come with the service, to begin from: also for an organisation that holds none. */
  readonly shipped: readonly ShippedQuestionnaire[];
  /** This instant, ISO in UTC to the second. */
  readonly now: () => string;
}

/** A questionnaire file, by the name of the file. */
export interface ShippedQuestionnaire {
  readonly slug: string;
  readonly source: string;
}
