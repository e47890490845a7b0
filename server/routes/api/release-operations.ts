import type { Reply } from '#server/http/reply.ts';
import type { ApiDeps, ApiOperation, SurveyCall } from '#server/routes/api/api-operation.ts';
import { conflict, missing, notPublished } from '#server/routes/api/api-errors.ts';
import { jobBody, releaseBody, releasesOf } from '#server/services/api/release-body.ts';
import { publishedOf } from '#server/services/api/survey-body.ts';
import { FILE_TYPES } from '#server/services/report-file.ts';
import { beginRelease } from '#server/services/studio/release-jobs.ts';
import { changeRelease, type FoundRelease } from '#server/services/studio/show-release.ts';

const OF_SURVEY = '/api/v1/surveys/{slug}/releases';
const ONE = '/api/v1/releases/{id}';
const RELEASE = { 200: { about: 'Rapporten.', sends: 'Release' } } as const;

/** Releases are made, looked for, shown to everyone or not, and fetched as files. */
export const releaseOperations = (deps: ApiDeps): readonly ApiOperation[] => [
  {
    id: 'listReleases', method: 'get', path: OF_SURVEY, group: 'releases', summary: 'Lista en enkäts rapporter. De som bara ni får se är med för den som får göra eller hämta rapporter.', scope: 'read', needs: 'see', limit: 'programs',
    answers: { 200: { about: 'Rapporterna.', sends: 'ReleaseList' } },
    handle: async ({ doer, held }) => ({ kind: 'json', body: { releases: (await releasesOf(deps.services, doer, held)).map((head) => releaseBody(held.survey.slug, head)) } }),
  },
  {
    id: 'makeRelease', method: 'post', path: OF_SURVEY, group: 'releases', summary: 'Gör en rapport av svaren som de är nu. Varje siffra skyddas och granskas, vilket kan ta några minuter. Rapporten visas först bara för er.', scope: 'release', needs: 'release', limit: 'programs',
    takes: { schema: 'NewRelease', required: false },
    answers: { 202: { about: 'Rapporten görs. Se hur långt den har kommit på adressen i Location.', sends: 'Job', headers: { Location: 'Där du ser hur långt det har kommit.' } }, 409: { about: 'En rapport görs redan, eller enkäten är inte publicerad.', sends: 'Problem' } },
    handle: (call) => makeRelease(deps, call),
  },
  {
    id: 'getReleaseJob', method: 'get', path: `${OF_SURVEY}/job`, group: 'releases', summary: 'Se hur långt en rapport har kommit, eller vad det blev av den senaste.', scope: 'release', needs: 'release', limit: 'programs',
    answers: { 200: { about: 'Läget.', sends: 'Job' } },
    handle: async ({ held }) => ({ kind: 'json', body: jobBody(held.survey.slug, deps.jobs.of(held.survey.slug)) }),
  },
  {
    id: 'getRelease', method: 'get', path: ONE, group: 'releases', summary: 'Visa en rapport: när den gjordes, vem som får se den och vilka filer som finns.', scope: 'read', needs: 'see', limit: 'programs',
    answers: RELEASE,
    handle: (call) => ofRelease(deps, call, async (head) => ({ kind: 'json', body: releaseBody(call.held.survey.slug, head) })),
  },
  ...(['show', 'hide'] as const).map((press): ApiOperation => ({
    id: `${press}Release`, method: 'post', path: `${ONE}/${press}`, group: 'releases', summary: press === 'show' ? 'Visa en rapport för alla.' : 'Visa en rapport bara för er. Den som redan har siffrorna har dem kvar.', scope: 'release', needs: 'release', limit: 'programs',
    answers: { ...RELEASE, 409: { about: 'Rapporten är nertagen.', sends: 'Problem' } },
    handle: (call) => ofRelease(deps, call, () => show(deps, call, press)),
  })),
  {
    id: 'getReleaseFile', method: 'get', path: `${ONE}/files/{format}`, group: 'releases', summary: 'Hämta en rapports siffror som fil. Bara skyddade siffror finns i den.', scope: 'export', needs: 'export', limit: 'programs',
    answers: { 200: { about: 'Filen.', sends: { file: FILE_TYPES } } },
    handle: (call) => ofRelease(deps, call, (head) => fileOf(deps, call, head)),
  },
];

const ofRelease = async ({ services }: ApiDeps, { request, doer, held }: SurveyCall, answer: (head: FoundRelease) => Promise<Reply>): Promise<Reply> => {
  const head = (await releasesOf(services, doer, held)).find(({ id }) => id === request.params['id']);
  return head ? answer(head) : missing;
};

const makeRelease = async ({ services, jobs }: ApiDeps, { doer, held, body }: SurveyCall): Promise<Reply> => {
  if (!(await publishedOf(services, held))) return notPublished;
  const { slug } = held.survey;
  if (!beginRelease(services, jobs, { account: doer, held }, body['demo'] === true)) return conflict('release_running', 'A release is being made', 'En rapport görs redan. Vänta tills den är klar.');
  const begun = jobBody(slug, jobs.of(slug));
  return { kind: 'json', status: 202, headers: { Location: String(begun['job']) }, body: begun };
};

/** One that is shown so already is told as it is. */
const show = async ({ services }: ApiDeps, { request, doer, held }: SurveyCall, press: 'show' | 'hide'): Promise<Reply> => {
  const find = async (): Promise<FoundRelease | undefined> => (await releasesOf(services, doer, held)).find(({ id }) => id === request.params['id']);
  const before = await find();
  if (!before) return missing;
  if (before.takenDownOn !== null) return conflict('taken_down', 'The release was taken down', 'Rapporten är nertagen och kan inte visas igen.');
  const isSo = before.shownTo === (press === 'show' ? 'everyone' : 'studio');
  if (!isSo) await changeRelease(services, { account: doer, held }, before, press);
  return { kind: 'json', body: releaseBody(held.survey.slug, (await find()) ?? before) };
};

const fileOf = async ({ services: { reporter } }: ApiDeps, { request }: SurveyCall, { id }: FoundRelease): Promise<Reply> => {
  const file = await reporter.file({ id, format: String(request.params['format']), whom: 'studio' });
  if (file === 'busy') return { kind: 'problem', problem: 'busy' };
  return file ? { kind: 'file', ...file } : missing;
};
