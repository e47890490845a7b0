import type { Page } from 'playwright-core';

/** Goes on from a page of the journey: past it where that may be done, else with the first answers. */
const goOn = async (page: Page): Promise<void> => {
  const skip = page.locator('button[value="skip"]');
  if ((await skip.count()) === 0) for (const group of await page.locator('fieldset:has(input[type=radio])').all()) await group.locator('input[type=radio]').first().check();
  await page.locator((await skip.count()) > 0 ? 'button[value="skip"]' : 'main button[value="next"]').first().click();
};

/** Visits every page of a questionnaire, start to receipt. */
export const walk = async (page: Page, origin: string, slug: string, language: string, visit: (address: string) => Promise<void>): Promise<void> => {
  await page.goto(`${origin}/e/${slug}?lang=${language}`);
  await visit('start');
  await page.locator('main form button').first().click();
  while (!page.url().endsWith('/granska')) {
    await visit(page.url());
    await goOn(page);
  }
  await visit('granska');
  await page.locator('main form button').first().click();
  await page.waitForURL('**/tack');
  await visit('tack');
};
