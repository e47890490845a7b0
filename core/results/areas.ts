import { byCode } from '#core/results/by-code.ts';
import type { Dimensions } from '#core/results/counts.ts';
import type { AreaLevel } from '#core/results/dimensions.ts';
import { municipalityName, unionName, unionOf, type Geography } from '#core/results/geography.ts';

/** A municipality, a coordination union or all: what a row of a table is about. */
export interface Area {
  readonly level: AreaLevel | 'alla';
  readonly id: string;
  readonly name: string;
  /** Indices in the dimensions' areas that it is the sum of. */
  readonly members: readonly number[];
}

/** Where the survey takes place: who belonged to which union on the first day of the round (ISO date). */
export interface Territory {
  readonly geography: Geography;
  readonly areaLevel: AreaLevel;
  readonly firstDay: string;
}

/** Municipalities, then unions (each by code), then all. A level that the survey does not ask for is left out. */
export const areasOf = (dimensions: Dimensions, territory: Territory): readonly Area[] => {
  const asked = dimensions.areas.flatMap((id, index) => (id === null ? [] : [{ id, index }]));
  const all: Area = { level: 'alla', id: 'alla', name: 'Alla', members: dimensions.areas.map((_, index) => index) };
  if (territory.areaLevel === 'forbund') return [...asked.map(({ id, index }) => union(id, [index], territory.geography)), all];
  const unions = new Map<string, number[]>();
  for (const { id, index } of asked) {
    const own = unionOf(territory.geography, id, territory.firstDay);
    if (own !== null) unions.set(own, [...(unions.get(own) ?? []), index]);
  }
  return [
    ...asked.map(({ id, index }): Area => ({ level: 'kommun', id, name: municipalityName(territory.geography, id) ?? id, members: [index] })),
    ...[...unions].sort(([a], [b]) => byCode(a, b)).map(([id, members]) => union(id, members, territory.geography)),
    all,
  ];
};

const union = (id: string, members: readonly number[], geography: Geography): Area => ({ level: 'forbund', id, name: unionName(geography, id) ?? id, members });
