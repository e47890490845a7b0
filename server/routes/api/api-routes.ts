import type { Request, RequestHandler, Router } from 'express';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { Reply } from '#server/http/reply.ts';
import { originOf } from '#server/http/site.ts';
import { allOperations } from '#server/routes/api/all-operations.ts';
import { apiDoor } from '#server/routes/api/api-door.ts';
import { apiGuide, DOCUMENT } from '#server/routes/api/guide.ts';
import { openApiDocument } from '#server/routes/api/openapi.ts';
import type { RouteDeps } from '#server/routes/routes.ts';

const byAccept: RequestHandler = (_, response, next) => {
  response.vary('Accept');
  next();
};

/** The JSON API, and at `/api` what it is. */
export const apiRoutes = (router: Router, { services, jobs, inWords, endpoint, limits }: RouteDeps): void => {
  const deps = { services, jobs, inWords };
  const operations = allOperations(deps);
  const asDocument = (request: Request): Reply => ({ kind: 'json', body: openApiDocument(operations, originOf(request)) });
  router.get(DOCUMENT, endpoint(asDocument));
  router.get(ADDRESSES.api, byAccept, endpoint((request) => (request.accepts(['json', 'html']) === 'html' ? { kind: 'page', view: apiGuide(operations) } : asDocument(request))));
  for (const operation of operations) {
    const handler = endpoint(apiDoor(deps, operation));
    router[operation.method](operation.path.replace(/\{(\w+)\}/g, ':$1'), ...(operation.limit === null ? [] : [limits[operation.limit]]), handler);
  }
};
