import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readShipped, startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';
import { formOf } from './typing.ts';

const TITLED = {
  title: 'Prov',
  pages: [
    {
      name: 'sida',
      title: 'Om jobbet',
      description: 'Svara för förra året.',
      elements: [
        { type: 'text', name: 'a', title: 'Hur många började?', inputType: 'number', validators: [{ type: 'expression', expression: '{b} empty or {a} >= {b}', text: 'Fler slutade än började.' }] },
        { type: 'html', name: 'om', html: '<p>Nu om dem som slutade.</p>' },
        { type: 'panel', name: 'p', title: 'De som slutade', description: 'Bara de som slutade själva.', elements: [{ type: 'text', name: 'b', title: 'Hur många slutade?', inputType: 'number' }, { type: 'comment', name: 'c', title: 'Varför?', visibleIf: '{b} > 0' }] },
        { type: 'text', name: 'd', title: 'Något mer?', requiredIf: '{e} empty' },
        { type: 'checkbox', name: 'e', title: 'Inget mer', choices: ['inget'] },
      ],
    },
    { name: 'sist', elements: [{ type: 'comment', name: 'sist', title: 'Sist?' }] },
  ],
};

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ surveys: { kommun: readShipped('kommun'), handlaggare: readShipped('handlaggare'), prov: TITLED } });
});
afterAll(async () => {
  await app.close();
});

type Way = 'En fråga i taget' | 'Som vanligt';

/** Chooses in the reading settings, from wherever somebody is. */
const read = async (visitor: Visitor, way: Way): Promise<void> => {
  if (visitor.page.document.querySelector('header button[value=settings]')) await visitor.press('Läshjälp');
  else await visitor.follow('Läshjälp');
  visitor.choose(way);
  await visitor.press('Spara och gå tillbaka');
};
const start = async (slug: string, way: Way = 'Som vanligt'): Promise<Visitor> => {
  const visitor = visit(app.origin);
  await visitor.open(`/e/${slug}?lang=sv`);
  await read(visitor, way);
  await visitor.press('Starta');
  return visitor;
};
const answersOf = async (visitor: Visitor, slug: string): Promise<unknown> => JSON.parse((await app.services.storage.draft(app.services.keys.draftHash(visitor.cookies.get(`svar-${slug}`) ?? '')))?.answers ?? 'null');

/** Fills in what is on the page, the same for a question whatever page it stands on. */
const fillIn = ({ page: { document } }: Visitor): void => {
  const groups = new Set<string>();
  for (const box of document.querySelectorAll<HTMLInputElement>('main input[type=radio], main input[type=checkbox]')) {
    if (!groups.has(box.name) && !box.name.endsWith('_vet_inte')) box.checked = true;
    groups.add(box.name);
  }
  document.querySelectorAll<HTMLInputElement>('main input[inputmode]').forEach((field) => (field.value = '0'));
  document.querySelectorAll<HTMLTextAreaElement>('main textarea').forEach((field) => (field.value = `Ord om ${field.name}`));
  document.querySelectorAll<HTMLSelectElement>('main select').forEach((field, index) => (field.selectedIndex = index + 1));
};

/** Fills in every page to the one of this address: the addresses on the way. */
const walkTo = async (visitor: Visitor, last: string, onEach: () => void = () => undefined): Promise<readonly string[]> => {
  const way: string[] = [];
  while (visitor.page.path !== last) {
    way.push(visitor.page.path);
    onEach();
    fillIn(visitor);
    const before = visitor.page.path;
    await visitor.press('Fortsätt');
    expect(visitor.page.status, `${before}: ${visitor.page.text}`).toBe(200);
    expect(way, `stands still at ${before}`).not.toContain(visitor.page.path);
  }
  return way;
};

describe('one question at a time', () => {
  test.each(['handlaggare'])('asks the same of %s in the same order and stores the same', async (slug) => {
    const [usual, one] = [await start(slug), await start(slug, 'En fråga i taget')];
    const shown: (string | undefined)[] = [];
    const pages = await walkTo(usual, `/e/${slug}/granska`);
    const steps = await walkTo(one, `/e/${slug}/granska`, () => {
      const { document } = one.page;
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      shown.push(/^Fråga (\d+) av \d+(?: Del \d av \d)?$/.exec((document.querySelector('.progress')?.textContent ?? '').replace(/\s+/g, ' '))?.[1]);
    });
    expect(steps.length).toBeGreaterThan(pages.length + 10);
    expect(new Set(shown)).toEqual(new Set(Array.from(new Set(shown), (_, index) => String(index + 1))));
    expect(await answersOf(one, slug)).toEqual(await answersOf(usual, slug));
    expect(one.page.text).toBe(usual.page.text);
  });

  test('has each row of a matrix on a page, with the question as heading and its place in the title', async () => {
    const visitor = await start('handlaggare', 'En fråga i taget');
    await walkTo(visitor, '/e/handlaggare/hinder');
    const heading = visitor.page.heading;
    expect(visitor.page.document.querySelectorAll('main fieldset fieldset')).toHaveLength(1);
    expect(visitor.page.text).toContain('Del 1 av 7');
    fillIn(visitor);
    await visitor.press('Fortsätt');
    expect(visitor.page.path).toBe('/e/handlaggare/hinder/2');
    await visitor.press('Hoppa över');
    expect(visitor.page.path).toBe('/e/handlaggare/hinder/3');
    await visitor.press('Tillbaka');
    expect(visitor.page.heading).toBe(heading);
    expect(visitor.page.title).toContain('(del 2 av 7)');
    await visitor.press('Tillbaka');
    expect(visitor.page.path).toMatch(/^\/e\/handlaggare\/hinder$/);
  });

  test('tells the page and the panel that a question belongs to, and their words once', async () => {
    const visitor = await start('prov', 'En fråga i taget');
    expect(visitor.page.heading).toBe('Hur många började?');
    expect(visitor.page.text).toMatch(/Om jobbet\s*Svara för förra året\./);
    visitor.fill('Hur många började?', '3');
    await visitor.press('Fortsätt');
    expect(visitor.page.text).toMatch(/Om jobbet\s*De som slutade\s*Bara de som slutade själva\./);
    expect(visitor.page.text).not.toContain('Svara för förra året');
    expect(visitor.page.text).toContain('Nu om dem som slutade.');
    expect(visitor.page.document.querySelectorAll('h1')).toHaveLength(1);
    visitor.fill('Hur många slutade?', '2');
    await visitor.press('Fortsätt');
    expect(visitor.page.heading).toBe('Varför?');
    expect(visitor.page.text).not.toMatch(/Nu om dem|Bara de/);
  });

  test('tells a broken rule between two questions at the later of them, and lets either be mended', async () => {
    const visitor = await start('prov', 'En fråga i taget');
    visitor.fill('Hur många började?', '1');
    await visitor.press('Fortsätt');
    visitor.fill('Hur många slutade?', '2');
    await visitor.press('Fortsätt');
    expect(visitor.page.status).toBe(422);
    expect(visitor.page.document.querySelector('[data-error-summary] a')?.getAttribute('href')).toBe('#b');
    expect(visitor.page.text).toContain('Fler slutade än började.');
    await visitor.press('Tillbaka');
    visitor.fill('Hur många började?', '5');
    await visitor.press('Fortsätt');
    expect(formOf(visitor)).toEqual([['b', '2']]);
    await visitor.press('Fortsätt');
    expect(visitor.page.heading).toBe('Varför?');
  });

  test('demands no answer before it is known that it is needed, and then says where', async () => {
    const visitor = await start('prov', 'En fråga i taget');
    while (visitor.page.heading !== 'Något mer?') await visitor.press('Fortsätt');
    await visitor.press('Hoppa över');
    expect(visitor.page.heading).toBe('Inget mer');
    expect(visitor.page.text).not.toContain('Hoppa över');
    await visitor.press('Fortsätt');
    expect(visitor.page.status).toBe(422);
    expect(visitor.page.text).toContain('Frågan ”Något mer?” behöver ett svar.');
    visitor.choose('inget');
    await visitor.press('Fortsätt');
    expect(visitor.page.path).toBe('/e/prov/sist');
  });

  test('changes one question or row from the check-answers page, and leads back there', async () => {
    const visitor = await start('kommun', 'En fråga i taget');
    await walkTo(visitor, '/e/kommun/granska');
    const changes = [...visitor.page.document.querySelectorAll<HTMLAnchorElement>('main dl a')].map((link) => link.getAttribute('href') ?? '');
    expect(new Set(changes)).toContain('/e/kommun/samverkan/6?till=granska');
    expect(new Set(changes)).toContain('/e/kommun/om_dig/3?till=granska');
    await visitor.open('/e/kommun/samverkan/6?till=granska');
    expect(formOf(visitor)).toHaveLength(1);
    await visitor.press('Fortsätt');
    expect(visitor.page.path).toBe('/e/kommun/granska');
  });

  test('keeps the pace of the page in its other language and where something is wrong', async () => {
    const visitor = await start('kommun', 'En fråga i taget');
    await walkTo(visitor, '/e/kommun/antal');
    await visitor.press('Läs på enkel svenska');
    expect(visitor.page.document.querySelectorAll('main input[name=antal_asf], main [name=antal_asf_vet_inte]')).toHaveLength(2);
    visitor.page.document.querySelector('main input[name=antal_asf]')?.setAttribute('value', '12');
    visitor.page.document.querySelectorAll<HTMLInputElement>('main input[type=checkbox]').forEach((box) => (box.checked = true));
    await visitor.press('Fortsätt');
    expect(visitor.page.status).toBe(422);
    await visitor.press('Byt till vanlig svenska');
    expect(visitor.page.status).toBe(422);
    expect(visitor.page.text).toContain('Skriv antal eller välj ”Vet inte”, inte båda.');
  });
});

describe('changing the pace in the middle', () => {
  test('from a page with several questions leads to its first, and every answer on it is kept', async () => {
    const visitor = await start('kommun');
    fillIn(visitor);
    const typed = formOf(visitor);
    await read(visitor, 'En fråga i taget');
    expect(visitor.page.path).toBe('/e/kommun/om_dig');
    for (const [path, name] of [['/e/kommun/om_dig', 'kommun'], ['/e/kommun/om_dig/2', 'roll'], ['/e/kommun/om_dig/3', 'kon']]) {
      expect([visitor.page.path, formOf(visitor)[0]]).toEqual([path, typed.find(([field]) => field === name)]);
      await visitor.press('Fortsätt');
    }
    expect(visitor.page.path).toBe('/e/kommun/styrning');
  });

  test('and back again keeps the place and what is half typed', async () => {
    const visitor = await start('prov', 'En fråga i taget');
    visitor.fill('Hur många började?', '3');
    await visitor.press('Fortsätt');
    visitor.fill('Hur många slutade?', 'två eller så');
    await read(visitor, 'Som vanligt');
    expect(visitor.page.path).toBe('/e/prov/sida');
    expect(formOf(visitor).slice(0, 2)).toEqual([['a', '3'], ['b', 'två eller så']]);
    await read(visitor, 'En fråga i taget');
    expect(formOf(visitor)).toEqual([['a', '3']]);
    await visitor.open('/e/prov');
    await visitor.follow('Fortsätt');
    expect([visitor.page.path, formOf(visitor)]).toEqual(['/e/prov/sida/2?fran=paus', [['b', 'två eller så']]]);
  });

  test('at the second part of a matrix leads to the first row of that part, and back', async () => {
    const visitor = await start('kommun');
    await walkTo(visitor, '/e/kommun/behov/2');
    await read(visitor, 'En fråga i taget');
    expect(visitor.page.path).toBe('/e/kommun/behov/4');
    await visitor.press('Fortsätt');
    await read(visitor, 'Som vanligt');
    expect(visitor.page.path).toBe('/e/kommun/behov/2');
  });

  test('leads a saved address of the other pace to the page that has the question', async () => {
    const visitor = await start('kommun');
    await walkTo(visitor, '/e/kommun/granska');
    for (const [asked, found] of [['/om_dig/3', '/om_dig'], ['/behov/6', '/behov/2'], ['/om_dig/3?till=granska', '/om_dig?till=granska']]) {
      await visitor.open(`/e/kommun${asked}`);
      expect(visitor.page.path).toBe(`/e/kommun${found}`);
    }
    expect((await visitor.open('/e/kommun/om_dig/4')).status).toBe(404);
  });

  test('in another tab does no harm to a page that is open: it is read as it was drawn, and leads on in the new pace', async () => {
    const visitor = await start('kommun');
    await walkTo(visitor, '/e/kommun/behov/2');
    fillIn(visitor);
    (visitor.cookies as Map<string, string>).set('installningar', 'e1');
    await visitor.press('Fortsätt');
    expect(visitor.page.path).toBe('/e/kommun/malgrupp_prio');
    expect(Object.keys(((await answersOf(visitor, 'kommun')) as { behov: object }).behov)).toHaveLength(6);
    await visitor.open('/e/kommun/behov/5');
    fillIn(visitor);
    (visitor.cookies as Map<string, string>).delete('installningar');
    await visitor.press('Tillbaka');
    expect(visitor.page.path).toBe('/e/kommun/behov/2');
  });
});

test('nothing of this was a bug', () => {
  expect(app.errors).toEqual([]);
});
