import { ADDRESSES, pausedAddress } from '#core/view/addresses.ts';
import type { Reply } from '#server/http/reply.ts';
import { draftCookieOf, entryCookieOf, isEntry } from '#server/routes/visits.ts';
import { leavePaper } from '#server/services/pause-answer.ts';
import type { Services, Visit } from '#server/services/respondent.ts';

/**
 * Ends the entry: the browser forgets the code and the paper, sent or not, since the next operator may be another. A paper
 * that is not sent first shows the code that goes on with it, unless that was `shown` just now.
 */
export const endEntry = async (services: Services, visit: Visit, shown = false): Promise<Reply> =>
  isEntry(visit) && !shown && (await leavePaper(services, visit))
    ? { kind: 'redirect', to: pausedAddress(visit.slug) }
    : { kind: 'redirect', to: ADDRESSES.list, cookies: [entryCookieOf(visit.slug, null), draftCookieOf(visit.slug, true, null)] };
