import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeDemoResponses } from '#server/services/demo-responses.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { signedIn } from './studio-visitor.ts';

const SURVEY = '/studio/enkater/medarbetare';

let browser: Browser;
let app: TestApp;
let owner: Visitor;
beforeAll(async () => {
  [browser, app] = await Promise.all([launchBrowser(), startTestApp()]);
  owner = await signedIn(app, 'owner');
  const survey = await app.services.catalogue.find('medarbetare');
  const round = survey && (await app.services.storage.openRound(survey.survey.id, app.services.today()));
  if (survey && round) await storeDemoResponses(app.services, survey, round, { responses: 250, seed: 1 });
  await owner.open(`${SURVEY}/folj`);
  await owner.press('Räkna svaren');
  await owner.open(`${SURVEY}/rapporter`);
  await owner.press('Gör en rapport av påhittade svar');
  while ((await owner.open(`${SURVEY}/rapporter`)).text.includes('En rapport görs nu.')) await setTimeout(500);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const PAGES = ['folj', 'analys', 'analys?fraga=svart', 'rapporter', 'rapporter/1', 'rapporter/1/mal', 'oppna-svar'];

describe('the pages that follow, analyse and release a survey', () => {
  it.each(PAGES.flatMap((page) => [[page, 320, 'light'], [page, 1280, 'dark']] as const))('%s has no faults at %i pixels, %s', { timeout: 120_000 }, async (path, width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    try {
      await context.addCookies([{ name: 'studio', value: owner.cookies.get('studio') ?? '', url: app.origin }]);
      const page = await context.newPage();
      const response = await page.goto(`${app.origin}${SURVEY}/${path}`);
      expect(response?.status()).toBe(200);
      expect(await findFaults(page)).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
