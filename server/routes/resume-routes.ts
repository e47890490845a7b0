import type { Request, Router } from 'express';
import type { Fields } from '#core/question-types/question-type.ts';
import { ADDRESSES, ENTRY_FOUND } from '#core/view/addresses.ts';
import { CODE } from '#core/view/codes.ts';
import { cookieName, readCookie } from '#server/http/cookies.ts';
import { isOurs } from '#server/http/csrf.ts';
import { languageCookie, languageOf, settingsOf } from '#server/http/endpoint.ts';
import { fieldOf, keptIn, readForm } from '#server/http/form.ts';
import { either } from '#server/http/rate-limits.ts';
import type { Cookie, Reply } from '#server/http/reply.ts';
import type { RouteDeps } from '#server/routes/routes.ts';
import { draftCookieOf, entryCookieOf, isEntry, tokenIn, visitOf } from '#server/routes/visits.ts';
import { newDevice, resumeAnswer, resumePage, type Resumed, type ResumePress, type Resuming } from '#server/services/resume-answer.ts';

/** Tells the device from others until its browser is closed, so that a code typed twice on it does no harm. */
const DEVICE = 'fortsatt';

/** `/fortsatt`: the code of a pause continues an answer on this device. */
export const resumeRoutes = (router: Router, deps: RouteDeps): void => {
  const { services, secure, endpoint, limits } = deps;
  const cookieOf = (request: Request, name: string): string | null => readCookie(request.headers.cookie, cookieName(name, secure));
  const resuming = (request: Request): Resuming => ({
    language: languageOf(request, secure) ?? 'sv',
    pace: settingsOf(request, secure).pace,
    device: cookieOf(request, DEVICE) ?? newDevice(),
    tokenOf: (slug, source) => tokenIn(deps, request, slug, source === 'paper'),
  });

  router.get(ADDRESSES.resume, endpoint((request) => {
    const { language, device } = resuming(request);
    return { kind: 'page', view: resumePage(services, language), cookies: [deviceCookie(device)] };
  }));
  router.post(ADDRESSES.resume, either((request) => pressOf(readForm(request)) !== 'language', limits.resumes, limits.pages), endpoint(async (request) => {
    const form = readForm(request);
    if (!isOurs(request, services.keys, '', fieldOf(form, '_csrf'))) return { kind: 'problem', problem: 'forged' };
    const resumed = await resumeAnswer(services, resuming(request), fieldOf(keptIn(form) ?? form, CODE), pressOf(form));
    if (resumed.kind === 'shown') return { kind: 'page', view: resumed.view, status: resumed.view.error ? 422 : 200 };
    return goOn(resumed, isEntry(visitOf(deps, request, resumed.slug)));
  }));
};

const deviceCookie = (device: string): Cookie => ({ name: DEVICE, value: device, days: null });

/** In another language or with other settings the page says again what it said: what was wrong, or its question. */
const pressOf = (form: Fields): ResumePress => {
  const action = fieldOf(form, '_action');
  const before = keptIn(form) ?? (action === 'language' ? form : null);
  if (before) return fieldOf(before, '_checked') !== '' || fieldOf(before, '_step') === 'confirm' ? 'look' : 'language';
  return action === 'confirm' ? action : 'ask';
};

/**
 * With a paper one goes on where papers may be typed in: else the entry code is asked for first. With answers of one's own one
 * goes on as oneself: the entry ends.
 */
const goOn = ({ slug, source, token, language, to }: Extract<Resumed, { readonly kind: 'resumed' }>, entering: boolean): Reply => {
  const onPaper = source === 'paper';
  const ended = entering && !onPaper ? [entryCookieOf(slug, null)] : [];
  return { kind: 'redirect', to: onPaper && !entering ? ENTRY_FOUND : to, cookies: [draftCookieOf(slug, onPaper, token), languageCookie(language), ...ended] };
};
