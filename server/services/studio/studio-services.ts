import type { Services } from '#server/services/respondent.ts';
import type { Surroundings } from '#server/services/surroundings.ts';

/** What the use cases of the studio work with. */
export interface StudioServices extends Services {
  /** What a questionnaire stands in: areas, media, the organisation's words. */
  readonly around: Surroundings;
  /** This instant, ISO in UTC to the second. */
  readonly now: () => string;
}
