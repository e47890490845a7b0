import type { Router } from 'express';
import type { RouteDeps } from '#server/routes/routes.ts';

/** Whether the process lives, and whether it can serve. No detail: anybody can ask. */
export const operationsRoutes = (router: Router, { services, isStopping }: RouteDeps): void => {
  router.get('/healthz', (_, response) => {
    response.type('text').send('ok');
  });
  router.get('/readyz', (_, response) => {
    if (isStopping()) return void response.status(503).type('text').send('stopping');
    services.storage.surveys().then(
      () => response.type('text').send('ok'),
      () => response.status(503).type('text').send('storage'),
    );
  });
};
