import { expect, test } from 'vitest';
import { surveyStatistics } from '#server/services/survey-statistics.ts';
import { aStatistics } from '#test/server/storage/sample-rows.ts';
import { openIn, temporaryFolders } from '#test/server/storage/temporary-data.ts';

const newFolder = temporaryFolders();

test('a survey is compared with its own tables and those that belong to none, the latest first', async () => {
  const storage = await openIn(newFolder());
  const rows = [
    aStatistics({ id: 'a', survey: 'medarbetare', use: 'population', referenceDate: '2024' }),
    aStatistics({ id: 'b', survey: 'kommun', use: 'population' }),
    aStatistics({ id: 'c', referenceDate: '2023' }),
    aStatistics({ id: 'd', survey: 'medarbetare', use: 'invited', referenceDate: '2025-09-01', json: '{"category":"Ålder","categories":[{"id":"x","text":"X"}],"cells":[]}' }),
  ];
  for (const statistics of rows) await storage.write({ do: 'store statistics', statistics });
  const found = await surveyStatistics(storage, 'medarbetare');
  expect(found.map(({ use, source }) => `${source.id} ${use}`)).toEqual(['d invited', 'a population', 'c background']);
  expect(found[0]).toEqual({ use: 'invited', source: { id: 'd', title: 'Folkmängd efter region och kön', source: 'SCB', referenceDate: '2025-09-01' }, table: { category: 'Ålder', categories: [{ id: 'x', text: 'X' }], cells: [] } });
  await storage.close();
});
