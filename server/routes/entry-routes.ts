import type { Router } from 'express';
import type { Fields } from '#core/question-types/question-type.ts';
import { ADDRESSES, startAddress } from '#core/view/addresses.ts';
import { isOurs } from '#server/http/csrf.ts';
import { languageOf } from '#server/http/endpoint.ts';
import { fieldOf, readForm } from '#server/http/form.ts';
import type { Reply } from '#server/http/reply.ts';
import type { RouteDeps } from '#server/routes/routes.ts';
import { entryCookieOf } from '#server/routes/visits.ts';
import { entryPage, openEntry } from '#server/services/paper-entry.ts';

/** `/inmatning`: the code of an operator opens a questionnaire for answers on paper, and ends it again. */
export const entryRoutes = (router: Router, { services, secure, endpoint, limits }: RouteDeps): void => {
  router.get(ADDRESSES.entry, endpoint((request) => {
    const ended = request.query['slut'] !== undefined;
    return { kind: 'page', view: entryPage(services, languageOf(request, secure) ?? 'sv', ended ? { error: { key: 'entry.code.ended' } } : {}) };
  }));
  router.post(ADDRESSES.entry, limits.entries, endpoint(async (request) => {
    const form = readForm(request);
    const [language, code] = [languageOf(request, secure) ?? 'sv', fieldOf(form, 'kod')];
    if (!isOurs(request, services.keys, '', fieldOf(form, '_csrf'))) return { kind: 'problem', problem: 'forged' };
    switch (fieldOf(form, '_action')) {
      case 'language':
        return { kind: 'page', view: entryPage(services, language, { code }) };
      case 'end':
        return { kind: 'redirect', to: ADDRESSES.list, cookies: slugIn(form).map((slug) => entryCookieOf(slug, null)) };
      default:
        return toReply(await openEntry(services, language, code));
    }
  }));
};

/** A name that could be a survey's, since it becomes a part of a cookie's; none where it could not. */
const slugIn = (form: Fields): readonly string[] => /^[a-z0-9-]{1,63}$/.exec(fieldOf(form, 'enkat')) ?? [];

const toReply = (opened: Awaited<ReturnType<typeof openEntry>>): Reply =>
  opened.kind === 'shown' ? { kind: 'page', view: opened.view, status: 422 } : { kind: 'redirect', to: startAddress(opened.slug), cookies: [entryCookieOf(opened.slug, opened.pass)] };
