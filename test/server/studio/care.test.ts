import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFaults } from '#test/support/html-faults.ts';
import { ROOT, startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';
import { aDraft, aReport, aResponse } from '#test/server/storage/sample-rows.ts';
import { signedIn } from './studio-visitor.ts';

const RECORD = '/studio/enkater/medarbetare/personuppgifter';

let app: TestApp;
let owner: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  owner = await signedIn(app, 'owner');
});
afterAll(() => app.close());

const fillRecord = async (): Promise<void> => {
  await owner.open(RECORD);
  owner.fill('Vilka som svarar', 'Anställda i sociala företag.');
  owner.fill('Vilka som svarar, på enkel svenska', 'Du som jobbar i ett socialt företag.');
  owner.fill('Vilka uppgifter ni frågar efter', 'Kön, ålder och hälsa.');
  owner.fill('Vilka uppgifter ni frågar efter, på enkel svenska', 'Hur du mår och hur gammal du är.');
  owner.fill('Vilka som får se uppgifterna', 'Förbundet.');
  owner.fill('Vilka som får se uppgifterna, på enkel svenska', 'Vi på förbundet.');
  owner.fill('Dataskyddsombud', 'ombud@example.se');
};

describe('how the answers to a survey are handled', () => {
  it('is advised before publication, written by the owner, and read by those who answer in both languages', async () => {
    expect((await owner.open('/studio/enkater/medarbetare/kontroll')).text).toContain('Det står inte allt om hur personuppgifterna hanteras.');
    expect((await owner.follow('Personuppgifter')).text).toContain('7 uppgifter saknas.');
    expect(await htmlFaults(owner.page.source)).toEqual([]);
    const missed = (page: typeof owner.page, among: string): readonly string[] => [...page.document.querySelectorAll(among)].map(({ textContent }) => textContent).filter((text) => /^Saknas/.test(text));
    expect(missed(owner.page, '.govuk-hint')).toHaveLength(7);
    expect(missed(owner.page, '.govuk-hint')[0]).toBe('Saknas. Grupper av personer, till exempel anställda i sociala företag i nio kommuner.');
    const register = await owner.open('/studio/register');
    expect([register.text.includes('7 uppgifter saknas.'), missed(register, 'dd').length]).toEqual([true, 7]);
    await fillRecord();
    const saved = await owner.press('Spara');
    expect(saved.text).toContain('Allt som krävs är ifyllt.');
    expect(missed(saved, '.govuk-hint')).toEqual([]);
    expect(saved.text).toContain('2026-11-24: Kim Ek sparade.');
    expect((await owner.open('/studio/enkater/medarbetare/kontroll')).text).not.toContain('hur personuppgifterna hanteras');
    const plain = await visit(app.origin).open('/integritet');
    expect(await htmlFaults(plain.source)).toEqual([]);
    const part = (page: typeof plain) => page.document.getElementById('medarbetare')?.textContent;
    expect(part(plain)).toContain('Kön, ålder och hälsa.');
    expect(part(plain)).toContain('Uppgifterna förs inte ut ur EU och EES.');
    const easy = part(await visit(app.origin).open('/integritet?lang=sv-simple'));
    expect(easy).toContain('Hur du mår och hur gammal du är.');
    expect(easy).toContain('Nej. Svaren stannar i Europa.');
    expect((await owner.open('/studio/logg')).text).toContain('skrev om hur svaren hanteras');
  });

  it('loses nothing that was typed when it is too long, or somebody else has saved', async () => {
    await fillRecord();
    owner.fill('Säkerhet', 'x'.repeat(2_001));
    const long = await owner.press('Spara');
    expect([long.status, long.text.includes('Texten är för lång. Skriv högst 2 000 tecken.')]).toEqual([422, true]);
    expect(long.html).toContain('x'.repeat(2_001));
    owner.fill('Säkerhet', 'Brandskyddat rum.');
    const survey = (await app.services.storage.surveys()).find(({ slug }) => slug === 'medarbetare');
    const before = (await app.services.storage.processingRecordHistory(survey?.id ?? ''))[0]?.revision ?? 0;
    await app.services.storage.write({ do: 'save processing record', record: { surveyId: survey?.id ?? '', details: '{}', savedAt: '2026-11-24T09:00:00Z', savedBy: 'Alva Berg' }, before });
    const late = await owner.press('Spara');
    expect([late.status, late.text.includes('Någon annan har sparat medan du skrev.'), late.html.includes('Brandskyddat rum.')]).toEqual([422, true, true]);
  });

  it('is read by authors, who cannot change it', async () => {
    const author = await signedIn(app, 'author', 'medarbetare', 'author');
    const page = await author.open(RECORD);
    expect(page.text).toContain('Den som är ägare i organisationen kan ändra det här.');
    expect(page.document.querySelector('textarea')).toBeNull();
    // Of another organisation: who works at this one is not theirs to know.
    expect(page.text).toContain('Sparades 2026-11-24.');
    expect(page.text).not.toMatch(/Kim Ek|Alva Berg/);
  });

  it('is a register of the organisation’s own surveys alone, to print and as a file', async () => {
    const page = await owner.open('/studio/register');
    expect(await htmlFaults(page.source)).toEqual([]);
    expect([...page.document.querySelectorAll('.sheet h2')].map((heading) => heading.textContent)).toEqual(['Din röst om arbetet i det sociala företaget']);
    await owner.follow('Hämta som fil');
    expect(owner.page.source).toContain('Din röst om arbetet i det sociala företaget;/e/medarbetare;');
    const shared = await signedIn(app, 'owner', 'kommun', 'author');
    expect((await shared.open('/studio/register')).text).toContain('Organisationen har ingen egen enkät än.');
  });
});

describe('what is kept no longer', () => {
  const GALLRING = '/studio/enkater/medarbetare/gallring';

  it('has the day when it goes, by the rule alone, and a certificate that can be printed and checked', async () => {
    const before = await owner.open(GALLRING);
    expect(await htmlFaults(before.source)).toEqual([]);
    expect(before.text).toContain('Svar tas bort nästa gång 24 november 2028.');
    expect(before.text).toContain('Inget intyg är skrivet än.');
    const { storage } = app.services;
    const survey = (await storage.surveys()).find(({ slug }) => slug === 'medarbetare');
    const round = await storage.openRound(survey?.id ?? '', '2026-11-24');
    if (!round) throw new Error('No round is open');
    await storage.write({ do: 'begin draft', draft: aDraft(round, { keptUntil: '2026-11-23' }) });
    const certify = [{ surveyId: round.surveyId, from: '2025-12-31' }];
    await storage.write({ do: 'delete expired', today: '2025-12-31', certify });
    await storage.write({ do: 'delete expired', today: '2026-11-24', certify });
    await owner.open(GALLRING);
    expect(owner.page.text).not.toContain('2025-12-31');
    expect((await owner.follow('Intyg från 2025')).text).toContain('2025-12-31');
    await owner.follow('Intyg från 2026');
    const certificate = await owner.follow('2026-11-24');
    expect(await htmlFaults(certificate.source)).toEqual([]);
    expect(certificate.heading).toBe('Intyg om gallring, nummer 2');
    expect(certificate.text).toContain('Färre än 10, kanske inga');
    expect(certificate.text).toContain('Allt som skulle sparas längst till och med 23 november 2026.');
    expect((await owner.open(`${GALLRING}/3`)).status).toBe(404);
  });
});

describe('what people ask about their answers', () => {
  it('is written down without names, with a month to answer, and answered once', async () => {
    await owner.open('/studio/arenden/nytt');
    expect(await htmlFaults(owner.page.source)).toEqual([]);
    owner.fill('Kom in', 'i går');
    const refused = await owner.press('Spara');
    expect([refused.status, refused.text.includes('Välj vad det gäller.'), refused.html.includes('value="i går"')]).toEqual([422, true, true]);
    owner.choose('Se sina svar');
    owner.fill('Kom in', '2026-10-23');
    expect((await owner.press('Spara')).text).toContain('Väntar, och månaden har gått');
    expect([owner.page.path, owner.page.text.includes('Frågan är inskriven.')]).toEqual(['/studio/arenden?klart=inskriven', true]);
    expect(await htmlFaults(owner.page.source)).toEqual([]);
    await owner.follow('2026-10-23');
    expect(owner.page.text).toContain('Svara senast 23 november 2026.');
    owner.choose('Svaret gick inte att hitta');
    expect((await owner.press('Spara')).text).toContain('Svaret gick inte att hitta, 2026-11-24');
    expect([owner.page.path, owner.page.text.includes('Svaret är inskrivet.')]).toEqual(['/studio/arenden?klart=svarad', true]);
    expect((await owner.follow('Ärenden')).heading).toBe('Ärenden');
    const other = await signedIn(app, 'owner', 'kommun', 'reader');
    expect((await other.open('/studio/arenden')).text).toContain('Ingen fråga är inskriven.');
  });

  it('can be to take an answer away with its code, which nothing notes, and only from one’s own surveys', async () => {
    const { storage, keys } = app.services;
    const survey = (await storage.surveys()).find(({ slug }) => slug === 'foretag');
    const round = await storage.openRound(survey?.id ?? '', '2026-11-24');
    if (!round) throw new Error('No round is open');
    const code = 'K7M4 2QXN R3TY 8WPA';
    await storage.write({ do: 'submit response', response: aResponse(round, { receiptHash: keys.receiptHash(code) }), draftTokenHash: null });
    const withdraw = async (somebody: Visitor): Promise<string> => {
      await somebody.open('/studio/arenden/ta-bort');
      somebody.fill('Koden på kvittot', code.toLowerCase());
      await somebody.press('Fortsätt');
      return (await somebody.press('Ta bort ett svar')).text;
    };
    const told = await withdraw(owner);
    expect(await storage.responseByReceipt(keys.receiptHash(code))).not.toBeNull();
    const holder = await signedIn(app, 'operator', 'foretag');
    expect(await withdraw(holder)).toContain('Inget svar med koden finns kvar');
    expect(await storage.responseByReceipt(keys.receiptHash(code))).toBeNull();
    expect(told).toContain('Inget svar med koden finns kvar');
    const log = (await owner.open('/studio/logg')).text;
    expect(log).toContain('tog bort svaret med en kod som någon uppgav');
    expect(log + app.log.join()).not.toMatch(/K7M4|2QXN/i);
    await owner.open('/studio/arenden/ta-bort');
    owner.fill('Koden på kvittot', 'K7M4');
    // The page that says so has what was typed, and is kept by no browser.
    const refused = await owner.post('Fortsätt');
    expect([refused.status, refused.headers.get('cache-control'), (await refused.text()).includes('Koden har 16 tecken.')]).toEqual([422, 'no-store', true]);
  });
});

describe('what people tell does not work', () => {
  it('is read by the owner of the survey, answered and closed, and nothing that was written stands in the list', async () => {
    const { storage } = app.services;
    await storage.write({ do: 'store report', report: aReport({ page: '/e/medarbetare/kon', wrong: 'Knappen syns inte.' }) });
    await storage.write({ do: 'store report', report: aReport({ page: '/', wrong: 'Allt är svart.' }) });
    const list = await owner.open('/studio/fel');
    expect(await htmlFaults(list.source)).toEqual([]);
    expect(list.text).not.toMatch(/Knappen|example\.org/);
    const fault = await owner.follow('2026-11-24');
    expect(await htmlFaults(fault.source)).toEqual([]);
    expect(fault.text).toContain('Fel: Knappen syns inte.');
    expect(fault.text).toContain('Svara till: namn@example.org');
    owner.choose('Klart');
    expect((await owner.press('Spara läget')).text).toContain('Läget är sparat.');
    expect(owner.page.path).toBe('/studio/fel?klart=sparat');
    expect(owner.page.document.querySelectorAll('tbody tr')).toHaveLength(1);
    const administrator = await signedIn(app, 'administrator', 'kommun', 'reader');
    await administrator.open('/studio/fel');
    expect((await administrator.follow('2026-11-24')).text).toContain('Allt är svart.');
  });
});

// Last: the service answers nobody meanwhile.
describe('certificates', () => {
  it('are checked from the command line', async () => {
    const row = (await app.services.storage.certificates()).at(-1);
    const check = (...args: readonly string[]) => spawnSync(process.execPath, ['--disable-proto=delete', 'server/run.js', 'cli', 'deletions', ...args], { cwd: ROOT, env: { ...process.env, DATA_DIR: app.dataDir }, encoding: 'utf8' });
    expect(check('medarbetare', '--number', '2', '--hash', row?.hash ?? '')).toMatchObject({ status: 0, stderr: '', stdout: 'medarbetare: 2 intyg om gallring, kedjan är hel.\nIntyg 2 stämmer med fingeravtrycket.\n' });
    expect(check('medarbetare', '--number', '2', '--hash', 'annat')).toMatchObject({ status: 1, stderr: 'Intyg 2 har ett annat fingeravtryck i databasen.\n' });
    expect(check('--number', '2', '--hash', row?.hash ?? '')).toMatchObject({ status: 1, stderr: expect.stringContaining('Skriv enkäten också') as string });
    expect(check('foretag')).toMatchObject({ status: 0, stdout: 'Det finns inga intyg om gallring av ”foretag”.\n' });
    expect(check('medarbetare', '--number', '2').status).toBe(2);
  });
});
