import type { Reply } from '#server/http/reply.ts';
import type { ApiDeps, ApiOperation, DoerCall, SurveyCall } from '#server/routes/api/api-operation.ts';
import { apiError, conflict, wrongFields } from '#server/routes/api/api-errors.ts';
import { findingsBody } from '#server/services/api/findings-body.ts';
import { whyTooLarge } from '#server/services/api/sent-size.ts';
import { surveyBody, surveyWithRounds } from '#server/services/api/survey-body.ts';
import { heldSurveys } from '#server/services/studio/account.ts';
import { isSlug, storeSurvey } from '#server/services/studio/new-survey.ts';
import { saveText, writtenText } from '#server/services/studio/written-text.ts';

const ONE = '/api/v1/surveys/{slug}';
const TEXT = `${ONE}/text`;
const ETAG = { ETag: 'Textens utgåva, att skicka i If-Match.' };

/** Surveys, and the texts that they are written as. */
export const surveyOperations = (deps: ApiDeps): readonly ApiOperation[] => [
  {
    id: 'listSurveys', method: 'get', path: '/api/v1/surveys', group: 'surveys', summary: 'Lista enkäter som er organisation har, eller som är delade med er.', scope: 'read', needs: 'token', limit: 'programs',
    answers: { 200: { about: 'Enkäterna.', sends: 'SurveyList' } },
    handle: async ({ doer }) => ({ kind: 'json', body: { surveys: await Promise.all((await heldSurveys(deps.services, doer)).map((held) => surveyBody(deps.services, held))) } }),
  },
  {
    id: 'createSurvey', method: 'post', path: '/api/v1/surveys', group: 'surveys', summary: 'Gör en ny enkät av ett frågeformulär. Den syns inte för dem som svarar förrän den publiceras.', scope: 'write', needs: 'create surveys', limit: 'programs',
    takes: { schema: 'NewSurvey', required: true },
    answers: { 201: { about: 'Enkäten finns, som utkast.', sends: 'Saved', headers: { ...ETAG, Location: 'Enkätens adress i API:et.' } }, 409: { about: 'Adressen är upptagen.', sends: 'Problem' }, 422: { about: 'Adressen eller frågeformuläret duger inte.', sends: 'Problem' } },
    handle: (call) => createSurvey(deps, call),
  },
  {
    id: 'getSurvey', method: 'get', path: ONE, group: 'surveys', summary: 'Visa en enkät med sina omgångar.', scope: 'read', needs: 'see', limit: 'programs',
    answers: { 200: { about: 'Enkäten.', sends: 'SurveyWithRounds' } },
    handle: async ({ held }) => ({ kind: 'json', body: await surveyWithRounds(deps.services, held) }),
  },
  {
    id: 'getText', method: 'get', path: TEXT, group: 'surveys', summary: 'Hämta texten som den är sparad: frågeformuläret i JSON, som någon har skrivit det. Är den inte giltig JSON just nu kommer den som vanlig text.', scope: 'write', needs: 'write', limit: 'programs',
    answers: { 200: { about: 'Texten.', sends: { file: ['application/json', 'text/plain'] }, headers: ETAG } },
    handle: (call) => getText(deps, call),
  },
  {
    id: 'putText', method: 'put', path: TEXT, group: 'surveys', summary: 'Spara en ny text. Sparas som den är, med sina radbrytningar. Inget syns för dem som svarar förrän den publiceras.', scope: 'write', needs: 'write', limit: 'programs',
    takes: { schema: 'Questionnaire', required: true }, reads: { 'If-Match': 'Utgåvan som du har ändrat, som den stod i ETag.' },
    answers: { 200: { about: 'Sparad.', sends: 'Saved', headers: ETAG }, 412: { about: 'Någon har sparat en annan text sedan dess. Inget är sparat.', sends: 'Problem', headers: ETAG }, 428: { about: 'If-Match saknas.', sends: 'Problem' } },
    handle: (call) => putText(deps, call),
  },
  {
    id: 'listFindings', method: 'get', path: `${ONE}/findings`, group: 'surveys', summary: 'Kontrollera texten: det som stoppar publicering, varningar och råd.', scope: 'write', needs: 'write', limit: 'programs',
    answers: { 200: { about: 'Vad kontrollen säger.', sends: 'Findings' } },
    handle: async ({ held }) => ({ kind: 'json', body: await findingsBody(deps, held) }),
  },
];

const etag = (revision: number): Readonly<Record<string, string>> => ({ ETag: `"${revision}"` });

type Problems = Parameters<typeof wrongFields>[0];

const slugProblems = (slug: unknown): Problems =>
  typeof slug === 'string' && isSlug(slug) ? [] : [{ field: 'slug', message: 'Skriv en adress med bara små bokstäver a till z, siffror och bindestreck. Adressen får inte vara ordet ny.' }];

/** `json`: as it would be stored. Laid out, it is larger than it was sent. */
const questionnaireProblems = (questionnaire: unknown, json: string): Problems => {
  const isObject = typeof questionnaire === 'object' && questionnaire !== null && !Array.isArray(questionnaire);
  if (!isObject) return [{ field: 'questionnaire', message: 'Skicka frågeformuläret som ett JSON-objekt.' }];
  const message = whyTooLarge(json);
  return message === null ? [] : [{ field: 'questionnaire', message }];
};

const createSurvey = async ({ services }: ApiDeps, { doer, body }: DoerCall): Promise<Reply> => {
  const { slug, questionnaire } = body;
  const json = JSON.stringify(questionnaire, null, 2);
  const problems = [...slugProblems(slug), ...questionnaireProblems(questionnaire, json)];
  if (problems.length > 0 || typeof slug !== 'string') return wrongFields(problems);
  if (!(await storeSurvey(services, doer, slug, json))) return conflict('slug_taken', 'The address is taken', `Adressen ${slug} är upptagen. Välj en annan.`);
  return { kind: 'json', status: 201, headers: { Location: `/api/v1/surveys/${slug}`, ...etag(1) }, body: { slug, revision: 1 } };
};

const getText = async ({ services }: ApiDeps, { held }: SurveyCall): Promise<Reply> => {
  const { json, revision } = await writtenText(services, held);
  return { kind: 'file', name: `${held.survey.slug}.json`, type: isJson(json) ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8', pieces: [json], headers: etag(revision) };
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** The revision that somebody has changed; null where none is named, or several. */
const revisionIn = (header: string | undefined): number | null => {
  const named = /^\s*"(\d{1,9})"\s*$/.exec(header ?? '')?.[1];
  return named === undefined ? null : Number(named);
};

const putText = async ({ services }: ApiDeps, { request, doer, held, source }: SurveyCall): Promise<Reply> => {
  const before = revisionIn(request.get('if-match'));
  if (before === null) return apiError({ status: 428, code: 'no_revision', title: 'If-Match is needed', detail: 'Skicka utgåvan som du har ändrat i rubriken If-Match, som den stod i ETag när du hämtade texten.' });
  const { slug } = held.survey;
  if (await saveText(services, { account: doer, held, json: source, before })) return { kind: 'json', headers: etag(before + 1), body: { slug, revision: before + 1 } };
  const { revision } = await writtenText(services, held);
  return apiError({ status: 412, code: 'revision_changed', title: 'The text has changed', detail: 'Någon har sparat en annan text sedan du hämtade den. Hämta den, flytta in det du har ändrat och skicka igen.', headers: etag(revision) });
};
