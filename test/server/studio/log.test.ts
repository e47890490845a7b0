import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePasswordLink } from '#server/services/studio/people.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { signedIn } from '#test/server/studio/studio-visitor.ts';

let app: TestApp;
let owner: Visitor;
/** The owner's organisation. */
let organisationId: string;
beforeAll(async () => {
  app = await startTestApp();
  owner = await signedIn(app, 'owner');
  organisationId = (await app.services.storage.organisations())[0]?.id ?? '';
  await note('2026-11-22T23:30:00Z', 'published', 'medarbetare');
  for (let minute = 0; minute < 60; minute += 1) for (const second of ['00', '30']) await note(`2026-11-24T07:${String(minute).padStart(2, '0')}:${second}Z`, 'textSaved', minute === 0 ? 'medarbetare: något' : 'kommun');
});
afterAll(() => app.close());

const note = (at: string, action: string, subject: string) => app.services.storage.write({ do: 'note in log', entry: { id: randomUUID(), at, organisationId, userId: null, action, subject } });
const captions = (): readonly string[] => [...owner.page.document.querySelectorAll('caption')].map(({ textContent }) => textContent ?? '');
const rows = (): number => owner.page.document.querySelectorAll('tbody tr').length;

describe('the log', () => {
  it('is read by day, in the time of those who read it, page by page until there is no more', async () => {
    await owner.open('/studio/logg');
    expect([captions(), rows()]).toEqual([['24 november 2026'], 100]);
    expect(owner.page.text).toContain('08:59');
    await owner.follow('Äldre händelser');
    expect([captions(), rows()]).toEqual([['24 november 2026', '23 november 2026'], 21]);
    expect(owner.page.text).toContain('00:30');
    expect(owner.page.text).not.toContain('Äldre händelser');
    expect(await htmlFaults(owner.page.source)).toEqual([]);
    await owner.follow('Till de senaste händelserna');
    expect(rows()).toBe(100);
  });

  it('is read of a survey, of somebody and of a day alone', async () => {
    expect([(await owner.open('/studio/logg?enkat=medarbetare')).text.includes('kommun') && rows() > 3, rows()]).toEqual([false, 3]);
    expect((await owner.open('/studio/logg?dag=2026-11-23')).text).toContain('publicerade enkäten');
    expect(rows()).toBe(1);
    await owner.open('/studio/logg');
    expect([...owner.page.document.querySelectorAll('select option:first-child')].map(({ textContent }) => textContent)).toEqual(['Alla', 'Alla']);
    const somebody = owner.page.document.querySelector<HTMLOptionElement>('#person option:nth-child(2)')?.value ?? '';
    expect((await owner.open(`/studio/logg?person=${somebody}`)).text).toContain('Här finns inga händelser.');
  });

  it('is read of a survey also where a program did it with a token', async () => {
    for (const subject of ['kommun (API-nyckel: Prov)', 'kommun-2 (API-nyckel: Prov)']) await note('2026-11-21T08:00:00Z', 'published', subject);
    await owner.open('/studio/logg?enkat=kommun&dag=2026-11-21');
    expect([rows(), owner.page.text.includes('kommun (API-nyckel: Prov)')]).toEqual([1, true]);
  });

  it('tells at once of a link to a new password that whoever runs the service has made, whether or not it is used', async () => {
    const [{ email = '' } = {}] = await app.services.storage.users(organisationId);
    await makePasswordLink({ storage: app.services.storage, now: () => '2026-11-25T08:00:00Z' }, email);
    const page = await owner.open('/studio/logg?dag=2026-11-25');
    expect([rows(), page.text.includes('Den som sköter tjänsten')]).toEqual([1, true]);
    expect(page.text).toContain('skapade, på datorn där tjänsten körs, länk till nytt lösenord för');
    expect(page.text).toContain(email);
  });

  it('says what is wrong with a day that is none', async () => {
    const page = await owner.open('/studio/logg?dag=31+februari');
    expect(page.text).toContain('Skriv en dag, till exempel 2026-12-24, eller lämna tomt.');
    expect(page.html).toContain('value="31 februari"');
  });
});
