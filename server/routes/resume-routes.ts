import type { Request, Router } from 'express';
import { ADDRESSES } from '#core/view/addresses.ts';
import { cookieName, draftCookie, readCookie } from '#server/http/cookies.ts';
import { isOurs } from '#server/http/csrf.ts';
import { languageCookie, languageOf, settingsOf } from '#server/http/endpoint.ts';
import { fieldOf, readForm } from '#server/http/form.ts';
import type { Cookie, Reply } from '#server/http/reply.ts';
import { draftCookieOf } from '#server/routes/journey-routes.ts';
import type { RouteDeps } from '#server/routes/routes.ts';
import { newDevice, resumeAnswer, resumePage, type Resumed, type ResumePress, type Resuming } from '#server/services/resume-answer.ts';

/** Tells the device from others until its browser is closed, so that a code typed twice on it does no harm. */
const DEVICE = 'fortsatt';

/** `/fortsatt`: the code of a pause continues an answer on this device. */
export const resumeRoutes = (router: Router, { services, secure, endpoint, limits }: RouteDeps): void => {
  const cookieOf = (request: Request, name: string): string | null => readCookie(request.headers.cookie, cookieName(name, secure));
  const resuming = (request: Request): Resuming => ({
    language: languageOf(request, secure) ?? 'sv',
    pace: settingsOf(request, secure).pace,
    device: cookieOf(request, DEVICE) ?? newDevice(),
    tokenOf: (slug) => cookieOf(request, draftCookie(slug)),
  });

  router.get(ADDRESSES.resume, endpoint((request) => {
    const { language, device } = resuming(request);
    return { kind: 'page', view: resumePage(services, language), cookies: [deviceCookie(device)] };
  }));
  router.post(ADDRESSES.resume, limits.resumes, endpoint(async (request) => {
    const form = readForm(request);
    if (!isOurs(request, services.keys, '', fieldOf(form, '_csrf'))) return { kind: 'problem', problem: 'forged' };
    return toReply(await resumeAnswer(services, resuming(request), fieldOf(form, 'kod'), pressOf(fieldOf(form, '_action'))));
  }));
};

const deviceCookie = (device: string): Cookie => ({ name: DEVICE, value: device, days: null });

const pressOf = (action: string): ResumePress => (action === 'confirm' || action === 'language' ? action : 'ask');

const toReply = (resumed: Resumed): Reply =>
  resumed.kind === 'shown'
    ? { kind: 'page', view: resumed.view, status: resumed.view.error ? 422 : 200 }
    : { kind: 'redirect', to: resumed.to, cookies: [draftCookieOf(resumed.slug, resumed.token), languageCookie(resumed.language)] };
