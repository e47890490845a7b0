import { studioRelease, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { Label } from '#core/view/text.ts';
import { fieldOf } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import type { AskedOfSurvey, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { storeDemoResponses } from '#server/services/demo-responses.ts';
import { DEMO } from '#server/services/release-results.ts';
import { approveTyped, goalsPage } from '#server/services/studio/goals-form.ts';
import { listReleases, MADE_UP } from '#server/services/studio/list-releases.ts';
import { noteOfSurvey } from '#server/services/studio/log.ts';
import { CONFIRMED } from '#server/services/studio/confirm-release.ts';
import { beginRelease, type ReleaseJobs } from '#server/services/studio/release-jobs.ts';
import { changeRelease, findRelease, showStudioRelease, type FoundRelease } from '#server/services/studio/show-release.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { unpublishedPage, type SurveyPage } from '#server/services/studio/survey-page.ts';

const LIST = studioSurvey(':slug', 'rapporter');
const ONE = `${LIST}/:number`;

/** `/studio/enkater/:slug/rapporter`: releases are made, looked at, shown and taken down. */
export const releaseRoutes = (services: StudioServices, jobs: ReleaseJobs): readonly StudioRoute[] => {
  const published = (handle: (asked: AskedOfSurvey, page: SurveyPage) => Promise<Reply>) => ofPublished(services, handle);
  const ofRelease = (handle: OfRelease) => ofFoundRelease(services, handle);
  return [
    { method: 'get', path: LIST, needs: 'see', handle: published(async (asked, page) => ({ kind: 'page', view: await listReleases(services, page, jobs.of(page.held.survey.slug), saidIn(asked)) })) },
    { method: 'post', path: LIST, needs: 'release', handle: published(async (asked, page) => makeOne(services, jobs, asked, page)) },
    { method: 'post', path: `${LIST}/pahittade`, needs: 'follow', handle: published(async ({ form }, page) => makeUp(services, page, Number(fieldOf(form, '_action')))) },
    { method: 'get', path: ONE, needs: 'see', handle: ofRelease(async (asked, page, head) => ({ kind: 'page', view: await showStudioRelease(services, page, head, saidIn(asked)) })) },
    { method: 'post', path: ONE, needs: 'release', handle: ofRelease(async ({ form }, page, head) => changed(services, page, head, fieldOf(form, '_action'))) },
    { method: 'get', path: `${ONE}/filer/:format`, needs: 'export', handle: ofRelease(async ({ request }, _, head) => fileOf(services, head, String(request.params['format']))) },
    {
      method: 'get',
      path: `${ONE}/mal`,
      needs: 'release',
      handle: ofRelease(async (_, page, head) => {
        const view = await goalsPage(services, page, head);
        return view ? { kind: 'page', view } : notFound;
      }),
    },
    {
      method: 'post',
      path: `${ONE}/mal`,
      needs: 'release',
      handle: ofRelease(async ({ form }, page, head) => {
        const wrong = await approveTyped(services, page, head, (name) => fieldOf(form, name));
        return wrong ? { kind: 'page', view: wrong, status: 422 } : toRelease(page, head, 'decided');
      }),
    },
  ];
};

/** What has just been done, as an address says it: only what there is a text for. */
const SAID: ReadonlySet<string> = new Set(['busy', 'madeUp', 'closed', 'shown', 'hidden', 'down', 'decided', 'counted', 'few', 'meanwhile']);
export const saidIn = ({ request }: AskedOfSurvey): Label | null => {
  const said = String(request.query['klart'] ?? '');
  return SAID.has(said) ? { key: `studio.said.${said}` } : null;
};

/** A survey that is not published has nothing to follow or release yet. */
export const ofPublished = (services: StudioServices, handle: (asked: AskedOfSurvey, page: SurveyPage) => Promise<Reply>) => async (asked: AskedOfSurvey): Promise<Reply> => {
  const survey = await services.catalogue.find(asked.held.survey.slug);
  return survey ? handle(asked, { account: asked.account, held: asked.held, survey }) : { kind: 'page', view: unpublishedPage(services, asked) };
};

type OfRelease = (asked: AskedOfSurvey, page: SurveyPage, head: FoundRelease) => Promise<Reply>;

/** A release that its reader may not see is not there. */
export const ofFoundRelease = (services: StudioServices, handle: OfRelease) =>
  ofPublished(services, async (asked, page) => {
    const head = await findRelease(services, page, String(asked.request.params['number']));
    return head ? handle(asked, page, head) : notFound;
  });

const toList = ({ held }: SurveyPage, said: string | null): Reply => ({ kind: 'redirect', to: `${studioSurvey(held.survey.slug, 'rapporter')}${said === null ? '' : `?klart=${said}`}` });
export const toRelease = ({ held }: SurveyPage, { number }: FoundRelease, said: string | null): Reply => ({ kind: 'redirect', to: `${studioRelease(held.survey.slug, number)}${said === null ? '' : `?klart=${said}`}` });

/** What others will see, or see no more, is asked once more on a page of its own. */
const changed = async (services: StudioServices, page: SurveyPage, head: FoundRelease, press: string): Promise<Reply> => {
  if (press === 'hide') return toRelease(page, head, await changeRelease(services, page, head, 'hide'));
  const part = CONFIRMED.find((each) => each.press === press)?.part;
  return part === undefined ? toRelease(page, head, null) : { kind: 'redirect', to: studioRelease(page.held.survey.slug, head.number, part) };
};

const makeOne = (services: StudioServices, jobs: ReleaseJobs, { form }: AskedOfSurvey, page: SurveyPage): Reply => {
  const press = fieldOf(form, '_action');
  if (press !== 'make' && press !== 'makeDemo') return toList(page, null);
  return toList(page, beginRelease(services, jobs, page, press === 'makeDemo') ? null : 'busy');
};

/** Made-up answers are stored as demo answers, and never counted with real ones. */
const makeUp = async (services: StudioServices, page: SurveyPage, asked: number): Promise<Reply> => {
  const responses = MADE_UP.find((each) => each === asked);
  if (responses === undefined) return toList(page, null);
  const { survey } = page;
  const round = await services.storage.openRound(survey.survey.id, services.today());
  if (!round) return toList(page, 'closed');
  const before = await services.storage.countResponses(survey.version.id, DEMO);
  await storeDemoResponses(services, survey, round, { responses, seed: before + 1 });
  await noteOfSurvey(services, page, 'madeUp');
  return toList(page, 'madeUp');
};

const fileOf = async ({ reporter }: StudioServices, { id }: FoundRelease, format: string): Promise<Reply> => {
  const file = await reporter.file({ id, format, whom: 'studio' });
  if (file === 'busy') return { kind: 'problem', problem: 'busy' };
  return file ? { kind: 'file', ...file } : notFound;
};
