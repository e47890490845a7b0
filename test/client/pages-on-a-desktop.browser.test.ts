import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '#test/client/documents.ts';
import { ALL, axeFinds, COLOURS, openExamples, type OpenExamples } from '#test/client/open-examples.ts';

let examples: OpenExamples;
beforeAll(async () => {
  examples = await openExamples({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => examples.close());

describe('on a desktop axe finds nothing, in light and dark colours', () => {
  it.each(documents.map(([name]) => name))('%s', async (name) => {
    const page = await examples.open(name);
    expect(await axeFinds(page, ALL)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), 'scrolls sideways').toBe(false);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFinds(page, COLOURS)).toEqual([]);
  });
});
