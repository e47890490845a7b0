import type { Area } from '#core/results/areas.ts';
import type { Dimensions } from '#core/results/counts.ts';

/** `kon` of exports. */
export type GenderRow = 'kvinnor' | 'man' | 'kvinnor_och_man' | 'samtliga';

/** The persons of an area, a group and a gender: each variable has a base and answers in it. */
export interface Block {
  readonly id: string;
  readonly area: Area;
  /** null: all groups. */
  readonly group: string | null;
  readonly gender: GenderRow;
  /** Indices of atoms. */
  readonly parts: readonly number[];
  /**
   * printed: a row of the export. rest: never printed, but the difference of printed ones (another or no gender,
   * municipality or group). given: printed already by a table that was protected before.
   */
  readonly kind: 'printed' | 'rest' | 'given';
  /** Which to keep first: all, union, municipality; in each women and men together before women and men. */
  readonly rank: number;
}

/** Blocks that are sums of the same atoms, and so are protected together. */
export interface Lattice {
  /** Atom of each person's cell area × gender × group, −1 for none. */
  readonly atoms: Int16Array;
  readonly size: number;
  readonly blocks: readonly Block[];
}

export const blockId = (area: Area, group: string | null, gender: GenderRow): string => JSON.stringify([area.level, area.id, group, gender]);

interface GenderPart {
  readonly gender: GenderRow;
  /** Indices in the dimensions' genders. */
  readonly members: readonly number[];
  readonly kind: 'printed' | 'rest';
}

/** @param total what the third row at `alla` is */
const genderParts = (dimensions: Dimensions, area: Area, total: GenderRow): readonly GenderPart[] => {
  if (!dimensions.genderAsked) return [{ gender: 'samtliga', members: [0], kind: 'printed' }];
  const everyone = area.level === 'alla' && total === 'samtliga';
  return [
    { gender: 'kvinnor', members: [0], kind: 'printed' },
    { gender: 'man', members: [1], kind: 'printed' },
    { gender: everyone ? 'samtliga' : 'kvinnor_och_man', members: everyone ? [0, 1, 2] : [0, 1], kind: 'printed' },
    { gender: 'samtliga', members: [2], kind: 'rest' },
  ];
};

const LEVEL_RANK = { alla: 0, forbund: 2, kommun: 4 } as const;

const rankOf = (area: Area, gender: GenderRow): number => LEVEL_RANK[area.level] + (gender === 'kvinnor' || gender === 'man' ? 1 : 0);

/** Persons of another or no area: `alla` without the areas. */
const restArea = (members: readonly number[]): Area => ({ level: 'alla', id: 'rest', name: '', members });

/**
 * Areas × gender, all groups together. One atom an area of the questionnaire and gender.
 * @param total the third row at `alla`: `samtliga` only where those of another or no gender may be shown (4.2 of the domain notes)
 */
export const areaLattice = (dimensions: Dimensions, areas: readonly Area[], total: 'kvinnor_och_man' | 'samtliga'): Lattice => {
  const { length: genders } = dimensions.genders;
  const { length: groups } = dimensions.groups;
  const rest = restArea([dimensions.areas.length - 1]);
  const blocks = [...areas, rest].flatMap((area) =>
    genderParts(dimensions, area, area === rest ? 'kvinnor_och_man' : total).map(({ gender, members, kind }): Block => {
      const parts = area.members.flatMap((member) => members.map((index) => member * genders + index));
      const hidden = kind === 'rest' || area === rest;
      const id = blockId(area, null, gender);
      return { id: kind === 'rest' ? `${id} rest` : id, area, group: null, gender, parts, kind: hidden ? 'rest' : 'printed', rank: rankOf(area, gender) };
    }),
  );
  return { atoms: Int16Array.from({ length: dimensions.areas.length * genders * groups }, (_, cell) => Math.floor(cell / groups)), size: dimensions.areas.length * genders, blocks };
};

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

const gridOf = (dimensions: Dimensions, places: number): GroupGrid => ({ places, genders: dimensions.genderAsked ? 2 : 1, groups: dimensions.groups.length });

/** All × women and men × groups. Other genders are in no row. The rows of all groups are given by the table of areas. */
export const groupLattice = (dimensions: Dimensions, areas: readonly Area[]): Lattice =>
  latticeOf(dimensions, gridOf(dimensions, 1), areas.filter(({ level }) => level === 'alla').map((area) => ({ area, places: [0], kind: 'printed' })), []);

/** Unions × women and men × groups. The rows of all groups, and those of all unions, are given by the tables before. */
export const unionGroupLattice = (dimensions: Dimensions, areas: readonly Area[]): Lattice => {
  const unions = areas.filter(({ level }) => level === 'forbund');
  const grid = gridOf(dimensions, unions.length + 1);
  const placed: readonly Placed[] = [
    ...unions.map((area, place) => ({ area, places: [place], kind: 'printed' }) as const),
    ...areas.filter(({ level }) => level === 'alla').map((area) => ({ area, places: [...Array(grid.places).keys()], kind: 'given' }) as const),
    { area: restArea([]), places: [unions.length], kind: 'rest' },
  ];
  return latticeOf(dimensions, grid, placed, unions);
};

const latticeOf = (dimensions: Dimensions, grid: GroupGrid, placed: readonly Placed[], unions: readonly Area[]): Lattice => ({
  atoms: groupAtoms(dimensions, unions, grid),
  size: grid.places * grid.genders * grid.groups,
  blocks: placed.flatMap((each) => groupBlocks(dimensions, each, grid)),
});

const groupAtoms = (dimensions: Dimensions, unions: readonly Area[], grid: GroupGrid): Int16Array => {
  const placeOf = (area: number): number => {
    const place = unions.findIndex(({ members }) => members.includes(area));
    return place < 0 ? unions.length : place;
  };
  const atomOf = (area: number, gender: number, group: number): number => (gender < grid.genders ? groupAtom(grid, placeOf(area), gender, group) : -1);
  const everywhere = <T>(each: (area: number, gender: number, group: number) => T): readonly T[] =>
    dimensions.areas.flatMap((_area, area) => dimensions.genders.flatMap((_gender, gender) => dimensions.groups.map((_group, group) => each(area, gender, group))));
  return Int16Array.from(everywhere(atomOf));
};

const groupBlocks = (dimensions: Dimensions, placed: Placed, grid: GroupGrid): readonly Block[] =>
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
        block(null, 'given', '', [...dimensions.groups.keys()]),
        ...dimensions.groups.map((group, index) => (group === null ? block(null, 'rest', ' rest', [index]) : block(group, placed.kind, '', [index]))),
      ];
    });
