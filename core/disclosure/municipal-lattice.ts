import { blockId, genderParts, rankOf, restArea, type Block, type Lattice } from '#core/disclosure/lattice.ts';
import type { Area } from '#core/results/areas.ts';
import type { Dimensions, Grouping } from '#core/results/counts.ts';
import { everyCell } from '#core/results/dimensions.ts';
import { groupOf } from '#core/results/groupings.ts';

/**
 * Municipalities, unions and all × women and men × the groups of one question, all as sums of the same atoms: the rows of
 * all groups are printed by the table of areas and those of all by the crossing, so that what these hide is guarded here.
 * Those of unions and municipalities are finer.
 */
export const municipalLattice = (dimensions: Dimensions, grouping: Grouping, areas: readonly Area[]): Lattice => {
  const { groups } = grouping;
  const genders = dimensions.genderAsked ? 2 : 1;
  const by = { ...dimensions, groupings: [grouping] };
  const atomOf = (area: number, gender: number, group: number): number => (area * genders + gender) * groups.length + group;
  const rest = restArea([dimensions.areas.length - 1]);
  const blocks = [...areas, rest].flatMap((area) => genderParts(dimensions, area, 'kvinnor_och_man').filter(({ kind }) => kind === 'printed').flatMap(({ gender, members }) => {
    const block = (group: string | null, of: readonly number[], isRest: boolean): Block => ({
      id: blockId(area, group, gender) + (isRest ? ' rest' : ''),
      area,
      group,
      gender,
      parts: area.members.flatMap((place) => members.flatMap((member) => of.map((each) => atomOf(place, member, each)))).sort((a, b) => a - b),
      kind: isRest || area === rest ? 'rest' : 'printed',
      rank: rankOf(area, gender),
      finer: area.level !== 'alla' && group !== null,
    });
    return [block(null, [...groups.keys()], false), ...groups.map((group, index) => block(group, [index], group === null))];
  }));
  return {
    atoms: Int16Array.from(everyCell(by), ([area, gender, stratum]) => (gender < genders ? atomOf(area, gender, groupOf(by, grouping, stratum)) : -1)),
    size: dimensions.areas.length * genders * groups.length,
    blocks,
  };
};
