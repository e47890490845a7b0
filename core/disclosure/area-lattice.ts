import { blockId, genderParts, rankOf, restArea, type Block, type Lattice } from '#core/disclosure/lattice.ts';
import type { Area } from '#core/results/areas.ts';
import type { Dimensions } from '#core/results/counts.ts';
import { strataCount } from '#core/results/groupings.ts';

/**
 * Areas × gender, all groups together. One atom an area of the questionnaire and gender.
 * @param total the third row at `alla`: `samtliga` only where those of another or no gender may be shown (4.2 of the domain notes)
 */
export const areaLattice = (dimensions: Dimensions, areas: readonly Area[], total: 'kvinnor_och_man' | 'samtliga'): Lattice => {
  const { length: genders } = dimensions.genders;
  const strata = strataCount(dimensions);
  const rest = restArea([dimensions.areas.length - 1]);
  const blocks = [...areas, rest].flatMap((area) =>
    genderParts(dimensions, area, area === rest ? 'kvinnor_och_man' : total).map(({ gender, members, kind }): Block => {
      const parts = area.members.flatMap((member) => members.map((index) => member * genders + index));
      const hidden = kind === 'rest' || area === rest;
      const id = blockId(area, null, gender);
      return { id: kind === 'rest' ? `${id} rest` : id, area, group: null, gender, parts, kind: hidden ? 'rest' : 'printed', rank: rankOf(area, gender) };
    }),
  );
  return { atoms: Int16Array.from({ length: dimensions.areas.length * genders * strata }, (_, cell) => Math.floor(cell / strata)), size: dimensions.areas.length * genders, blocks };
};
