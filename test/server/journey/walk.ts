import type { Locator, Page } from 'playwright-core';
import { chosenOn } from '#test/support/every-way.ts';

/** Presses a button that leads to another page, and waits until it is there: what looks at a page must not meet the one before. */
const press = async (page: Page, button: Locator): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), button.first().click()]);
};

/** Goes on from a page of the journey: past it where that may be done and the way chooses nothing, else with the first answers and those of the way. */
const goOn = async (page: Page, way: readonly string[]): Promise<void> => {
  const skip = page.locator('button[value="skip"]');
  const skips = (await skip.count()) > 0;
  const answers = way.length > 0 ? await page.locator(chosenOn(way)).all() : [];
  if (!skips) for (const group of await page.locator('fieldset:has(input[type=radio])').all()) await group.locator('input[type=radio]').first().check();
  for (const answer of answers) await answer.check();
  await press(page, skips && answers.length === 0 ? skip : page.locator('main button[value="next"]'));
};

/** Visits every page of one way through a questionnaire, start to receipt. */
export const walk = async (page: Page, origin: string, slug: string, language: string, visit: (address: string) => Promise<void>, way: readonly string[] = []): Promise<void> => {
  await page.goto(`${origin}/e/${slug}?lang=${language}`);
  await visit('start');
  await press(page, page.locator('main form button'));
  while (!page.url().endsWith('/granska')) {
    await visit(new URL(page.url()).pathname);
    await goOn(page, way);
  }
  await visit('granska');
  await press(page, page.locator('main form button'));
  await page.waitForURL('**/tack');
  await visit('tack');
};
