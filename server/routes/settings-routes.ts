import type { Request, Router } from 'express';
import { ADDRESSES, settingsAddress } from '#core/view/addresses.ts';
import { buildSettingsPage } from '#core/view/build-settings-page.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import type { SettingsView } from '#core/view/page-view.ts';
import { type Settings, USUAL, pageBefore, questionBefore, settingsFrom } from '#core/view/settings.ts';
import { isOurs } from '#server/http/csrf.ts';
import { languageOf, settingsCookie, settingsOf } from '#server/http/endpoint.ts';
import { fieldOf, keptIn, readForm } from '#server/http/form.ts';
import type { Reply } from '#server/http/reply.ts';
import type { RouteDeps } from '#server/routes/routes.ts';

/** Names in the address of what has just been done. */
const DONE: ReadonlyMap<unknown, SettingsView['done']> = new Map([['sparat', 'saved'], ['aterstallt', 'reset']]);

/** `/installningar`: how somebody wants to read. Leads back to the page in `till`. */
export const settingsRoutes = (router: Router, { services, secure, endpoint, limits }: RouteDeps): void => {
  const page = (request: Request, chosen: Settings, kept: Fields = new Map()): Reply => {
    const back = pageBefore(request.query['till']);
    const action = settingsAddress(back);
    const frame = buildFrame({ language: languageOf(request, secure) ?? 'sv', questionnaire: null, address: action, form: FORM, wayBack: questionBefore(back) });
    const done = DONE.get(request.query['klart']) ?? null;
    return { kind: 'page', view: buildSettingsPage({ frame, action, csrf: services.keys.csrf(''), back, chosen, done, kept: [...kept].flatMap(([name, values]) => values.map((value) => [name, value] as const)) }) };
  };

  router.get(ADDRESSES.settings, endpoint((request) => page(request, settingsOf(request, secure))));
  router.post(ADDRESSES.settings, limits.pages, endpoint((request) => {
    const form = readForm(request);
    if (!isOurs(request, services.keys, '', fieldOf(form, '_csrf'))) return { kind: 'problem', problem: 'forged' };
    const chosen = settingsFrom((name) => fieldOf(form, name));
    const back = pageBefore(request.query['till']);
    const kept = keptIn(form) ?? undefined;
    // What is kept travels in the form, which so is posted again to wherever it leads.
    const go = (to: string, settings: Settings): Reply => ({ kind: 'redirect', to, cookies: [settingsCookie(settings)], again: kept !== undefined });
    if (DONE.has(request.query['klart'])) return page(request, settingsOf(request, secure), kept);
    switch (fieldOf(form, '_action')) {
      case 'language':
        return page(request, chosen, kept);
      case 'kept':
        return page(request, settingsOf(request, secure), new Map([...form].filter(([name]) => name !== '_csrf')));
      case 'try':
        return go(`${settingsAddress(back)}&klart=sparat`, chosen);
      case 'reset':
        return go(`${settingsAddress(back)}&klart=aterstallt`, USUAL);
      default:
        return go(back, chosen);
    }
  }));
};
