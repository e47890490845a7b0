import type { LinkedCell, LinkedTable } from '#core/disclosure/linked-table.ts';

/** A way to split people: its finest values, and the named sums of them; `printed: false` is the rest that no table shows. */
export interface Split {
  readonly size: number;
  readonly sums: readonly { readonly id: string; readonly of: readonly number[]; readonly printed: boolean; readonly tier?: number; readonly priority: number }[];
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

/** All first, then unions, then municipalities. */
export const inTiers = ({ size, sums }: Split): Split => ({ size, sums: sums.map((each) => ({ ...each, tier: each.priority })) });

export const answersOf = (size: number): Split => ({
  size,
  sums: [sum('bas', upTo(size), 0), ...upTo(size).map((answer) => sum(`s${String(answer)}`, [answer], 0))],
});

export const innerSize = ({ areas, genders, groups, answers }: Layout): number => areas.size * genders.size * groups.size * answers.size;

const total = (inner: readonly number[], parts: readonly number[]): number => parts.reduce((all, part) => all + (inner[part] ?? 0), 0);

/** The linked table of a layout with the persons in each inner cell; counts 1 to t − 1 are unsafe. */
export const tableOf = (layout: Layout, inner: readonly number[], t = 5): LinkedTable => {
  const { areas, genders, groups, answers } = layout;
  const rows = areas.sums.flatMap((area) =>
    groups.sums.filter((group) => group.id === 'alla' || layout.crossed(area.id, group.id)).flatMap((group) => genders.sums.map((gender) => ({ area, group, gender }))),
  );
  const cells = rows.flatMap(({ area, group, gender }): readonly LinkedCell[] => {
    const persons = area.of.flatMap((a) => gender.of.flatMap((g) => group.of.map((h) => (a * genders.size + g) * groups.size + h)));
    const partsOf = (of: readonly number[]): readonly number[] => persons.flatMap((person) => of.map((answer) => person * answers.size + answer)).sort((a, b) => a - b);
    const isShown = group.id === 'alla' || total(inner, partsOf(upTo(answers.size))) >= layout.smallestGroup;
    return answers.sums.map((answer) => {
      const parts = partsOf(answer.of);
      const count = total(inner, parts);
      return {
        id: [area.id, group.id, gender.id, answer.id].join(':'),
        parts,
        unsafe: count > 0 && count < t,
        printed: isShown && [area, group, gender, answer].every(({ printed }) => printed),
        tier: area.tier ?? 0,
        priority: [area, group, gender, answer].reduce((all, { priority }) => all + priority, 0),
      };
    });
  });
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
