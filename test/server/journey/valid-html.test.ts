import { afterAll, beforeAll, expect, test } from 'vitest';
import { chosenOn, everyPage, WAYS } from '#test/support/every-way.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit } from '#test/support/visitor.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app.close();
});

const LANGUAGES = ['sv', 'sv-simple'];

test.each(WAYS.flatMap(([slug, ways]) => LANGUAGES.map((language) => [slug, language, ways] as const)))('every page of %s in %s is valid HTML', async (slug, language, ways) => {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const way of ways) faults.push(...(await faultsOn(way, slug, language, seen)));
  expect(faults).toEqual([]);
  expect(everyPage(slug).filter((address) => !seen.has(address))).toEqual([]);
});

/** What is wrong on the pages of one way through a questionnaire; they are noted as seen. */
const faultsOn = async (way: readonly string[], slug: string, language: string, seen: Set<string>): Promise<readonly string[]> => {
  const visitor = visit(app.origin);
  const faults: string[] = [];
  const look = async (): Promise<void> => void faults.push(...(await htmlFaults(visitor.page.source)).map((fault) => `${visitor.page.path}: ${fault}`));
  const choose = (inputs: readonly HTMLInputElement[]): void => inputs.forEach((input) => (input.checked = true));
  const press = async (value: string): Promise<void> => void (await visitor.press([...visitor.page.document.querySelectorAll(`main button[value="${value}"]`)][0]?.textContent?.trim() ?? ''));
  await visitor.open(`/e/${slug}?lang=${language}`);
  await look();
  await visitor.press(language === 'sv' ? 'Starta enkäten' : 'Börja');
  while (!visitor.page.path.endsWith('/granska')) {
    await look();
    seen.add(visitor.page.path);
    const answers = way.length > 0 ? [...visitor.page.document.querySelectorAll<HTMLInputElement>(chosenOn(way))] : [];
    const skips = visitor.page.document.querySelector('button[value="skip"]') !== null;
    if (!skips) for (const group of visitor.page.document.querySelectorAll('fieldset')) choose([...group.querySelectorAll<HTMLInputElement>('input[type=radio]')].slice(0, 1));
    choose(answers);
    await press(skips && answers.length === 0 ? 'skip' : 'next');
  }
  await look();
  await visitor.press(language === 'sv' ? 'Skicka in svaren' : 'Skicka mina svar');
  await look();
  expect(visitor.page.path).toBe(`/e/${slug}/tack`);
  return faults;
};

test.each(['/', '/angra', '/fortsatt', '/inmatning', '/granskning', '/tillganglighet', '/integritet', '/finns-inte'].flatMap((path) => LANGUAGES.map((language) => `${path}?lang=${language}`)))('%s is valid HTML', async (path) => {
  expect(await htmlFaults(await (await fetch(app.origin + path)).text())).toEqual([]);
});
