import type { Request, Router } from 'express';
import type { Fields } from '#core/question-types/question-type.ts';
import { ADDRESSES, startAddress } from '#core/view/addresses.ts';
import { CODE } from '#core/view/codes.ts';
import type { EntryPageView } from '#core/view/page-view.ts';
import { isOurs } from '#server/http/csrf.ts';
import { languageOf } from '#server/http/endpoint.ts';
import { fieldOf, readForm } from '#server/http/form.ts';
import { either } from '#server/http/rate-limits.ts';
import type { Reply } from '#server/http/reply.ts';
import type { RouteDeps } from '#server/routes/routes.ts';
import { endEntry } from '#server/routes/end-entry.ts';
import { entryCookieOf, visitOf } from '#server/routes/visits.ts';
import { entryPage, openEntry, type EntryReason } from '#server/services/paper-entry.ts';
import type { Services } from '#server/services/respondent.ts';

/** `/inmatning`: the code of an operator opens a questionnaire for answers on paper, and ends it again. */
export const entryRoutes = (router: Router, { services, secure, endpoint, limits }: RouteDeps): void => {
  router.get(ADDRESSES.entry, endpoint((request) => {
    return { kind: 'page', view: entryPage(services, languageOf(request, secure) ?? 'sv', reasonIn(request)) };
  }));
  router.post(ADDRESSES.entry, either(isTry, limits.entries, limits.pages), endpoint(async (request) => {
    const form = readForm(request);
    const [language, code] = [languageOf(request, secure) ?? 'sv', fieldOf(form, CODE)];
    if (!isOurs(request, services.keys, '', fieldOf(form, '_csrf'))) return { kind: 'problem', problem: 'forged' };
    switch (fieldOf(form, '_action')) {
      case 'language':
        return { kind: 'page', ...(await inOther(services, language, reasonIn(request), form)) };
      case 'end':
        return endEntry(services, visitOf({ services, secure }, request, slugIn(form)), request.query['kod'] !== undefined);
      default:
        return toReply(await openEntry(services, language, reasonIn(request), code));
    }
  }));
};

const reasonIn = ({ query }: Request): EntryReason => (query['slut'] !== undefined ? 'ended' : query['paus'] !== undefined ? 'found' : null);

/** What looks a code up: each is a guess. */
const isTry = (request: Request): boolean => {
  const form = readForm(request);
  const action = fieldOf(form, '_action');
  return action !== 'end' && (action !== 'language' || isChecked(form));
};

/** The page said what is wrong with a code, and is to say so in the other language too. */
const isChecked = (form: Fields): boolean => fieldOf(form, '_checked') !== '' && fieldOf(form, CODE) !== '';

const inOther = async (services: Services, language: string, reason: EntryReason, form: Fields): Promise<{ readonly view: EntryPageView; readonly status?: number }> => {
  const code = fieldOf(form, CODE);
  const opened = isChecked(form) ? await openEntry(services, language, reason, code) : null;
  return opened?.kind === 'shown' ? { view: opened.view, status: 422 } : { view: entryPage(services, language, reason, { code }) };
};

/** A name that could be a survey's, since it becomes a part of a cookie's; one that no survey has where it could not. */
const slugIn = (form: Fields): string => /^[a-z0-9-]{1,63}$/.exec(fieldOf(form, 'enkat'))?.[0] ?? '-';

const toReply = (opened: Awaited<ReturnType<typeof openEntry>>): Reply =>
  opened.kind === 'shown' ? { kind: 'page', view: opened.view, status: 422 } : { kind: 'redirect', to: startAddress(opened.slug), cookies: [entryCookieOf(opened.slug, opened.pass)] };
