import { blockId, genderParts, rankOf, type Block, type GenderRow, type Lattice } from '#core/disclosure/lattice.ts';
import type { Area } from '#core/results/areas.ts';
import type { Dimensions, DoubleGrouping } from '#core/results/counts.ts';
import { everyCell } from '#core/results/dimensions.ts';
import { groupOfBoth } from '#core/results/doubles.ts';
import { groupOf } from '#core/results/groupings.ts';

/** The block of those of a group of the first question, of the second, or of both. Null: any group. */
export const doubleBlockId = (all: Area, first: string | null, second: string | null, gender: GenderRow): string => blockId(all, first === null && second === null ? null : groupOfBoth(first, second), gender);

/** Who is in a block by their answer to one of the questions: whoever gave one answer, gave any, is whoever, or gave none. */
type Kind = 'group' | 'answered' | 'any' | 'none';

interface Side {
  readonly kind: Kind;
  /** As in `doubleBlockId`. */
  readonly name: string | null;
  readonly members: readonly number[];
}

interface DoubleBlock extends Block {
  readonly sides: readonly [Kind, Kind];
  /** Ids of the blocks of women and of men (where gender is asked) with any answer to one of the two, or to both. */
  readonly around: readonly string[];
}

export interface DoubleLattice extends Lattice {
  readonly blocks: readonly DoubleBlock[];
}

/** In the names of blocks: whoever gave an answer, and whoever gave none. */
const ANSWERED = '+';
const NONE = '-';

/**
 * All × women and men × the groups of two questions. Rows of all are given; those of the groups of one question are
 * printed by its own crossing, so that what it hides is guarded here, and those of both are finer.
 */
export const doubleLattice = (dimensions: Dimensions, pair: DoubleGrouping, all: Area): DoubleLattice => latticeOf(dimensions, pair, all, ['any', 'group', 'none'], () => true);

/** The same of how many there are: beside the answers to either question, those to both, and how many answered the other. */
export const divisionLattice = (dimensions: Dimensions, pair: DoubleGrouping, all: Area): DoubleLattice =>
  latticeOf(dimensions, pair, all, ['any', 'answered', 'group'], (sides) => sides.includes('group'));

const latticeOf = (dimensions: Dimensions, pair: DoubleGrouping, all: Area, kinds: readonly Kind[], isIn: (sides: readonly [Kind, Kind]) => boolean): DoubleLattice => {
  const [one, other] = pair.map(({ groups }) => groups.length) as [number, number];
  const genders = dimensions.genderAsked ? 2 : 1;
  const both = { ...dimensions, groupings: pair };
  const atomOf = (gender: number, first: number, second: number): number => (gender * one + first) * other + second;
  const [firsts, seconds] = pair.map(({ groups }) => sidesOf(groups, kinds)) as [readonly Side[], readonly Side[]];
  const parts = genderParts(dimensions, all, 'kvinnor_och_man').filter(({ kind }) => kind === 'printed');
  const least = parts.filter(({ members }) => members.length === 1).map(({ gender }) => gender);
  const blocks = parts.flatMap(({ gender, members }) => firsts.flatMap((first) => seconds.map((second): DoubleBlock => {
    const sides = [first.kind, second.kind] as const;
    const isRest = sides.includes('none');
    const id = doubleBlockId(all, first.name, second.name, gender);
    return {
      id: isRest ? `${id} rest` : id,
      area: all,
      group: first.kind === 'any' && second.kind === 'any' ? null : groupOfBoth(first.name, second.name),
      gender,
      parts: members.flatMap((member) => first.members.flatMap((each) => second.members.map((also) => atomOf(member, each, also)))).sort((a, b) => a - b),
      kind: isRest ? 'rest' : sides.every((kind) => kind === 'any') ? 'given' : 'printed',
      rank: rankOf(all, gender),
      finer: !sides.includes('any'),
      sides,
      around: least.flatMap((each) => [doubleBlockId(all, null, null, each), doubleBlockId(all, first.name, null, each), doubleBlockId(all, null, second.name, each)]),
    };
  }))).filter(({ sides }) => isIn(sides));
  return {
    atoms: Int16Array.from(everyCell(both), ([, gender, stratum]) => (gender < genders ? atomOf(gender, groupOf(both, pair[0], stratum), groupOf(both, pair[1], stratum)) : -1)),
    size: genders * one * other,
    blocks,
  };
};

const sidesOf = (groups: readonly (string | null)[], kinds: readonly Kind[]): readonly Side[] => {
  const last = groups.length - 1;
  const sides: readonly Side[] = [
    { kind: 'any', name: null, members: [...groups.keys()] },
    { kind: 'answered', name: ANSWERED, members: [...groups.keys()].slice(0, last) },
    { kind: 'none', name: NONE, members: [last] },
    ...groups.slice(0, last).map((name, index): Side => ({ kind: 'group', name, members: [index] })),
  ];
  return sides.filter(({ kind }) => kinds.includes(kind));
};

/** The block of those of a group of one question who answered the other, whose base they are. @param by which of the two the group is of */
export const answeredBlockId = (all: Area, by: 0 | 1, group: string, gender: GenderRow): string => (by === 0 ? doubleBlockId(all, group, ANSWERED, gender) : doubleBlockId(all, ANSWERED, group, gender));
