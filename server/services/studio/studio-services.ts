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
  /** This instant, ISO in UTC to the second. */
  readonly now: () => string;
}
