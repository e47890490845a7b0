import type { LinkedCell, LinkedTable } from '#core/disclosure/linked-table.ts';

/** A way to split people: its finest values, and the named sums of them; `printed: false` is the rest that no table shows. */
export interface Split {
  readonly size: number;
  readonly sums: readonly { readonly id: string; readonly of: readonly number[]; readonly printed: boolean; readonly priority: number }[];
}

export interface Layout {
  readonly areas: Split;
  readonly genders: Split;
  readonly groups: Split;
  readonly answers: Split;
  /** Whether the figures of a group are shown for an area. */
  readonly crossed: (area: string, group: string) => boolean;
  /** The smallest base beside which a group's figures are shown. */
  readonly smallestGroup: number;
}

const sum = (id: string, of: readonly number[], priority: number, printed = true) => ({ id, of, printed, priority });
const upTo = (size: number): readonly number[] => Array.from({ length: size }, (_, index) => index);

/** Municipalities by union; one more area is the rest, which counts in all only. */
export const areasOf = (unions: readonly (readonly number[])[]): Split => {
  const size = unions.flat().length + 1;
  return {
    size,
    sums: [
      sum('alla', upTo(size), 0),
      ...unions.map((of, index) => sum(`f${String(index)}`, of, 1)),
      ...unions.flat().map((area) => sum(`k${String(area)}`, [area], 2)),
      sum('annan', [size - 1], 2, false),
    ],
  };
};

/** Women, men and others; the total is that of women and men, or of everyone. */
export const gendersOf = (everyone: boolean): Split => ({
  size: 3,
  sums: [sum('km', everyone ? [0, 1, 2] : [0, 1], 0), sum('k', [0], 0), sum('m', [1], 0), sum('o', [2], 0, false)],
});

/** One group more than `shown` is the rest. */
export const groupsOf = (shown: number): Split => ({
  size: shown + 1,
  sums: [sum('alla', upTo(shown + 1), 0), ...upTo(shown).map((group) => sum(`g${String(group)}`, [group], 3)), sum('g-', [shown], 3, false)],
});

export const answersOf = (size: number): Split => ({
  size,
  sums: [sum('bas', upTo(size), 0), ...upTo(size).map((answer) => sum(`s${String(answer)}`, [answer], 0))],
});

export const innerSize = ({ areas, genders, groups, answers }: Layout): number => areas.size * genders.size * groups.size * answers.size;

/** The linked table of a layout with the persons in each inner cell; counts 1 to t − 1 are unsafe. */
export const tableOf = (layout: Layout, inner: readonly number[], t = 5): LinkedTable => {
  const { areas, genders, groups, answers, crossed, smallestGroup } = layout;
  const at = (area: number, gender: number, group: number, answer: number): number =>
    ((area * genders.size + gender) * groups.size + group) * answers.size + answer;
  const cells: LinkedCell[] = [];
  const count = (parts: readonly number[]): number => parts.reduce((total, part) => total + (inner[part] ?? 0), 0);
  for (const area of areas.sums) for (const group of groups.sums) {
    if (group.id !== 'alla' && !crossed(area.id, group.id)) continue;
    for (const gender of genders.sums) {
      const partsOf = (of: readonly number[]) => area.of.flatMap((a) => gender.of.flatMap((g) => group.of.flatMap((h) => of.map((s) => at(a, g, h, s))))).sort((a, b) => a - b);
      const shown = area.printed && group.printed && gender.printed && (group.id === 'alla' || count(partsOf(upTo(answers.size))) >= smallestGroup);
      for (const answer of answers.sums) {
        const parts = partsOf(answer.of);
        cells.push({
          id: [area.id, group.id, gender.id, answer.id].join(':'),
          parts,
          unsafe: count(parts) > 0 && count(parts) < t,
          printed: shown && answer.printed,
          priority: area.priority + gender.priority + group.priority + answer.priority,
        });
      }
    }
  }
  return { inner, cells };
};

/** A repeatable stream of numbers in [0, 1) (mulberry32). */
export const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const pick = (weights: readonly number[], draw: number): number => {
  let left = draw * weights.reduce((a, b) => a + b, 0);
  return Math.max(0, weights.findIndex((weight) => (left -= weight) < 0));
};

/** Nine municipalities in four unions and a rest, three genders, six answers. */
export const byArea: Layout = {
  areas: areasOf([[0, 1, 2], [3, 4, 5], [6], [7, 8]]),
  genders: gendersOf(false),
  groups: groupsOf(0),
  answers: answersOf(6),
  crossed: () => false,
  smallestGroup: 0,
};

/** Four unions and a rest, three genders, eight groups and a rest, six answers. */
export const byGroup: Layout = { ...byArea, areas: areasOf([[0], [1], [2], [3]]), groups: groupsOf(8), crossed: (area) => !area.startsWith('k'), smallestGroup: 10 };

/** Both at once, down to the groups of municipalities, which are shown nowhere. */
export const byAreaAndGroup: Layout = { ...byGroup, areas: byArea.areas, crossed: (area) => !area.startsWith('k') && area !== 'annan' };

/** What `respondents` persons answered, unevenly spread. */
export const respond = (layout: Layout, respondents: number, seed: number): readonly number[] => {
  const next = numbers(seed);
  const uneven = (size: number, first: number): readonly number[] => Array.from({ length: size }, (_, index) => first / (1 + index) + 0.3 * next());
  const weights = [uneven(layout.areas.size, 2), [58, 38, 4], uneven(layout.groups.size, 1), uneven(layout.answers.size, 1)];
  const inner = Array.from({ length: innerSize(layout) }, () => 0);
  for (let person = 0; person < respondents; person += 1) {
    const [area = 0, gender = 0, group = 0, answer = 0] = weights.map((each) => pick(each, next()));
    const at = ((area * layout.genders.size + gender) * layout.groups.size + group) * layout.answers.size + answer;
    inner[at] = (inner[at] ?? 0) + 1;
  }
  return inner;
};
