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
  /** Split finer than the other printed rows of its area: shown only beside them, never in their stead. */
  readonly finer?: boolean;
}

/** Blocks that are sums of the same atoms, and so are protected together. */
export interface Lattice {
  /** Atom of each person's cell area × gender × group, −1 for none. */
  readonly atoms: Int16Array;
  readonly size: number;
  readonly blocks: readonly Block[];
}

export const blockId = (area: Area, group: string | null, gender: GenderRow): string => JSON.stringify([area.level, area.id, group, gender]);

export const WOMEN_AND_MEN: readonly GenderRow[] = ['kvinnor', 'man'];

interface GenderPart {
  readonly gender: GenderRow;
  /** Indices in the dimensions' genders. */
  readonly members: readonly number[];
  readonly kind: 'printed' | 'rest';
}

/** The rows of an area by gender, and the rest that none shows. @param total what the third row at `alla` is */
export const genderParts = (dimensions: Dimensions, area: Area, total: GenderRow): readonly GenderPart[] => {
  if (!dimensions.genderAsked) return [{ gender: 'samtliga', members: [0], kind: 'printed' }];
  const everyone = area.level === 'alla' && total === 'samtliga';
  return [
    { gender: 'kvinnor', members: [0], kind: 'printed' },
    { gender: 'man', members: [1], kind: 'printed' },
    { gender: everyone ? 'samtliga' : 'kvinnor_och_man', members: everyone ? [0, 1, 2] : [0, 1], kind: 'printed' },
    { gender: 'samtliga', members: [2], kind: 'rest' },
  ];
};

/** All, union, municipality; in each women and men together first. */
const LEVEL_RANK = { alla: 0, forbund: 2, kommun: 4 } as const;

export const rankOf = (area: Area, gender: GenderRow): number => LEVEL_RANK[area.level] + (gender === 'kvinnor' || gender === 'man' ? 1 : 0);

/** Persons of another or no area: `alla` without the areas. */
export const restArea = (members: readonly number[]): Area => ({ level: 'alla', id: 'rest', name: '', members });
