import type { Router } from 'express';
import { ADDRESSES } from '#core/view/addresses.ts';
import { originOf } from '#server/http/site.ts';
import { allOperations } from '#server/routes/api/all-operations.ts';
import { apiDoor } from '#server/routes/api/api-door.ts';
import { openApiDocument } from '#server/routes/api/openapi.ts';
import type { RouteDeps } from '#server/routes/routes.ts';

/** The JSON API, and at `/api` what it is. */
export const apiRoutes = (router: Router, { services, jobs, inWords, endpoint, limits }: RouteDeps): void => {
  const deps = { services, jobs, inWords };
  const operations = allOperations(deps);
  router.get(ADDRESSES.api, endpoint((request) => ({ kind: 'json', body: openApiDocument(operations, originOf(request)), headers: { Vary: 'Accept' } })));
  for (const operation of operations) {
    const handler = endpoint(apiDoor(deps, operation));
    router[operation.method](operation.path.replace(/\{(\w+)\}/g, ':$1'), ...(operation.limit === null ? [] : [limits[operation.limit]]), handler);
  }
};
