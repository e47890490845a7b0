import { afterAll, beforeAll, expect, test } from 'vitest';
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
const SLUGS = ['medarbetare', 'foretag', 'kommun', 'handlaggare', 'forbund'];

test.each(SLUGS.flatMap((slug) => LANGUAGES.map((language) => [slug, language])))('every page of %s in %s is valid HTML', async (slug = '', language = '') => {
  const visitor = visit(app.origin);
  const faults: string[] = [];
  const look = async (): Promise<void> => void faults.push(...(await htmlFaults(visitor.page.source)).map((fault) => `${visitor.page.path}: ${fault}`));
  const press = async (value: string): Promise<void> => void (await visitor.press([...visitor.page.document.querySelectorAll(`main button[value="${value}"]`)][0]?.textContent?.trim() ?? ''));
  await visitor.open(`/e/${slug}?lang=${language}`);
  await look();
  await visitor.press(language === 'sv' ? 'Starta enkäten' : 'Börja');
  while (!visitor.page.path.endsWith('/granska')) {
    await look();
    const skips = visitor.page.document.querySelector('button[value="skip"]') !== null;
    if (!skips) {
      for (const group of visitor.page.document.querySelectorAll('fieldset')) group.querySelector<HTMLInputElement>('input[type=radio]')?.setAttribute('checked', '');
    }
    await press(skips ? 'skip' : 'next');
  }
  await look();
  await visitor.press(language === 'sv' ? 'Skicka in svaren' : 'Skicka mina svar');
  await look();
  expect(visitor.page.path).toBe(`/e/${slug}/tack`);
  expect(faults).toEqual([]);
});

test.each(['/', '/angra', '/fortsatt', '/tillganglighet', '/integritet', '/finns-inte'].flatMap((path) => LANGUAGES.map((language) => `${path}?lang=${language}`)))('%s is valid HTML', async (path) => {
  expect(await htmlFaults(await (await fetch(app.origin + path)).text())).toEqual([]);
});
