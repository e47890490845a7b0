import compression from 'compression';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { isUtf8 } from 'node:buffer';
import type { Statement } from '#core/accessibility/statement.ts';
import type { ErrorText } from '#core/view/text.ts';
import type { ProblemName } from '#core/view/build-problem-page.ts';
import { isMediaFile } from '#core/questionnaire/media.ts';
import { endpoint, sendProblem, type EndpointDeps, type Render } from '#server/http/endpoint.ts';
import { sendIcon } from '#server/http/icon.ts';
import { sendMedia } from '#server/http/media.ts';
import { rateLimit } from '#server/http/rate-limits.ts';
import { requestLog, type Log } from '#server/http/request-log.ts';
import { security } from '#server/http/security.ts';
import { apiBody } from '#server/routes/api/api-body.ts';
import { addRoutes, type RouteDeps } from '#server/routes/routes.ts';
import { studioBody } from '#server/routes/studio/studio-body.ts';
import type { Reporter } from '#server/services/reporter.ts';
import { makeReleaseJobs } from '#server/services/studio/release-jobs.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { StorageBusy } from '#server/storage/storage.ts';

export interface AppDeps {
  readonly services: StudioServices;
  readonly reporter: Reporter;
  /** What the operator says in the accessibility statement; null: nothing yet. */
  readonly statement: Statement | null;
  readonly render: Render;
  readonly inWords: (text: ErrorText) => string;
  /** Folder of the browser's built files, served under `/assets`. */
  readonly assetsDir: string;
  /** Folder of the authors' own pictures and films, served under `/media`. */
  readonly mediaDir: string;
  readonly secure: boolean;
  /** Where people reach it, where that is another origin than the server's own. */
  readonly publicOrigin: string | null;
  readonly proxies: number;
  readonly submissionsPer10Minutes: number;
  readonly log: Log | null;
  /** Told of bugs. Never with what a person typed. */
  readonly onError: (error: unknown) => void;
  readonly isStopping: () => boolean;
}

/** Tries at a receipt from one address in ten minutes. */
const RECEIPT_TRIES = 20;
/** Tries at the code of a pause from one address in ten minutes: a whole workshop may come back at once. */
const RESUME_TRIES = 60;
/** Tries at an entry code from one address in ten minutes: a few operators. */
const ENTRY_TRIES = 20;
/** Reports of faults from one address in ten minutes, switches of language among them. */
const REPORTS = 30;
/** What programs ask with tokens, for each whole response that one address may send: a file, a list, a look at what is being made. */
const PROGRAMS = 4;
/** Pages posted for each answer that is begun, at most: a long questionnaire with some steps back. */
const PAGES = 60;
const YEAR = 31_536_000_000;

/** The application, in the order that a request meets it. The same in tests. */
export const createApp = (deps: AppDeps): Express => {
  const app = express();
  const sending: EndpointDeps = { render: deps.render, secure: deps.secure };
  app.disable('x-powered-by');
  app.set('trust proxy', deps.proxies);
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('public origin', deps.publicOrigin);
  if (deps.log) app.use(requestLog(deps.log));
  app.use(...security(deps.secure));
  app.use(compression());
  app.use('/assets', express.static(deps.assetsDir, { immutable: true, maxAge: YEAR, index: false, fallthrough: true }));
  app.get(['/favicon.svg', '/favicon.ico'], sendIcon);
  app.get('/media/:file', sendMedia(deps.mediaDir, isMediaFile));
  const limits = limitsOf(deps);
  // Before the form is read, which takes longer than to refuse it.
  app.post('/studio/*rest', limits.pages);
  app.use('/studio', studioBody(deps.services, deps.secure, onlyUtf8));
  app.use(express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 1_000, inflate: false, verify: onlyUtf8 }));
  app.use('/api/v1', apiBody(deps.services, onlyUtf8));
  app.use('/api', express.json({ limit: '256kb', inflate: false, verify: onlyUtf8 }));
  addRoutes(app, {
    services: deps.services,
    reporter: deps.reporter,
    statement: deps.statement,
    endpoint: endpoint(sending),
    secure: deps.secure,
    limits,
    jobs: makeReleaseJobs(() => deps.services.releaser),
    inWords: deps.inWords,
    isStopping: deps.isStopping,
  });
  app.use((request, response) => sendProblem(sending, request, response, 'notFound', {}));
  app.use(errorHandler(sending, deps.onError));
  return app;
};

/** How often one address may ask. */
const limitsOf = ({ submissionsPer10Minutes }: AppDeps): RouteDeps['limits'] => ({
  submissions: rateLimit({ points: submissionsPer10Minutes }, tooMany),
  starts: rateLimit({ points: submissionsPer10Minutes }, tooMany),
  pages: rateLimit({ points: submissionsPer10Minutes * PAGES }, tooMany),
  receipts: rateLimit({ points: RECEIPT_TRIES }, tooMany),
  resumes: rateLimit({ points: RESUME_TRIES }, tooMany),
  entries: rateLimit({ points: ENTRY_TRIES }, tooMany),
  reports: rateLimit({ points: REPORTS }, tooMany),
  programs: rateLimit({ points: submissionsPer10Minutes * PROGRAMS }, tooMany),
});

/** Bytes that are no UTF-8 would silently become other characters. */
const onlyUtf8 = (_request: unknown, _response: unknown, body: Buffer): void => {
  if (!isUtf8(body)) throw new Refusal('badRequest', {});
};

/** A refusal from before a handler. */
class Refusal extends Error {
  readonly problem: ProblemName;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(problem: ProblemName, detail: Readonly<Record<string, unknown>>) {
    super(problem);
    this.problem = problem;
    this.detail = detail;
  }
}

const tooMany = (seconds: number): Refusal => new Refusal('tooMany', { minutes: Math.ceil(seconds / 60) });

/** Every failure ends as a page or a problem document, never as a stack trace. */
const errorHandler = (sending: EndpointDeps, onError: (error: unknown) => void): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const { problem, detail } = toProblem(error);
    if (problem === 'server') onError(error);
    try {
      sendProblem(sending, request, response, problem, detail);
    } catch (failure) {
      // Express would show where in the program it was.
      onError(failure);
      response.status(500).type('text').send(LAST_WORDS);
    }
  };

/** What is told where not even the page of a problem can be drawn. */
const LAST_WORDS = 'Något gick fel. Försök igen om en stund.';

const toProblem = (error: unknown): { readonly problem: ProblemName; readonly detail: Readonly<Record<string, unknown>> } => {
  const refusal = (error as { readonly cause?: unknown }).cause instanceof Refusal ? (error as { readonly cause: Refusal }).cause : error;
  if (refusal instanceof Refusal) return refusal;
  if (error instanceof StorageBusy) return { problem: 'busy', detail: {} };
  const status = (error as { readonly status?: unknown }).status;
  if (status === 413) return { problem: 'tooLarge', detail: {} };
  return { problem: typeof status === 'number' && status >= 400 && status < 500 ? 'badRequest' : 'server', detail: {} };
};
