import type { Request, Router } from 'express';
import type { Fields } from '#core/question-types/question-type.ts';
import { ADDRESSES, REVIEW_ENDED } from '#core/view/addresses.ts';
import { REVIEW_FIELDS, type ReviewTyped } from '#core/view/build-review-page.ts';
import { CODE } from '#core/view/codes.ts';
import { reviewDone } from '#core/view/review-done.ts';
import type { ReviewDone } from '#core/view/review-view.ts';
import { cookieName, readCookie } from '#server/http/cookies.ts';
import { isOurs } from '#server/http/csrf.ts';
import { languageOf } from '#server/http/endpoint.ts';
import { fieldOf, readForm } from '#server/http/form.ts';
import { either } from '#server/http/rate-limits.ts';
import type { Cookie, Reply } from '#server/http/reply.ts';
import { mergeRoutes, reviewReply, type AsReviewer } from '#server/routes/merge-routes.ts';
import { studioToken } from '#server/routes/studio/guard.ts';
import { accountOf } from '#server/services/studio/account.ts';
import type { RouteDeps } from '#server/routes/routes.ts';
import { gatherSurvey, makeGather } from '#server/services/gather-reviews.ts';
import { listReviews } from '#server/services/list-reviews.ts';
import { openReview, reviewCodePage, reviewerOf, reviewSession, studioOfPass, type Reviewer } from '#server/services/review-access.ts';
import { nextText, reviewText, showText, type ReviewOf, type ReviewPress } from '#server/services/review-text.ts';

/** `/granskning`: the code of a reviewer opens the open answers of a survey, one at a time. */
export const reviewRoutes = (router: Router, { services, secure, endpoint, limits }: RouteDeps): void => {
  const gather = makeGather(services);
  const { language, passIn, whoAsks, ended } = doorOf(services, secure);
  /** Who asks; or what is answered where no code holds. */
  const asReviewer = (handle: (request: Request, reviewer: Reviewer) => Promise<Reply>) =>
    endpoint(async (request) => {
      const reviewer = await whoAsks(request);
      return reviewer ? handle(request, reviewer) : ended(request, REVIEW_ENDED);
    });
  const gatherAgain = async (request: Request): Promise<Reply | null> => {
    const reviewer = await whoAsks(request);
    if (reviewer) await gatherSurvey(services, gather, reviewer.survey.survey.id);
    return reviewer && { kind: 'redirect', to: ADDRESSES.review };
  };

  router.get(ADDRESSES.review, endpoint(async (request) => {
    const pass = passIn(request);
    const reviewer = pass === null ? null : await whoAsks(request);
    if (!reviewer && studioOfPass(services, pass ?? '') !== null) return ended(request, REVIEW_ENDED);
    if (reviewer) return { kind: 'page', view: await listReviews(services, reviewer, doneIn(request)) };
    return { kind: 'page', view: reviewCodePage(services, language(request), pass !== null || hasEnded(request)), ...(pass !== null && { cookies: [passCookie(null)] }) };
  }));
  router.post(ADDRESSES.review, either(isTry, limits.entries, limits.pages), endpoint(async (request) => {
    const form = readForm(request);
    const [code, action] = [fieldOf(form, CODE), fieldOf(form, '_action')];
    if (!isOurs(request, services.keys, '', fieldOf(form, '_csrf'))) return { kind: 'problem', problem: 'forged' };
    if (action === 'end') return ended(request, ADDRESSES.list);
    if (action === 'gather') return (await gatherAgain(request)) ?? ended(request, REVIEW_ENDED);
    if (!isTry(request)) return { kind: 'page', view: reviewCodePage(services, language(request), hasEnded(request), { code }) };
    const opened = await openReview(services, gather, { language: language(request), ended: hasEnded(request), code });
    return opened.kind === 'shown' ? { kind: 'page', view: opened.view, status: action === 'language' ? 200 : 422 } : { kind: 'redirect', to: ADDRESSES.review, cookies: [passCookie(opened.pass)] };
  }));
  router.get(`${ADDRESSES.review}/:question`, asReviewer(async (request, reviewer) => ({ kind: 'redirect', to: await nextText(services, reviewer, String(request.params['question']), '', null) })));
  // Before that of an answer, whose address looks the same.
  mergeRoutes(router, { services, limits }, asReviewer);
  textRoutes(router, { services, limits }, asReviewer);
};

/** One answer at a time. */
const textRoutes = (router: Router, { services, limits }: Pick<RouteDeps, 'services' | 'limits'>, asReviewer: AsReviewer): void => {
  router.get(TEXT, asReviewer(async (request, reviewer) => reviewReply(await showText(services, reviewer, textOf(request), { said: doneIn(request) }))));
  router.post(TEXT, limits.pages, asReviewer(async (request, reviewer) => {
    const form = readForm(request);
    if (!isOurs(request, services.keys, reviewSession(reviewer), fieldOf(form, '_csrf'))) return { kind: 'problem', problem: 'forged' };
    return reviewReply(await reviewText(services, reviewer, textOf(request), pressIn(form), typedIn(form), fieldOf(form, '_seen')));
  }));
};

/** Who comes in, by the pass in their browser and, from the studio, by who is signed in. */
const doorOf = (services: RouteDeps['services'], secure: boolean) => {
  const passIn = (request: Request): string | null => readCookie(request.headers.cookie, cookieName(PASS, secure));
  const language = (request: Request): string => languageOf(request, secure) ?? 'sv';
  return {
    passIn,
    language,
    whoAsks: async (request: Request): Promise<Reviewer | null> => reviewerOf(services, passIn(request) ?? '', language(request), await accountOf(services, studioToken(request, secure))),
    /** No code holds: another is typed, or somebody signs in again. */
    ended: (request: Request, to: string): Reply => ({ kind: 'redirect', to: studioOfPass(services, passIn(request) ?? '') ?? to, cookies: [passCookie(null)] }),
  };
};

const TEXT = `${ADDRESSES.review}/:question/:id`;

/** Until the browser is closed. */
const PASS = 'granskning';
export const passCookie = (pass: string | null): Cookie => ({ name: PASS, value: pass, days: null });

const doneIn = ({ query }: Request): ReviewDone | null => reviewDone(query['klart'], query['forra']);

const hasEnded = ({ query }: Request): boolean => query['slut'] !== undefined;

/** What looks a code up: each is a guess. In another language only where the page already says what is wrong with it. */
const isTry = (request: Request): boolean => {
  const form = readForm(request);
  const action = fieldOf(form, '_action');
  return !['language', 'end', 'gather'].includes(action) || (fieldOf(form, '_checked') !== '' && fieldOf(form, CODE) !== '');
};

const textOf = ({ params }: Request): ReviewOf => ({ question: String(params['question']), id: String(params['id']) });

const PRESSES: ReadonlySet<string> = new Set<ReviewPress>(['approve', 'quote', 'reject', 'theme', 'skip']);
const isPress = (action: string): action is ReviewPress => PRESSES.has(action);

/** A button that is not known, such as the switch of language, shows the page again as it was left. */
const pressIn = (form: Fields): ReviewPress => {
  const action = fieldOf(form, '_action');
  return isPress(action) ? action : 'again';
};

/** Browsers post line ends as CR LF. */
const typedIn = (form: Fields): ReviewTyped => ({ text: fieldOf(form, REVIEW_FIELDS.text).replace(/\r\n?/g, '\n').trim(), themes: form.get(REVIEW_FIELDS.themes) ?? [], newTheme: fieldOf(form, REVIEW_FIELDS.newTheme).trim() });
