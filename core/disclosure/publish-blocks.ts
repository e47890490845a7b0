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

/**
 * Unions and all × women and men × groups. One atom a union (or none), gender and group; other genders are in no row.
 * The rows of all groups are given by the table of areas.
 */
export const groupLattice = (dimensions: Dimensions, areas: readonly Area[]): Lattice => {
  const unions = areas.filter(({ level }) => level === 'forbund');
  const all: Area | undefined = areas.find(({ level }) => level === 'alla');
  const placeOf = dimensions.areas.map((_, index) => { const place = unions.findIndex(({ members }) => members.includes(index)); return place < 0 ? unions.length : place; });
  const genders = dimensions.genderAsked ? 2 : 1;
  const { length: groups } = dimensions.groups;
  const atom = (place: number, gender: number, group: number): number => (place * genders + gender) * groups + group;
  const placed = [...unions.map((area, place) => ({ area, places: [place] })), ...(all ? [{ area: all, places: [...unions.keys(), unions.length] }] : []), { area: restArea([]), places: [unions.length] }];
  const blocks = placed.flatMap(({ area, places }) =>
    genderParts(dimensions, area, 'kvinnor_och_man').filter(({ kind }) => kind === 'printed').flatMap(({ gender, members }) =>
      [...dimensions.groups.keys(), -1].map((group): Block => {
        const parts = places.flatMap((place) => members.flatMap((member) => (group < 0 ? [...dimensions.groups.keys()] : [group]).map((index) => atom(place, member, index))));
        const name = dimensions.groups[group] ?? null;
        const id = blockId(area, name, gender);
        const kind = area.id === 'rest' || (group >= 0 && name === null) ? 'rest' : group < 0 ? 'given' : 'printed';
        return { id: kind === 'rest' ? `${id} rest ${group}` : id, area, group: name, gender, parts: parts.toSorted((a, b) => a - b), kind, rank: rankOf(area, gender) };
      }),
    ),
  );
  const atoms = Int16Array.from({ length: dimensions.areas.length * dimensions.genders.length * groups }, (_, cell) => {
    const gender = Math.floor(cell / groups) % dimensions.genders.length;
    const area = Math.floor(cell / groups / dimensions.genders.length);
    return gender < genders ? atom(placeOf[area] ?? unions.length, gender, cell % groups) : -1;
  });
  return { atoms, size: (unions.length + 1) * genders * groups, blocks };
};
