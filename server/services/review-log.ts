import type { Reviewer } from '#server/services/review-access.ts';
import { noteOfService, noteOfSurvey, type LogAction } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Notes what a reviewer did: who is signed in to the studio by name; of who has a code the id of the code, which whoever runs the service gave. `subject`: begins with the survey. */
export const noteOfReviewer = (services: Pick<StudioServices, 'storage' | 'now'>, { id, survey, signedIn }: Reviewer, action: LogAction, subject: string): Promise<void> =>
  signedIn ? noteOfSurvey(services, signedIn, action, subject) : noteOfService(services, survey.survey, action, `${subject} (kod ${id})`);
