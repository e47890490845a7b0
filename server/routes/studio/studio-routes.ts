import type { Router } from 'express';
import { guard } from '#server/routes/studio/guard.ts';
import { accountRoutes } from '#server/routes/studio/account-routes.ts';
import { peopleRoutes } from '#server/routes/studio/people-routes.ts';
import { signInRoutes } from '#server/routes/studio/sign-in-routes.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { surveyListRoutes } from '#server/routes/studio/survey-list-routes.ts';
import type { RouteDeps } from '#server/routes/routes.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Every address of the studio with what it takes to come there. */
export const allStudioRoutes = (services: StudioServices): readonly StudioRoute[] => [...signInRoutes(services), ...accountRoutes(services), ...peopleRoutes(services), ...surveyListRoutes(services)];

/** `/studio/…`: each address behind the guard. */
export const studioRoutes = (router: Router, { services, secure, endpoint, limits }: RouteDeps): void => {
  for (const route of allStudioRoutes(services)) {
    const handler = endpoint(guard(services, secure, route));
    if (route.method === 'get') router.get(route.path, handler);
    else router.post(route.path, limits.pages, handler);
  }
};
