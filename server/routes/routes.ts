import type { RequestHandler, Router } from 'express';
import type { Statement } from '#core/accessibility/statement.ts';
import type { ErrorText } from '#core/view/text.ts';
import type { Handler } from '#server/http/endpoint.ts';
import { apiRoutes } from '#server/routes/api/api-routes.ts';
import { entryRoutes } from '#server/routes/entry-routes.ts';
import { journeyRoutes } from '#server/routes/journey-routes.ts';
import { operationsRoutes } from '#server/routes/operations-routes.ts';
import { pageRoutes } from '#server/routes/page-routes.ts';
import { reportRoutes } from '#server/routes/report-routes.ts';
import { resumeRoutes } from '#server/routes/resume-routes.ts';
import { reviewRoutes } from '#server/routes/review-routes.ts';
import { settingsRoutes } from '#server/routes/settings-routes.ts';
import { statementRoutes } from '#server/routes/statement-routes.ts';
import type { Reporter } from '#server/services/reporter.ts';
import { studioRoutes } from '#server/routes/studio/studio-routes.ts';
import type { ReleaseJobs } from '#server/services/studio/release-jobs.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** What the routes need beside Express. */
export interface RouteDeps {
  readonly services: StudioServices;
  readonly reporter: Reporter;
  /** What the operator says in the accessibility statement; null: nothing yet. */
  readonly statement: Statement | null;
  readonly endpoint: (handler: Handler) => RequestHandler;
  /** Served over https: cookies are bound to the host. */
  readonly secure: boolean;
  readonly limits: Readonly<Record<'submissions' | 'starts' | 'pages' | 'receipts' | 'resumes' | 'entries' | 'reports' | 'programs', RequestHandler>>;
  /** The releases that are being made, by people and by programs. */
  readonly jobs: ReleaseJobs;
  /** A refusal in Swedish, for the API. */
  readonly inWords: (text: ErrorText) => string;
  readonly isStopping: () => boolean;
}

/** Every route there is. */
export const addRoutes = (router: Router, deps: RouteDeps): void => {
  operationsRoutes(router, deps);
  apiRoutes(router, deps);
  pageRoutes(router, deps);
  reportRoutes(router, deps);
  settingsRoutes(router, deps);
  statementRoutes(router, deps);
  resumeRoutes(router, deps);
  entryRoutes(router, deps);
  reviewRoutes(router, deps);
  studioRoutes(router, deps);
  journeyRoutes(router, deps);
};
