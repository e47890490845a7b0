import { describe, expect, it } from 'vitest';
import { representation } from '#core/analysis/representation-index.ts';
import { surveyed, variableOf } from '#test/core/analysis/surveyed.ts';
import { cellsOf, given, tableWith } from '#test/core/statistics/statistics-example.ts';

const results = surveyed([
  { kommun: '0126', women: [40, 10], men: [40, 30] },
  { kommun: '0127', women: [40, 20], men: [40, 20] },
  { kommun: '0128', women: [40, 30], men: [40, 10] },
  { kommun: '0181', women: [40, 10], men: [40, 30] },
]);
const target = given('background', tableWith([...cellsOf({ '0126': [500, 500], '0127': [300, 100], '0128': [10, 10], '0181': [null, 10] }, 'langtid'), ...cellsOf({ '0126': [250, 750] }, 'unga')], 'Målgrupp'));
const told = (category: string | null): readonly string[] => representation(variableOf(results, 'fraga'), 'ja', target, category).map(({ area, index }) => `${area.id} ${index.toFixed(2)}`);

describe('the representation index', () => {
  it('is the part of women in an answer over their part in the target group, where both are known', () => {
    expect(told('langtid')).toEqual(['0126 0.50', '0127 0.67', '0128 1.50', 'hbs 0.88']);
    expect(told('unga')).toEqual(['0126 1.00']);
  });

  it('is not told of groups that may overlap, taken together', () => expect(told(null)).toEqual([]));
});
