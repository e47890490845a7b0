import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeDemoResponses } from '#server/services/demo-responses.ts';
import { storeDisclosure } from '#server/services/microdata.ts';
import { RECORDS_SURVEY } from '#test/server/records-survey.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { ROOT, startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { signedIn } from './studio-visitor.ts';

const pageOf = (slug: string, number = 1): string => `/studio/enkater/${slug}/rapporter/${number}/mikrodata`;
const FILE = 'prov-1-pahittade-svar-mikrodata.csv';

let app: TestApp;
let owner: Visitor;
let few: Visitor;

/** A release of made-up answers that everyone may see. */
const release = async (slug: string, responses: number, seed: number): Promise<string> => {
  const { storage, catalogue, releaser, today } = app.services;
  const survey = await catalogue.find(slug);
  const round = survey && (await storage.openRound(survey.survey.id, today()));
  if (!survey || !round) throw new Error(`${slug} is not open`);
  await storeDemoResponses(app.services, survey, round, { responses, seed });
  const made = await releaser.release({ slug, demo: true, today: today() }, () => undefined);
  if (!made.ok) throw new Error(made.problems.join(' '));
  return made.value.id;
};
const show = (id: string) => app.services.storage.write({ do: 'show release', id, to: 'everyone' });

const given = async (slug: string) => app.services.storage.disclosures((await app.services.catalogue.find(slug))?.survey.id ?? '');

const fillIn = (visitor: Visitor): void => {
  visitor.fill('Vem ska ha filen?', 'Åsa Ek, Högskolan');
  visitor.fill('Vad är filen till för?', 'En avhandling');
};

beforeAll(async () => {
  app = await startTestApp({ surveys: { prov: RECORDS_SURVEY, litet: RECORDS_SURVEY, kant: RECORDS_SURVEY } });
  owner = await signedIn(app, 'owner', 'prov');
}, 120_000);
afterAll(() => app.close());

describe('records of answers for research, in the studio', { timeout: 120_000 }, () => {
  it('are of a release that everyone may see', async () => {
    const id = await release('prov', 300, 1);
    expect((await owner.open('/studio/enkater/prov/rapporter/1')).text).not.toContain('Mikrodata för forskning');
    const page = await owner.open(pageOf('prov'));
    expect([page.status, page.document.querySelector('form [name=mottagare]')]).toEqual([200, null]);
    expect(page.text).toContain('Mikrodata görs bara av den senaste rapporten som visas för alla');
    await show(id);
    await owner.open('/studio/enkater/prov/rapporter/1');
    expect((await owner.follow('Mikrodata för forskning')).text).toContain('Ingen mikrodata är utlämnad.');
    expect(await htmlFaults(owner.page.source)).toEqual([]);
  });

  it('ask whom they are for and why, and keep what was typed', async () => {
    await owner.open(pageOf('prov'));
    owner.fill('Vem ska ha filen?', 'Å'.repeat(151));
    const wrong = await owner.press('Hämta filen');
    expect([wrong.status, await htmlFaults(wrong.source), wrong.html.includes('Å'.repeat(151))]).toEqual([422, [], true]);
    expect(wrong.text).toContain('högst 150 tecken.');
    expect(wrong.text).toContain('Skriv vad filen är till för.');
    expect(await given('prov')).toEqual([]);
  });

  it('come as the files that the command line writes, and leave a trace', async () => {
    await owner.open(pageOf('prov'));
    fillIn(owner);
    const response = await owner.post('Hämta filen');
    expect(response.headers.get('content-disposition')).toContain('prov-1-pahittade-svar-mikrodata.zip');
    const files = Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer())));
    const out = join(app.dataDir, FILE);
    const { status } = spawnSync(process.execPath, ['--disable-proto=delete', 'server/run.js', 'cli', 'export', 'prov', '--format', 'mikrodata', '--demo', '--for', 'Åsa Ek', '--out', out], { cwd: ROOT, env: { ...process.env, DATA_DIR: app.dataDir } });
    expect([status, files.map(([name, bytes]) => [name, strFromU8(bytes)])]).toEqual([0, [FILE, `${FILE}-metadata.json`].map((name) => [name, readFileSync(join(app.dataDir, name), 'utf8')])]);
    const [byStudio, byCommand] = (await given('prov')).toSorted((a, b) => b.purpose.length - a.purpose.length);
    expect(byStudio).toMatchObject({ releaseId: 'prov-1', madeOn: '2026-11-24', purpose: 'Åsa Ek, Högskolan, En avhandling', k: 5, records: byCommand?.records });
    expect((await owner.open(pageOf('prov'))).text).toContain('Åsa Ek, Högskolan, En avhandling');
    expect((await owner.open('/studio/enkater/prov/rapporter/1')).text).toContain('Kim Ek lämnade ut mikrodata ur en rapport');
    expect(app.errors).toEqual([]);
  });

  it('are refused where a file of the same answers counts other background questions as known', async () => {
    const name = 'kant';
    const id = await release(name, 300, 1);
    await show(id);
    const surveyId = (await app.services.catalogue.find(name))?.survey.id ?? '';
    const before = { surveyId, releaseId: id, madeOn: '2026-11-20', purpose: 'Åsa', k: 5, records: 290, known: '["alder"]', shape: '[]' };
    await app.services.storage.write({ do: 'store disclosure', disclosure: { id: 'forra', ...before } });
    const own = await signedIn(app, 'owner', name);
    await own.open(pageOf(name));
    fillIn(own);
    const wrong = await own.press('Hämta filen');
    expect([wrong.status, wrong.html.includes('value="Åsa Ek, Högskolan"')]).toEqual([422, true]);
    expect(wrong.text).toContain('I den räknas bakgrundsfrågorna alder som kända, i den här skulle det vara bakgrundsfrågorna alder, tid.');
    expect((await given(name)).map((disclosure) => disclosure.id)).toEqual(['forra']);
  });

  it('are refused where an answer was withdrawn since the file was made: with both, it would be seen whose', async () => {
    const { keys, storage, today } = app.services;
    const [before] = await given('prov');
    const receipt = keys.receipt(before?.surveyId ?? '', keys.submissionIdOf('demo prov 1 0'));
    expect(await storage.write({ do: 'withdraw response', receiptHash: keys.receiptHash(receipt), today: today() })).toEqual({ withdrawn: true });
    await owner.open(pageOf('prov'));
    fillIn(owner);
    const wrong = await owner.press('Hämta filen');
    expect([wrong.status, await htmlFaults(wrong.source)]).toEqual([422, []]);
    expect(wrong.text).toContain('Ingen fil är gjord. En fil ur samma svar gjordes 2026-11-24 (prov-1). Den här skulle inte bli likadan.');
    expect(wrong.text).toContain('Använd den fil som finns. En ny kan göras av svaren i nästa omgång.');
    expect(await given('prov')).toHaveLength(2);
  });

  it('are of the release that a file was made of, also when there is a later one: the same file may be made again, and no other', async () => {
    await show(await release('prov', 60, 2));
    expect((await owner.open(pageOf('prov', 1))).document.querySelector('form [name=mottagare]')).not.toBe(null);
    const later = await owner.open(pageOf('prov', 2));
    expect(later.document.querySelector('form [name=mottagare]')).toBe(null);
    expect(later.text).toContain('Är en fil redan gjord av en tidigare rapport görs den igen av den.');
  });

  it('are refused of a later release of the same answers, and of one that is gone', async () => {
    await app.services.storage.write({ do: 'take down release', id: 'prov-1', on: '2026-11-24' });
    await owner.open(pageOf('prov', 2));
    fillIn(owner);
    const wrong = await owner.press('Hämta filen');
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('En fil ur samma svar gjordes 2026-11-24 (prov-1). Den är av en annan rapport, så den här skulle inte bli likadan.');
    const surveyId = (await app.services.catalogue.find('prov'))?.survey.id ?? '';
    const [head] = await app.services.storage.releases(surveyId);
    if (!head) throw new Error('prov has no release');
    const gone = await storeDisclosure(app.services, { ...head, id: 'prov-9', versionId: 'gone' }, 'Åsa', { rules: { k: 5, l: 2, maxSuppressed: 0.05 }, rows: 290, known: [], shape: [] });
    expect(gone).toEqual({ ok: false, problems: ['Rapporten prov-9 finns inte längre. Ta en rapport som visas.'] });
    expect(await given('prov')).toHaveLength(2);
  });

  it('are refused in words where nobody can be hidden, with no trace and what was typed kept', async () => {
    await show(await release('litet', 60, 1));
    few = await signedIn(app, 'owner', 'litet');
    await few.open(pageOf('litet'));
    fillIn(few);
    const refused = await few.press('Hämta filen');
    expect([refused.status, refused.html.includes('value="Åsa Ek, Högskolan"')]).toEqual([422, true]);
    expect(refused.text).toContain('Ingen fil är gjord. Underlaget är för litet.');
    expect(await given('litet')).toEqual([]);
  });

  it('are of the latest release alone where no file is made', async () => {
    await show(await release('litet', 60, 2));
    expect((await few.open(pageOf('litet', 1))).document.querySelector('form [name=mottagare]')).toBe(null);
    expect((await few.open(pageOf('litet', 2))).document.querySelector('form [name=mottagare]')).not.toBe(null);
  });

  it('are for who has shown within the hour who they are', async () => {
    app.setTime('10:00:00');
    const asked = await owner.open(pageOf('prov', 2));
    expect([asked.status, asked.heading]).toEqual([401, 'Visa att det är du']);
    app.setTime('08:00:00');
  });

  it('are not given by owners of an organisation that a survey is shared with', async () => {
    const sharing = await signedIn(app, 'owner', 'prov', 'analyst');
    expect((await sharing.open(pageOf('prov', 2))).status).toBe(403);
    expect((await sharing.open('/studio/enkater/prov/rapporter/2')).text).not.toContain('Mikrodata för forskning');
  });
});
