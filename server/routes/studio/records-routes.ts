import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { fieldOf } from '#server/http/form.ts';
import { ofFoundRelease } from '#server/routes/studio/release-routes.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { giveRecords, recordsPage, type GivenRecords } from '#server/services/studio/microdata.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const RECORDS = `${studioSurvey(':slug', 'rapporter')}/:number/mikrodata`;

/** `/studio/enkater/:slug/rapporter/:number/mikrodata`: owners give records of a release to somebody whom they name. */
export const recordsRoutes = (services: StudioServices): readonly StudioRoute[] => {
  const inTurn = makeTurns();
  return [
    { method: 'get', path: RECORDS, needs: 'give records', fresh: true, handle: ofFoundRelease(services, async (_, page, head) => ({ kind: 'page', view: await recordsPage(services, page, head) })) },
    {
      method: 'post',
      path: RECORDS,
      needs: 'give records',
      fresh: true,
      handle: ofFoundRelease(services, async ({ form }, page, head) => {
        const given = await inTurn(() => giveRecords(services, page, head, (name) => fieldOf(form, name)));
        return 'file' in given ? { kind: 'file', ...given.file } : { kind: 'page', status: 422, view: given.wrong };
      }),
    },
  ];
};

type Give = () => Promise<GivenRecords>;

/** One at a time: each takes a thread, and the memory of all answers. */
const makeTurns = (): ((give: Give) => Promise<GivenRecords>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (give) => {
    const given = last.then(give);
    last = given.catch(() => undefined);
    return given;
  };
};
