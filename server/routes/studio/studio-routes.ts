import type { Router } from 'express';
import { guard } from '#server/routes/studio/guard.ts';
import { analysisRoutes } from '#server/routes/studio/analysis-routes.ts';
import { careRoutes } from '#server/routes/studio/care-routes.ts';
import { followRoutes } from '#server/routes/studio/follow-routes.ts';
import { languageRoutes } from '#server/routes/studio/language-routes.ts';
import { newSurveyRoutes } from '#server/routes/studio/new-survey-routes.ts';
import { publishingRoutes } from '#server/routes/studio/publishing-routes.ts';
import { openAnswerRoutes } from '#server/routes/studio/open-answer-routes.ts';
import { releaseRoutes } from '#server/routes/studio/release-routes.ts';
import { helpRoutes } from '#server/routes/studio/help-routes.ts';
import { accountRoutes } from '#server/routes/studio/account-routes.ts';
import { peopleRoutes } from '#server/routes/studio/people-routes.ts';
import { requestRoutes } from '#server/routes/studio/request-routes.ts';
import { signInRoutes } from '#server/routes/studio/sign-in-routes.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { surveyListRoutes } from '#server/routes/studio/survey-list-routes.ts';
import { textRoutes } from '#server/routes/studio/text-routes.ts';
import type { RouteDeps } from '#server/routes/routes.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Every address of the studio with what it takes to come there. */
export const allStudioRoutes = (services: StudioServices): readonly StudioRoute[] => [
  ...signInRoutes(services),
  ...surveyListRoutes(services),
  ...newSurveyRoutes(services),
  ...textRoutes(services),
  ...languageRoutes(services),
  ...publishingRoutes(services),
  ...followRoutes(services),
  ...analysisRoutes(services),
  ...openAnswerRoutes(services),
  ...releaseRoutes(services),
  ...careRoutes(services),
  ...requestRoutes(services),
  ...helpRoutes(services),
  ...accountRoutes(services),
  ...peopleRoutes(services),
];

/** `/studio/…`: each address behind the guard. */
export const studioRoutes = (router: Router, { services, secure, endpoint, limits }: RouteDeps): void => {
  for (const route of allStudioRoutes(services)) {
    const handler = endpoint(guard(services, secure, route));
    if (route.method === 'get') router.get(route.path, handler);
    else router.post(route.path, limits.pages, handler);
  }
};
