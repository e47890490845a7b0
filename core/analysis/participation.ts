import type { GenderRow } from '#core/disclosure/lattice.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { areaKey, areasIn } from '#core/analysis/published-lookup.ts';
import type { Area } from '#core/results/areas.ts';

/** How many have answered, of an area and a gender; null where that is hidden. */
export interface Participation {
  readonly area: Area;
  readonly gender: GenderRow;
  readonly persons: number | null;
}

/** Municipalities, unions, all; in each women, men, the whole. Whoever chose an area answered its question, so its base is the persons of the area. */
export const participationIn = (results: PublishedResults): readonly Participation[] => {
  const areas = areasIn(results);
  const question = results.variables.find(({ role, kind }) => role === 'area' && kind === 'single');
  const bases = new Map<string, Participation>();
  for (const { area, group, gender, base } of question?.figures ?? []) {
    const key = `${areaKey(area)} ${gender}`;
    if (group === null && area.level !== 'alla' && !bases.has(key)) bases.set(key, { area, gender, persons: base });
  }
  const all = areas.find(({ level }) => level === 'alla');
  return [...bases.values(), ...(all ? results.respondents.map(({ gender, persons }): Participation => ({ area: all, gender, persons })) : [])];
};
