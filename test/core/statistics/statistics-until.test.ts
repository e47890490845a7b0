import { expect, it } from 'vitest';
import { statisticsUntil } from '#core/statistics/statistics-until.ts';
import { cellsOf, given, tableWith } from '#test/core/statistics/statistics-example.ts';

const dated = (referenceDate: string, ...times: readonly string[]) => {
  const made = given('population', tableWith(times.flatMap((time) => cellsOf({ '0127': [10, 10] }, null, time))));
  return { ...made, source: { ...made.source, id: referenceDate, referenceDate } };
};
const timeIn = (day: string, ...times: readonly string[]) => [...new Set(statisticsUntil([dated('2026', ...times)], day).flatMap(({ table }) => table.cells.map(({ time }) => time)))];

it('tables are used from the latest that is not later than the answers, then the older, then the later ones from the earliest', () => {
  const tables = ['2027', '2026-09-01', '2026-03-01', '2025'].map((date) => dated(date));
  expect(statisticsUntil(tables, '2026-05-31').map(({ source }) => source.id)).toEqual(['2026-03-01', '2025', '2026-09-01', '2027']);
  expect(statisticsUntil(tables)).toBe(tables);
});

it('a table of several times is of the latest that is not later, else of the earliest', () => {
  expect([timeIn('2026-05-31', '2024', '2025', '2027'), timeIn('2023-05-31', '2024', '2025')]).toEqual([['2025'], ['2024']]);
  expect(timeIn('2026-05-31', '2026M03', '2026M05', '2026M06')).toEqual(['2026M05']);
  expect(timeIn('2026-05-31', '2026K1', '2026K2', '2026K3')).toEqual(['2026K2']);
});

it('a table of several times is dated by the one that is used, and has its place by it', () => {
  const datesOn = (day: string, ...tables: readonly ReturnType<typeof dated>[]) => statisticsUntil(tables, day).map(({ source }) => source.referenceDate);
  expect(datesOn('2023-05-31', dated('2025', '2022', '2023', '2025'))).toEqual(['2023']);
  expect(datesOn('2023-05-31', dated('2025', '2022', '2023', '2025'), dated('2021'))).toEqual(['2023', '2021']);
  expect(datesOn('2026-05-31', dated('2026M06'), dated('2026M03'))).toEqual(['2026M03', '2026M06']);
  expect(datesOn('2023-05-31', dated('2024-01-01', '2022', '2023', '2025'))).toEqual(['2024-01-01']);
});

it('times that are no dates are left as they are', () => {
  expect(timeIn('2026-05-31', 'hösten', 'våren')).toEqual(['hösten', 'våren']);
});
