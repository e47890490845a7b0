import { afterEach, beforeEach, expect, test } from 'vitest';
import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import { cellCount, dimensionsOf } from '#core/results/dimensions.ts';
import { markOf } from '#core/results/marks.ts';
import { withThemes } from '#core/results/themes.ts';
import { quotesOf, reviewedOf, themesOf } from '#server/services/open-answer-results.ts';
import { REAL } from '#server/services/release-results.ts';
import { OPEN_SURVEY, reviewing } from '#test/server/journey/reviewing.ts';
import { all } from '#test/server/storage/sample-rows.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ surveys: { prov: OPEN_SURVEY }, today: '2026-11-24' });
});
afterEach(() => app.close());

const { answer, enter } = reviewing(() => app);

/** Six women write; five are decided about, three of them coded, one of those quoted. */
const reviewed = async (): Promise<void> => {
  for (let each = 0; each < 6; each += 1) await answer({ kon: 'kvinna', forslag: 'Mer tid.' });
  await answer({ kon: 'man' });
  const visitor = await enter();
  await visitor.follow('Vad kan bli bättre?');
  visitor.fill('Nytt tema', 'Tid och takt');
  visitor.fill('Så här ska texten visas', 'Tid.');
  await visitor.press('Godkänn som citat');
  for (let each = 0; each < 2; each += 1) {
    visitor.choose('Tid och takt');
    await visitor.press('Godkänn');
  }
  for (let each = 0; each < 2; each += 1) await visitor.press('Godkänn');
};

test('the codes that reviewers gave are counted with the gender of who wrote, those who still wait apart', async () => {
  await reviewed();
  const { storage, catalogue, geography } = app.services;
  const version = (await catalogue.find('prov'))?.version;
  if (!version) throw new Error('no version');
  const dimensions = dimensionsOf(version.codebook, 'kommun', geography);
  const blocks = await all(storage.codes(version.id, REAL, version.codebook.width));
  const responses = (await all(storage.responses(version.id, REAL))).map(({ submissionHash }) => markOf(submissionHash));
  const { codebook, columns } = withThemes(version.codebook, columnsOf(version.codebook, blocks), themesOf(await reviewedOf(storage, version, REAL)), responses);
  expect(codebook.variables.at(-1)?.id).toBe('forslag__teman');
  const counts = countAll(codebook, dimensions, columns).variables.at(-1);
  const persons = (gender: number, k: number): number => Array.from({ length: cellCount(dimensions) }, (_, cell) => (cell % dimensions.genders.length === gender ? (counts?.counts[cell * counts.width + k] ?? 0) : 0)).reduce((sum, count) => sum + count, 0);
  const women = dimensions.genders.indexOf('woman');
  expect([persons(women, 0), persons(women, 2), persons(women, 3)]).toEqual([1, 5, 3]);
  expect(persons(dimensions.genders.indexOf('man'), 2)).toBe(0);
});

test('quotes leave as they were approved, from five approved texts on', async () => {
  await reviewed();
  const version = (await app.services.catalogue.find('prov'))?.version;
  if (!version) throw new Error('no version');
  expect(quotesOf('prov', await reviewedOf(app.services.storage, version, REAL)).questions).toEqual([{ id: 'forslag', question: 'forslag', text: 'Vad kan bli bättre?', quotes: ['Tid.'] }]);
  expect(quotesOf('prov', await reviewedOf(app.services.storage, version, ['demo'])).questions).toEqual([]);
});
