import type { Router } from 'express';
import { signInTries } from '#server/http/sign-in-tries.ts';
import { guard, nowhere } from '#server/routes/studio/guard.ts';
import { analysisRoutes } from '#server/routes/studio/analysis-routes.ts';
import { confirmRoutes } from '#server/routes/studio/confirm-routes.ts';
import { careRoutes } from '#server/routes/studio/care-routes.ts';
import { followRoutes } from '#server/routes/studio/follow-routes.ts';
import { contactRoutes } from '#server/routes/studio/contact-routes.ts';
import { historyRoutes } from '#server/routes/studio/history-routes.ts';
import { languageRoutes } from '#server/routes/studio/language-routes.ts';
import { newSurveyRoutes } from '#server/routes/studio/new-survey-routes.ts';
import { previewRoutes } from '#server/routes/studio/preview-routes.ts';
import { publishingRoutes } from '#server/routes/studio/publishing-routes.ts';
import { openAnswerRoutes } from '#server/routes/studio/open-answer-routes.ts';
import { paperRoutes } from '#server/routes/studio/paper-routes.ts';
import { confirmedReleaseRoutes } from '#server/routes/studio/confirmed-release-routes.ts';
import { releaseRoutes } from '#server/routes/studio/release-routes.ts';
import { comparisonRoutes } from '#server/routes/studio/comparison-routes.ts';
import { recordsRoutes } from '#server/routes/studio/records-routes.ts';
import { helpRoutes } from '#server/routes/studio/help-routes.ts';
import { accountRoutes } from '#server/routes/studio/account-routes.ts';
import { organisationRoutes } from '#server/routes/studio/organisation-routes.ts';
import { peopleRoutes } from '#server/routes/studio/people-routes.ts';
import { sharingRoutes } from '#server/routes/studio/sharing-routes.ts';
import { secondStepRoutes } from '#server/routes/studio/second-step-routes.ts';
import { passkeyRoutes } from '#server/routes/studio/passkey-routes.ts';
import { twoStepsRoutes } from '#server/routes/studio/two-steps-routes.ts';
import { requestRoutes } from '#server/routes/studio/request-routes.ts';
import { signInRoutes } from '#server/routes/studio/sign-in-routes.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { surveyListRoutes } from '#server/routes/studio/survey-list-routes.ts';
import { tokenRoutes } from '#server/routes/studio/token-routes.ts';
import { textRoutes } from '#server/routes/studio/text-routes.ts';
import type { RouteDeps } from '#server/routes/routes.ts';
import { makeReleaseJobs, type ReleaseJobs } from '#server/services/studio/release-jobs.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Every address of the studio with what it takes to come there. */
export const allStudioRoutes = (services: StudioServices, jobs: ReleaseJobs = makeReleaseJobs(() => services.releaser)): readonly StudioRoute[] => [
  ...signInRoutes(services),
  ...secondStepRoutes(services),
  ...confirmRoutes(),
  ...surveyListRoutes(services),
  ...newSurveyRoutes(services),
  ...textRoutes(services),
  ...contactRoutes(services),
  ...historyRoutes(services),
  ...languageRoutes(services),
  ...previewRoutes(services),
  ...publishingRoutes(services),
  ...followRoutes(services),
  ...analysisRoutes(services),
  ...openAnswerRoutes(services),
  ...paperRoutes(services),
  ...sharingRoutes(services),
  ...careRoutes(services),
  ...confirmedReleaseRoutes(services),
  ...releaseRoutes(services, jobs),
  ...comparisonRoutes(services),
  ...recordsRoutes(services),
  ...requestRoutes(services),
  ...helpRoutes(services),
  ...accountRoutes(services),
  ...twoStepsRoutes(services),
  ...passkeyRoutes(services),
  ...peopleRoutes(services),
  ...organisationRoutes(services),
  ...tokenRoutes(services),
];

/** `/studio/…`: each address behind the guard. */
export const studioRoutes = (router: Router, { services, secure, endpoint, jobs }: RouteDeps): void => {
  const tries = signInTries();
  for (const route of allStudioRoutes(services, jobs)) {
    router[route.method](route.path, endpoint(guard(services, secure, route, tries)));
  }
  router.all('/studio/*rest', endpoint(nowhere(services, secure)));
};
