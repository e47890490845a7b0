import { blockId, genderParts, rankOf, restArea, type Block, type Lattice } from '#core/disclosure/lattice.ts';
import type { Area } from '#core/results/areas.ts';
import type { Dimensions, Grouping } from '#core/results/counts.ts';
import { everyCell } from '#core/results/dimensions.ts';
import { groupOf } from '#core/results/groupings.ts';

/** A place that groups are counted in: a union, or where the municipality has none. */
interface Placed {
  readonly area: Area;
  readonly places: readonly number[];
  readonly kind: 'printed' | 'given' | 'rest';
}

/** Numbers of the atoms of a lattice of groups: place × gender × group. */
interface GroupGrid {
  readonly places: number;
  readonly genders: number;
  readonly groups: number;
}

const groupAtom = (grid: GroupGrid, place: number, gender: number, group: number): number => (place * grid.genders + gender) * grid.groups + group;

const gridOf = (dimensions: Dimensions, { groups }: Grouping, places: number): GroupGrid => ({ places, genders: dimensions.genderAsked ? 2 : 1, groups: groups.length });

/** All × women and men × groups. Other genders are in no row. The rows of all groups are given by the table of areas. */
export const groupLattice = (dimensions: Dimensions, grouping: Grouping, areas: readonly Area[]): Lattice =>
  latticeOf(dimensions, grouping, gridOf(dimensions, grouping, 1), areas.filter(({ level }) => level === 'alla').map((area) => ({ area, places: [0], kind: 'printed' })), []);

/** Unions × women and men × groups. The rows of all groups, and those of all unions, are given by the tables before. */
export const unionGroupLattice = (dimensions: Dimensions, grouping: Grouping, areas: readonly Area[]): Lattice => {
  const unions = areas.filter(({ level }) => level === 'forbund');
  const grid = gridOf(dimensions, grouping, unions.length + 1);
  const placed: readonly Placed[] = [
    ...unions.map((area, place) => ({ area, places: [place], kind: 'printed' }) as const),
    ...areas.filter(({ level }) => level === 'alla').map((area) => ({ area, places: [...Array(grid.places).keys()], kind: 'given' }) as const),
    { area: restArea([]), places: [unions.length], kind: 'rest' },
  ];
  return latticeOf(dimensions, grouping, grid, placed, unions);
};

const latticeOf = (dimensions: Dimensions, grouping: Grouping, grid: GroupGrid, placed: readonly Placed[], unions: readonly Area[]): Lattice => ({
  atoms: groupAtoms(dimensions, grouping, unions, grid),
  size: grid.places * grid.genders * grid.groups,
  blocks: placed.flatMap((each) => groupBlocks(dimensions, grouping, each, grid)),
});

const groupAtoms = (dimensions: Dimensions, grouping: Grouping, unions: readonly Area[], grid: GroupGrid): Int16Array => {
  const placeOf = (area: number): number => {
    const place = unions.findIndex(({ members }) => members.includes(area));
    return place < 0 ? unions.length : place;
  };
  return Int16Array.from(everyCell(dimensions), ([area, gender, stratum]) => (gender < grid.genders ? groupAtom(grid, placeOf(area), gender, groupOf(dimensions, grouping, stratum)) : -1));
};

const groupBlocks = (dimensions: Dimensions, { groups: all }: Grouping, placed: Placed, grid: GroupGrid): readonly Block[] =>
  genderParts(dimensions, placed.area, 'kvinnor_och_man')
    .filter(({ kind }) => kind === 'printed')
    .flatMap(({ gender, members }) => {
      const atomsOf = (place: number, groups: readonly number[]): readonly number[] => members.flatMap((member) => groups.map((group) => groupAtom(grid, place, member, group)));
      const block = (group: string | null, kind: Block['kind'], suffix: string, groups: readonly number[]): Block => ({
        id: blockId(placed.area, group, gender) + suffix,
        area: placed.area,
        group,
        gender,
        parts: placed.places.flatMap((place) => atomsOf(place, groups)).sort((a, b) => a - b),
        kind: placed.kind === 'rest' ? 'rest' : kind,
        rank: rankOf(placed.area, gender),
      });
      return [
        block(null, 'given', '', [...all.keys()]),
        ...all.map((group, index) => (group === null ? block(null, 'rest', ' rest', [index]) : block(group, placed.kind, '', [index]))),
      ];
    });
