import { describe, expect, it } from 'vitest';
import type { Dimensions } from '#core/results/counts.ts';
import { areasOf } from '#core/results/areas.ts';
import { unionOf } from '#core/results/geography.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';

const dimensions = (areas: readonly string[]): Dimensions => ({ areas: [...areas, null], genderAsked: true, genders: ['woman', 'man', 'other'], groupings: [] });
const namesOf = (areas: readonly string[], areaLevel: 'kommun' | 'forbund', firstDay: string): readonly string[] =>
  areasOf(dimensions(areas), { geography: GEOGRAPHY, areaLevel, firstDay }).map(({ level, id, name, members }) => `${level} ${id} ${name} ${members.join('+')}`);

describe('areas', () => {
  it('belong to the union of the first day of the round', () => {
    expect(unionOf(GEOGRAPHY, '0182', '2015-12-31')).toBe('nacka');
    expect(unionOf(GEOGRAPHY, '0182', '2016-01-01')).toBe('varna');
    expect(unionOf(GEOGRAPHY, '9999', '2016-01-01')).toBeNull();
  });

  it('are municipalities, then unions, then all', () => {
    expect(namesOf(['0120', '0126', '0127', '0182'], 'kommun', '2026-01-01')).toEqual([
      'kommun 0120 Värmdö 0', 'kommun 0126 Huddinge 1', 'kommun 0127 Botkyrka 2', 'kommun 0182 Nacka 3',
      'forbund hbs Huddinge, Botkyrka och Salem 1+2', 'forbund varna Nacka och Värmdö 0+3', 'alla alla Alla 0+1+2+3+4',
    ]);
  });

  it('are unions and all where the questionnaire asks for unions', () => {
    expect(namesOf(['hbs', 'varna'], 'forbund', '2026-01-01')).toEqual(['forbund hbs Huddinge, Botkyrka och Salem 0', 'forbund varna Nacka och Värmdö 1', 'alla alla Alla 0+1+2']);
  });

  it('have a municipality of no union under all only', () => {
    expect(namesOf(['0180'], 'kommun', '2026-01-01')).toEqual(['kommun 0180 0180 0', 'alla alla Alla 0+1']);
  });
});
