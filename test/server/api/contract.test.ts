import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeDemoResponses } from '#server/services/demo-responses.ts';
import { FILE_FORMATS } from '#server/services/report-file.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { filledQuestionnaire } from '#test/support/filled-questionnaire.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { aTokenMaker, contractOf, type Answer, type Ask, type Contract } from './api-visitor.ts';

const slug = 'prov';

let app: TestApp;
let api: Contract;
let token = '';
beforeAll(async () => {
  app = await startTestApp({ surveys: {} });
  api = await contractOf(app.origin);
  token = await (await aTokenMaker(app, 'owner')).token();
});
afterAll(() => app.close());

const call = (id: string, ask: Ask = {}): Promise<Answer> => api.call(id, { token, at: { slug }, ...ask });

/** What respondents' pages remember of surveys is a second old at most. */
const remembered = (): Promise<void> => setTimeout(1_100);

const madeUp = async (responses: number): Promise<void> => {
  await remembered();
  const survey = await app.services.catalogue.find(slug);
  const round = survey && (await app.services.storage.openRound(survey.survey.id, app.services.today()));
  if (survey && round) await storeDemoResponses(app.services, survey, round, { responses, seed: responses });
};

const untilDone = async (): Promise<Answer> => {
  for (;;) {
    const job = await call('getReleaseJob');
    if (job.json['state'] !== 'running') return job;
    await setTimeout(300);
  }
};

describe('the document of the API', () => {
  it('is OpenAPI 3.1, as an independent validator reads it', async () => {
    const document = (await (await fetch(`${app.origin}/api`, { headers: { accept: 'application/json' } })).json()) as Record<string, unknown>;
    const validator = new Validator();
    expect(await validator.validate(document)).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('is a page in Swedish for a browser, with every operation, and JSON for a program', async () => {
    const page = await fetch(`${app.origin}/api`, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    const html = await page.text();
    expect([page.headers.get('content-type'), page.headers.get('vary')?.includes('Accept'), await htmlFaults(html)]).toEqual(['text/html; charset=utf-8', true, []]);
    expect(api.ids.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
    expect((await fetch(`${app.origin}/api/openapi.json`)).headers.get('content-type')).toContain('application/json');
  });
});

describe('a survey by the API', { timeout: 240_000 }, () => {
  it('is made, and not twice', async () => {
    expect((await call('createSurvey', { body: { slug: 'Ej så', questionnaire: [] } })).json['problems']).toHaveLength(2);
    const made = await call('createSurvey', { body: { slug, questionnaire: { ...(JSON.parse(filledQuestionnaire()) as object), legalBasis: undefined } } });
    expect([made.status, made.json, made.headers.get('etag')]).toEqual([201, { slug, revision: 1 }, '"1"']);
    expect((await call('createSurvey', { body: { slug, questionnaire: {} } })).status).toBe(409);
    expect((await call('listSurveys')).json['surveys']).toMatchObject([{ slug, state: 'draft', version: null }]);
    for (const id of ['getOverview', 'countOverview', 'makeRelease']) expect((await call(id)).json['code']).toBe('not_published');
  });

  it('has a text that is saved as it is laid out, over the one that was read and no other', async () => {
    const read = await call('getText');
    const text = read.text.replace('Hur har du det på jobbet?', 'Trivsel');
    expect((await call('putText', { body: text })).status).toBe(428);
    expect((await call('putText', { body: text, headers: { 'if-match': '"7"' } })).headers.get('etag')).toBe('"1"');
    expect((await call('putText', { body: text, headers: { 'if-match': read.headers.get('etag') ?? '' } })).json).toEqual({ slug, revision: 2 });
    expect((await call('getText')).text).toBe(text);
  });

  it('takes JSON alone, that is an object', async () => {
    expect((await call('putText', { body: '{"title":', headers: { 'if-match': '"2"' } })).status).toBe(400);
    expect((await call('putText', { body: '[]', headers: { 'if-match': '"2"' } })).status).toBe(400);
    const deep = `{"slug":"djup","questionnaire":{"a":${'['.repeat(2_000)}${']'.repeat(2_000)}}}`;
    expect((await call('createSurvey', { body: deep })).status).toBe(400);
    const wide = { a: Array.from({ length: 60 }).reduce<unknown>((inner) => [inner], Array.from({ length: 30_000 }, () => 1)) };
    expect((await call('createSurvey', { body: { slug: 'bred', questionnaire: wide } })).json['problems']).toHaveLength(1);
    expect((await call('putText', { body: 'x', headers: { 'if-match': '"2"', 'content-type': 'text/plain' } })).status).toBe(415);
    expect((await call('putText', { body: `{"a":"${'x'.repeat(4_200_000)}"}`, headers: { 'if-match': '"2"' } })).status).toBe(413);
    expect((await call('makeRelease', { body: 'demo', headers: { 'content-type': 'text/plain' } })).status).toBe(415);
  });

  it('is checked as in the studio, with the line of each finding', async () => {
    const { json } = await call('listFindings');
    expect(json).toMatchObject({ revision: 2, publishable: true });
    expect(json['findings']).toContainEqual(expect.objectContaining({ level: 'warning', message: 'Den rättsliga grunden saknas.' }));
    expect(json['findings']).toContainEqual(expect.objectContaining({ level: 'warning', message: 'Det står inte allt om hur personuppgifterna hanteras.' }));
    const broken = (await call('getText')).text.replace('"radiogroup"', '"radiogrupp"');
    expect((await call('putText', { body: broken, headers: { 'if-match': '"2"' } })).status).toBe(200);
    expect((await call('listFindings')).json['publishable']).toBe(false);
    expect((await call('publish', { body: { revision: 3 } })).status).toBe(422);
    await call('putText', { body: broken.replace('"radiogrupp"', '"radiogroup"'), headers: { 'if-match': '"3"' } });
  });

  it('is published as it was read, on days that are to come', async () => {
    expect((await call('publish', { body: {} })).status).toBe(422);
    expect((await call('publish', { body: { revision: 2 } })).json['code']).toBe('revision_changed');
    expect((await call('publish', { body: { revision: 4, opensOn: 'i morgon' } })).json['problems']).toMatchObject([{ field: 'opensOn' }]);
    expect((await call('publish', { body: { revision: 4, opensOn: '2026-12-01' } })).json).toMatchObject({ state: 'upcoming', version: 1, opensOn: '2026-12-01' });
    expect((await call('publish', { body: { revision: 4 } })).json['code']).toBe('unchanged');
  });

  it('is opened, closed, put away and taken back, each when it can be', async () => {
    expect((await call('setDays', { body: { opensOn: '2026-12-02', closesOn: '2026-12-24' } })).json).toMatchObject({ opensOn: '2026-12-02', closesOn: '2026-12-24' });
    expect((await call('setDays', { body: { opensOn: '2020-01-01' } })).status).toBe(422);
    expect((await call('open')).json).toMatchObject({ state: 'open', opensOn: '2026-11-24' });
    expect((await call('open')).json['code']).toBe('wrong_state');
    expect((await call('close')).json).toMatchObject({ state: 'closed' });
    expect((await call('archive')).json).toMatchObject({ state: 'archived' });
    expect((await call('restore')).json).toMatchObject({ state: 'closed' });
    expect((await call('open')).json).toMatchObject({ state: 'open' });
    expect((await call('newRound')).status).toBe(409);
    expect((await call('getSurvey')).json['rounds']).toHaveLength(1);
  });

  it('is followed in steps of ten, counted once a day', async () => {
    expect((await call('getOverview')).json).toMatchObject({ countedOn: null, places: [] });
    await madeUp(134);
    const counted = await call('countOverview');
    expect(counted.json).toMatchObject({ counted: true, overview: { countedOn: '2026-11-24', source: 'demo', periods: { unit: 'day' } } });
    expect((await call('countOverview')).json['counted']).toBe(false);
    expect((await call('getOverview')).json).toEqual(counted.json['overview']);
    const { places } = counted.json['overview'] as { readonly places: readonly { readonly figures: readonly { readonly gender: string; readonly least: number | null }[] }[] };
    expect(places.length).toBeGreaterThan(1);
    expect(places.flatMap(({ figures }) => figures.map(({ least }) => (least ?? 0) % 10)).filter((rest) => rest !== 0)).toEqual([]);
    expect(places[0]?.figures.map(({ gender }) => gender).slice(0, 2)).toEqual(['kvinnor', 'man']);
  });

  it('has releases that are made in their own time, shown to everyone, hidden again and fetched in every format', async () => {
    expect((await call('getReleaseJob')).json['state']).toBe('none');
    const begun = await call('makeRelease', { body: { demo: true } });
    expect([begun.status, begun.headers.get('location'), begun.json['state']]).toEqual([202, `/api/v1/surveys/${slug}/releases/job`, 'running']);
    expect((await call('makeRelease', { body: { demo: true } })).json['code']).toBe('release_running');
    const made = await untilDone();
    expect(made.json).toMatchObject({ state: 'made', release: { id: 'prov-1', shownTo: 'studio', source: 'demo', report: null } });
    await call('makeRelease', { body: { demo: true } });
    expect((await untilDone()).json).toMatchObject({ state: 'refused', problems: [expect.stringContaining('prov-1 är gjord på samma svar.')] });
    const at = { id: 'prov-1' };
    expect((await fetch(`${app.origin}/rapport/prov-1`)).status).toBe(404);
    for (const format of FILE_FORMATS) expect((await call('getReleaseFile', { at: { ...at, format } })).text.length, format).toBeGreaterThan(20);
    expect((await call('getReleaseFile', { at: { ...at, format: 'mikrodata' } })).status).toBe(404);
    expect((await call('showRelease', { at })).json).toMatchObject({ shownTo: 'everyone', report: '/rapport/prov-1' });
    expect((await call('showRelease', { at })).status).toBe(200);
    expect((await fetch(`${app.origin}/rapport/prov-1`)).status).toBe(200);
    expect((await call('getRelease', { at })).json).toMatchObject({ id: 'prov-1', survey: slug, number: 1 });
    expect((await call('hideRelease', { at })).json).toMatchObject({ shownTo: 'studio', report: null });
    expect((await call('listReleases')).json['releases']).toHaveLength(1);
    await app.services.storage.write({ do: 'take down release', id: 'prov-1', on: '2026-11-24' });
    expect((await call('showRelease', { at })).json['code']).toBe('taken_down');
  });

  it('is answered without a token', async () => {
    await remembered();
    expect((await api.call('getQuestionnaire', { at: { slug } })).status).toBe(200);
    const answers = { samtycke: 'ja', kommun: '0127', kon: 'kvinna', trivs: 'ja' };
    const [id, other] = [randomUUID(), randomUUID()];
    expect((await api.call('submitResponse', { at: { slug }, body: { id: other, language: 'sv', answers: { ...answers, trivs: 'x' } } })).status).toBe(422);
    expect((await api.call('submitResponse', { at: { slug }, body: { id: 'x' } })).status).toBe(400);
    expect((await api.call('submitResponse', { at: { slug: 'finns-inte' }, body: {} })).status).toBe(404);
    expect((await api.call('submitResponse', { at: { slug }, body: { id, language: 'sv', answers } })).status).toBe(201);
    expect((await call('newRound')).json).toMatchObject({ state: 'open', version: 2 });
  });

  it('is in the log, with the token that it was done with, and without any answer', async () => {
    const [organisation] = (await app.services.storage.organisations()).map(({ id }) => id);
    const log = await app.services.storage.auditLog(organisation ?? '', '2027-01-01', 100);
    expect(log.map(({ action, subject }) => [action, subject])).toContainEqual(['released', 'prov-1 (API-nyckel: Prov)']);
    expect(new Set(log.map(({ action }) => action))).toEqual(new Set(['tokenMade', 'surveyCreated', 'textSaved', 'published', 'roundChanged', 'roundOpened', 'roundClosed', 'archived', 'restored', 'roundFollowed', 'overviewCounted', 'released', 'releaseShown', 'releaseHidden']));
    expect(app.log.join('\n')).not.toContain(token);
    expect(app.errors).toEqual([]);
  });

  it('was asked for with every operation, and each did what it is for', () => {
    expect(api.ids.filter((id) => ![...(api.seen.get(id) ?? [])].some((status) => status < 300))).toEqual([]);
  });
});
