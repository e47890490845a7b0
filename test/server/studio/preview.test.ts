import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETTING_NAMES } from '#core/view/settings.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { signedIn } from './studio-visitor.ts';

const text = (words: string, easy = words): Readonly<Record<string, string>> => ({ sv: words, 'sv-simple': easy });
const yesNo = [{ value: 'ja', text: text('Ja') }, { value: 'nej', text: text('Nej') }];
const SURVEY = {
  title: text('Om jobbet'), purpose: text('Vi vill veta.'), controller: text('Förbundet'), contact: { tel: '08-1' }, retention: 30,
  pages: [
    { name: 'ett', title: text('Trivsel', 'Om du trivs'), elements: [{ type: 'radiogroup', name: 'trivs', title: text('Trivs du?'), isRequired: true, choices: yesNo }] },
    { name: 'tva', title: text('Det som är svårt'), visibleIf: "{trivs} = 'nej'", elements: [{ type: 'comment', name: 'svart', title: text('Vad är svårt?') }] },
    { name: 'tre', title: text('Sist'), elements: [{ type: 'comment', name: 'mer', title: text('Vill du säga mer?') }, { type: 'comment', name: 'tips', title: text('Har du tips?') }] },
  ],
};

const VIEW = '/studio/enkater/liten/visa';
const PAGE = '/studio/enkater/liten/sida';

let app: TestApp;
let author: Visitor;
beforeAll(async () => {
  app = await startTestApp({ surveys: { liten: SURVEY } });
  author = await signedIn(app, 'author', 'liten', 'author');
});
afterAll(() => app.close());

const frames = (): readonly { readonly src: string; readonly title: string; readonly sandbox: string }[] =>
  [...author.page.document.querySelectorAll('iframe')].map((frame) => ({ src: frame.getAttribute('src') ?? '', title: frame.title, sandbox: frame.getAttribute('sandbox') ?? '' }));

const stored = async (): Promise<readonly number[]> => {
  const { storage } = app.services;
  const survey = (await storage.surveys()).find(({ slug }) => slug === 'liten');
  return Promise.all((await storage.rounds(survey?.id ?? '')).map(({ versionId }) => storage.countResponses(versionId, ['web', 'api', 'paper', 'demo'])));
};

describe('seeing a questionnaire while it is written', () => {
  it('shows a page as on a telephone and on a computer, in named frames where no script runs', async () => {
    const page = await author.open(VIEW);
    expect([page.status, await htmlFaults(page.source)]).toEqual([200, []]);
    expect(page.text).toContain('Sida 1 av 5.');
    expect(frames()).toEqual([
      { src: `${PAGE}/ett`, title: 'Sidan som i en telefon: Trivsel', sandbox: 'allow-forms allow-same-origin' },
      { src: `${PAGE}/ett`, title: 'Sidan som på en dator: Trivsel', sandbox: 'allow-forms allow-same-origin' },
    ]);
  });

  it('goes to any page, in each language, with the reading settings, at one width', async () => {
    await author.open(`${VIEW}?sida=tre&sprak=sv-simple&bredd=mobil&text=larger&contrast=dark`);
    expect(frames()).toEqual([{ src: `${PAGE}/tre?sprak=sv-simple&las=t2.k2`, title: 'Sidan som i en telefon: Sist', sandbox: 'allow-forms allow-same-origin' }]);
    const page = await author.open(frames()[0]?.src ?? '');
    const root = page.document.documentElement;
    expect([root.lang, root.dataset['text'], root.dataset['contrast']]).toEqual(['sv-simple', 'larger', 'dark']);
    expect([...author.cookies.keys()]).toEqual(['studio']);
  });

  it('goes from page to page by links, and keeps what was chosen', async () => {
    await author.open(`${VIEW}?sida=ett&sprak=sv-simple&pictures=hidden`);
    const page = await author.follow('Nästa sida');
    expect(page.text).toContain('Sida 2 av 5.');
    expect(frames()[0]?.src).toBe(`${PAGE}/tva?sprak=sv-simple&las=p1`);
  });

  it.each(['ett', 'granska', 'tack', 'ett?vid=paus', 'ett?vid=lashjalp'])('leads nowhere out of the frame: %s', async (key) => {
    const { document } = await author.open(`${PAGE}/${key}`);
    const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((href) => !/^(#|tel:|mailto:)/.test(href) && !href.startsWith(PAGE))).toEqual([]);
    expect(document.querySelectorAll('[name="_action"]:is([value="list"], [value="accessibility"], [value="privacy"])')).toHaveLength(0);
    expect(document.querySelector('.foot')?.textContent).toContain('Så hanterar vi svaren');
  });

  it('reads with every setting that respondents have', async () => {
    const { document } = await author.open(`${VIEW}?motion=calm&speech=slow`);
    expect([...document.querySelectorAll('.previewing__reading select')].map((select) => select.getAttribute('name'))).toEqual(SETTING_NAMES);
    expect(frames()[0]?.src).toBe(`${PAGE}/ett?las=m1.u1`);
  });

  it('asks one question at a time where its reader does', async () => {
    await author.open(`${VIEW}?pace=one&sida=tre`);
    expect(frames()[0]).toMatchObject({ src: `${PAGE}/tre?las=e1`, title: 'Sidan som i en telefon: Vill du säga mer?' });
    expect((await author.open(frames()[0]?.src ?? '')).heading).toBe('Vill du säga mer?');
    await author.open(`${VIEW}?sida=tre/2`);
    expect(frames()[0]?.src).toBe(`${PAGE}/tre`);
  });

  it('may stand in frames of ours alone, and only the pages that show it may hold frames', async () => {
    const policyOf = async (path: string): Promise<string> => (await fetch(app.origin + path, { headers: { cookie: `studio=${author.cookies.get('studio') ?? ''}` } })).headers.get('content-security-policy') ?? '';
    expect(await policyOf(`${PAGE}/ett`)).toMatch(/frame-ancestors 'self'$/);
    expect(await policyOf(VIEW)).toMatch(/frame-ancestors 'none'; frame-src 'self'$/);
    for (const path of ['/studio/enkater', '/studio/konto', '/e/liten']) expect(await policyOf(path)).toMatch(/frame-ancestors 'none'$/);
  });

  it('leads to the text where it does not compile', async () => {
    const writer = await signedIn(app, 'author', 'liten', 'author');
    await writer.open('/studio/enkater/liten/text');
    const before = writer.page.document.querySelector<HTMLTextAreaElement>('#json')?.value ?? '';
    writer.fill('Text i JSON', '{ "pages": ');
    await writer.press('Spara');
    const page = await writer.open(VIEW);
    expect([page.status, await htmlFaults(page.source), page.document.querySelector('iframe')]).toEqual([200, [], null]);
    expect((await writer.open(`${PAGE}/ett`)).status).toBe(404);
    await writer.open('/studio/enkater/liten/text');
    writer.fill('Text i JSON', before);
    await writer.press('Spara');
  });
});

describe('made-up answers in the preview', () => {
  it('fill the pages that a person is asked, up to the end, say which page is not asked, and are stored nowhere', async () => {
    const before = await stored();
    await author.open(VIEW);
    await author.press('Fyll med påhittade svar');
    expect(author.page.text).toContain('Svaren är påhittade: person 1.');
    const filled = await author.open(frames()[0]?.src ?? '');
    expect(filled.document.querySelectorAll('input:checked')).toHaveLength(1);
    const ways = new Map<string, string>();
    for (let person = 1; person <= 20 && ways.size < 2; person += 1) {
      const hard = (await author.open(`${VIEW}?sida=tva&fyll=${person}`)).text.includes('Personen får inte den här sidan') ? 'not asked' : 'asked';
      if (ways.has(hard)) continue;
      await author.open(`${VIEW}?fyll=${person}`);
      const seen = [frames()[0]?.title];
      while (author.page.text.includes('Nästa sida')) {
        await author.follow('Nästa sida');
        seen.push(frames()[0]?.title);
      }
      ways.set(hard, seen.join(' > ').replaceAll('Sidan som i en telefon: ', ''));
    }
    expect(ways.get('asked')).toBe('Trivsel > Det som är svårt > Sist > Kontrollera dina svar > Tack! Dina svar är inskickade.');
    expect(ways.get('not asked')).toBe('Trivsel > Sist > Kontrollera dina svar > Tack! Dina svar är inskickade.');
    expect(await stored()).toEqual(before);
  });

  it('are taken away again', async () => {
    await author.open(`${VIEW}?sida=tre&fyll=3`);
    await author.press('Töm svaren');
    expect(frames()[0]?.src).toBe(`${PAGE}/tre?sprak=sv`);
  });
});

describe('answering in the preview', () => {
  it('tells what is wrong as a respondent is told', async () => {
    await author.open(`${PAGE}/ett`);
    const page = await author.press('Fortsätt');
    expect([page.status, await htmlFaults(page.source)]).toEqual([422, []]);
    expect(page.document.querySelector('.govuk-error-summary')).not.toBeNull();
  });

  it('follows the conditions to the receipt, and stores nothing', async () => {
    const before = await stored();
    await author.open(`${PAGE}/ett`);
    author.choose('Nej');
    expect((await author.press('Fortsätt')).heading).toBe('Vad är svårt?');
    author.fill('Vad är svårt?', 'Det är högt & lågt');
    expect((await author.press('Fortsätt')).heading).toBe('Sist');
    const back = await author.press('Tillbaka');
    expect(back.document.querySelector('textarea')?.value).toBe('Det är högt & lågt');
    await author.press('Fortsätt');
    const check = await author.press('Fortsätt');
    expect(check.heading).toBe('Kontrollera dina svar');
    expect(check.text).toContain('Det är högt & lågt');
    expect((await author.press('Skicka in svaren')).heading).toContain('Tack');
    expect(author.page.text).toContain('PROV PROV PROV PROV');
    expect(await stored()).toEqual(before);
  });

  it('switches language on the same page, keeps what was answered, and remembers no language', async () => {
    await author.open(`${PAGE}/ett`);
    author.choose('Ja');
    const page = await author.press('Läs på enkel svenska');
    expect([page.document.documentElement.lang, page.document.querySelectorAll('input:checked').length, author.cookies.has('sprak')]).toEqual(['sv-simple', 1, false]);
  });

  it('takes a pause as a respondent does, with a code of nobody, and goes on with what was answered', async () => {
    await author.open(`${PAGE}/ett`);
    author.choose('Nej');
    const paused = await author.press('Spara och fortsätt senare');
    expect([paused.heading, await htmlFaults(paused.source)]).toEqual(['Dina svar är sparade', []]);
    expect(paused.text).toContain('PROV0 PROV0');
    const back = await author.follow('Fortsätt');
    expect([back.heading, back.document.querySelector<HTMLInputElement>('input:checked')?.value]).toEqual(['Trivs du? (måste besvaras)', 'nej']);
    await author.open(`${PAGE}/granska`);
    expect((await author.press('Spara och fortsätt senare')).heading).toBe('Dina svar är sparade');
  });

  it('opens the reading settings, which hold in the preview alone and come back to the answers', async () => {
    await author.open(`${PAGE}/ett`);
    author.choose('Nej');
    const settings = await author.press('Läshjälp');
    expect([settings.heading, await htmlFaults(settings.source)]).toEqual(['Läshjälp', []]);
    author.choose('Större', 'En fråga i taget');
    const tried = await author.press('Spara och titta här');
    expect([tried.heading, tried.document.documentElement.dataset['text']]).toEqual(['Läshjälp', 'larger']);
    const back = await author.press('Spara och gå tillbaka');
    expect([back.document.documentElement.dataset['text'], back.document.querySelector<HTMLInputElement>('input:checked')?.value]).toEqual(['larger', 'nej']);
    expect([...author.cookies.keys()]).toEqual(['studio']);
    await author.press('Läshjälp');
    expect((await author.press('Återställ allt')).document.documentElement.dataset['text']).toBeUndefined();
    expect((await author.open(`${PAGE}/tack`)).document.querySelector('.top a.tool[href*="vid=lashjalp"]')).not.toBeNull();
  });

  it('takes an answer away', async () => {
    await author.open(`${PAGE}/ett?svar.trivs=nej`);
    const page = await author.press('Rensa svaret');
    expect(page.document.querySelectorAll('input:checked')).toHaveLength(0);
  });
});
