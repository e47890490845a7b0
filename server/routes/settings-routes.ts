import type { Request, Router } from 'express';
import { ADDRESSES, settingsAddress } from '#core/view/addresses.ts';
import { buildSettingsPage } from '#core/view/build-settings-page.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import type { SettingsView } from '#core/view/page-view.ts';
import { type Settings, USUAL, pageBefore, settingsFrom } from '#core/view/settings.ts';
import { isOurs } from '#server/http/csrf.ts';
import { languageOf, settingsCookie, settingsOf } from '#server/http/endpoint.ts';
import { fieldOf, readForm } from '#server/http/form.ts';
import type { Reply } from '#server/http/reply.ts';
import type { RouteDeps } from '#server/routes/routes.ts';

/** Names in the address of what has just been done. */
const DONE: ReadonlyMap<unknown, SettingsView['done']> = new Map([['sparat', 'saved'], ['aterstallt', 'reset']]);

/** `/installningar`: how somebody wants to read. Leads back to the page in `till`. */
export const settingsRoutes = (router: Router, { services, secure, endpoint, limits }: RouteDeps): void => {
  const page = (request: Request, chosen: Settings): Reply => {
    const back = pageBefore(request.query['till']);
    const action = settingsAddress(back);
    const frame = buildFrame({ language: languageOf(request, secure) ?? 'sv', questionnaire: null, address: action, form: FORM });
    const done = request.method === 'GET' ? (DONE.get(request.query['klart']) ?? null) : null;
    return { kind: 'page', view: buildSettingsPage({ frame, action, csrf: services.keys.csrf(''), back, chosen, done }) };
  };

  router.get(ADDRESSES.settings, endpoint((request) => page(request, settingsOf(request, secure))));
  router.post(ADDRESSES.settings, limits.pages, endpoint((request) => {
    const form = readForm(request);
    if (!isOurs(request, services.keys, '', fieldOf(form, '_csrf'))) return { kind: 'problem', problem: 'forged' };
    const chosen = settingsFrom((name) => fieldOf(form, name));
    const back = pageBefore(request.query['till']);
    switch (fieldOf(form, '_action')) {
      case 'language':
        return page(request, chosen);
      case 'try':
        return { kind: 'redirect', to: `${settingsAddress(back)}&klart=sparat`, cookies: [settingsCookie(chosen)] };
      case 'reset':
        return { kind: 'redirect', to: `${settingsAddress(back)}&klart=aterstallt`, cookies: [settingsCookie(USUAL)] };
      default:
        return { kind: 'redirect', to: back, cookies: [settingsCookie(chosen)] };
    }
  }));
};
