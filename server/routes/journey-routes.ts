import type { Request, Router } from 'express';
import { FRAME_PAGES, inPace, paceNamed, startAddress } from '#core/view/addresses.ts';
import { isOurs, saysOurs } from '#server/http/csrf.ts';
import { languageCookie, type Handler } from '#server/http/endpoint.ts';
import { fieldOf, readForm } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import { answerStep, type StepAction } from '#server/services/answer-step.ts';
import type { Outcome, ReturnVisit, Services, StepVisit, Visit } from '#server/services/respondent.ts';
import { refuseForged } from '#server/services/refuse-step.ts';
import { entryModeOf } from '#server/services/paper-entry.ts';
import { pauseAnswer, showPaused } from '#server/services/pause-answer.ts';
import { sendAnswers, showCheck, showReceipt } from '#server/services/send-answers.ts';
import { showPaper } from '#server/services/show-paper.ts';
import { showStep } from '#server/services/show-step.ts';
import { beginAnswer, showStart } from '#server/services/start-survey.ts';
import { ENTRY_ENDED } from '#core/view/addresses.ts';
import { inEntryMode } from '#core/view/entry.ts';
import type { EntryMode } from '#core/view/frame-view.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import { siteOf } from '#server/http/site.ts';
import { endEntry } from '#server/routes/end-entry.ts';
import { draftCookieOf, isEntry, keepFromNow, keepUntilClosed, visitOf } from '#server/routes/visits.ts';
import type { RouteDeps } from '#server/routes/routes.ts';

/** `/e/:slug` and what is under it: the respondent's way from start to receipt. */
export const journeyRoutes = (router: Router, { services, secure, endpoint, limits }: RouteDeps): void => {
  const visitTo = (request: Request): Visit => visitOf({ services, secure }, request);
  const replyTo = (request: Request, outcome: Outcome): Reply => toReply(outcome, entryModeOf(services, visitTo(request)));
  const returnVisit = (request: Request): ReturnVisit => ({ ...visitTo(request), returning: request.query['fran'] === 'paus' });
  const stepVisit = (request: Request): StepVisit => ({ ...returnVisit(request), key: keyOf(request), changing: request.query['till'] === 'granska', named: paceNamed(request.query['takt']) });
  const formVisit = (request: Request): StepVisit => {
    const visit = stepVisit(request);
    return { ...visit, pace: visit.named ?? 'usual' };
  };
  const shown = (show: (services: Services, visit: Visit) => Promise<Outcome>): Handler => async (request) => replyTo(request, await show(services, visitTo(request)));
  const posted = (post: (request: Request, form: Fields) => Promise<Reply>, refuse: (request: Request, form: Fields) => Reply | Promise<Reply> = () => FORGED): Handler => (request) => {
    const form = readForm(request);
    if (isOurs(request, services.keys, visitTo(request).token ?? '', fieldOf(form, '_csrf'))) return post(request, form);
    return saysOurs(request) ? refuse(request, form) : FORGED;
  };
  /** What is typed is kept as where somebody goes back, before the entry is ended. */
  const end = async (request: Request, form: Fields): Promise<Reply> => {
    const kept = await answerStep(services, formVisit(request), answersIn(form), { press: 'back' });
    return kept.kind === 'go' ? endEntry(services, visitTo(request)) : replyTo(request, kept);
  };
  const answer = posted(
    async (request, form) => fieldOf(form, '_action') === 'end' ? end(request, form) : keepFromNow(keepPlace(replyTo(request, await answerStep(services, formVisit(request), ...readAction(form))), formVisit(request), visitTo(request).pace), visitTo(request)),
    async (request, form) => replyTo(request, await refuseForged(services, formVisit(request), answersIn(form), fieldOf(form, '_action') || 'next')),
  );

  router.get('/e/:slug', endpoint(shown(showStart)));
  router.post('/e/:slug', limits.starts, endpoint((request) => begin(services, visitTo(request), request)));
  router.get('/e/:slug/granska', endpoint(async (request) => replyTo(request, await showCheck(services, returnVisit(request)))));
  router.post('/e/:slug/granska', limits.pages, endpoint(posted(async (request, form) => {
    const visit = visitTo(request);
    return fieldOf(form, '_action') === 'pause' ? keepFromNow(replyTo(request, await pauseAnswer(services, visit)), visit) : replyTo(request, await sendAnswers(services, visit));
  })));
  router.get('/e/:slug/tack', endpoint(async (request) => keepUntilClosed(replyTo(request, await showReceipt(services, visitTo(request))), visitTo(request))));
  router.get('/e/:slug/sparat', endpoint(async (request) => replyTo(request, await showPaused(services, visitTo(request), siteOf(request)))));
  router.get('/e/:slug/papper', endpoint(shown(showPaper)));
  for (const path of ['/e/:slug/:page', '/e/:slug/:page/:part']) {
    router.get(path, endpoint(async (request) => replyTo(request, await showStep(services, stepVisit(request)))));
    router.post(path, limits.pages, endpoint(answer));
  }
};

const keyOf = ({ params: { page, part } }: Request): string => (part === undefined ? String(page) : `${String(page)}/${String(part)}`);

/** Steps after a form of another pace than the reader's own are named in that pace. */
const keepPlace = (reply: Reply, { slug, pace }: StepVisit, own: Visit['pace']): Reply =>
  reply.kind === 'redirect' && pace !== own && reply.to.startsWith(`${startAddress(slug)}/`) ? { ...reply, to: inPace(reply.to, pace) } : reply;

const FORGED: Reply = { kind: 'problem', problem: 'forged' };

const toReply = (outcome: Outcome, entry: EntryMode | null): Reply => {
  if (outcome.kind === 'show') return { kind: 'page', view: entry ? inEntryMode(outcome.view, entry) : outcome.view, status: outcome.status ?? 200 };
  if (outcome.kind === 'busy') return { kind: 'problem', problem: 'busy' };
  return outcome.kind === 'go' ? { kind: 'redirect', to: outcome.to } : notFound;
};

/** There is no draft yet to bind a token to, and an empty draft harms nobody: the form's origin is enough. */
const begin = async (services: Services, visit: Visit, request: Request): Promise<Reply> => {
  if (!isOurs(request, services.keys, '', fieldOf(readForm(request), '_csrf'))) return FORGED;
  const begun = await beginAnswer(services, visit);
  if (begun === 'no survey') return notFound;
  // The page they came from says that it has closed.
  if (begun === 'closed') return { kind: 'redirect', to: startAddress(visit.slug) };
  return begun === 'entry ended' ? { kind: 'redirect', to: ENTRY_ENDED } : { kind: 'redirect', to: begun.to, cookies: [draftCookieOf(visit.slug, isEntry(visit), begun.token), languageCookie(begun.language)] };
};

/** Our own fields begin with an underscore; the rest are answers. */
const answersIn = (form: Fields): Fields => new Map([...form].filter(([name]) => !name.startsWith('_')));

const PRESSES = ['skip', 'pause', 'back', ...FRAME_PAGES] as const;

const readAction = (form: Fields): readonly [Fields, StepAction] => {
  const fields = answersIn(form);
  const [press, question = ''] = fieldOf(form, '_action').split(':');
  if (press === 'clear') return [fields, { press, question }];
  if (press === 'language') return [fields, { press, checked: fieldOf(form, '_checked') !== '' }];
  return [fields, { press: PRESSES.find((known) => known === press) ?? 'next' }];
};
