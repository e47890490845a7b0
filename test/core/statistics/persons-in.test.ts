import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personsIn } from '#core/statistics/persons-in.ts';
import type { Area } from '#core/results/areas.ts';
import { cellsOf, tableWith } from '#test/core/statistics/statistics-example.ts';

const municipality = (id: string, member: number): Area => ({ level: 'kommun', id, name: id, members: [member] });
const [huddinge, botkyrka, nacka] = [municipality('0126', 0), municipality('0127', 1), municipality('0182', 2)];
const hbs: Area = { level: 'forbund', id: 'hbs', name: 'HBS', members: [0, 1] };
const varna: Area = { level: 'forbund', id: 'varna', name: 'VärNa', members: [2] };
const all: Area = { level: 'alla', id: 'alla', name: 'Alla', members: [0, 1, 2, 3] };
const areas = [huddinge, botkyrka, nacka, hbs, varna, all];

describe('persons of an area', () => {
  it('are summed over what it consists of, and never where a part is missing', () => {
    const some = fc.option(fc.nat({ max: 1000 }));
    fc.assert(fc.property(fc.tuple(some, some, some, some, some, some), ([a, b, c, d, e, f]) => {
      const persons = personsIn(tableWith(cellsOf({ '0126': [a, b], '0127': [c, d], '0182': [e, f] })), areas);
      const sum = (...parts: readonly (number | null)[]): number | null => (parts.includes(null) ? null : parts.reduce<number>((total, part) => total + (part ?? 0), 0));
      expect(persons(hbs, 'kvinnor')).toBe(sum(a, c));
      expect(persons(all, 'man')).toBe(sum(b, d, f));
      expect(persons(all, 'kvinnor_och_man')).toBe(sum(a, b, c, d, e, f));
      expect(persons(botkyrka, 'samtliga')).toBe(sum(c, d));
    }));
  });

  it('are what the table says of the area itself, before any sum, also where it says that the number is missing', () => {
    const persons = personsIn(tableWith(cellsOf({ '0126': [1, 2], '0127': [3, 4], hbs: [50, null], alla: [90, 80] })), areas);
    expect([persons(hbs, 'kvinnor'), persons(hbs, 'man'), persons(all, 'kvinnor_och_man'), persons(nacka, 'man')]).toEqual([50, null, 170, null]);
  });

  it('are those of unions where the table has no municipalities', () => {
    const persons = personsIn(tableWith(cellsOf({ hbs: [50, 40], varna: [5, 6] })), areas.filter(({ level }) => level !== 'kommun'));
    expect(persons(all, 'kvinnor')).toBe(55);
  });

  it('are everyone where the table tells no genders apart, and those of another gender too where everyone is asked for', () => {
    const whole = { level: 'kommun', area: '0127', category: null, time: null } as const;
    const persons = personsIn(tableWith([{ ...whole, gender: 'samtliga', persons: 100 }]), areas);
    expect([persons(botkyrka, 'kvinnor_och_man'), persons(botkyrka, 'samtliga'), persons(botkyrka, 'kvinnor')]).toEqual([100, 100, null]);
    const three = personsIn(tableWith([...cellsOf({ '0127': [40, 50] }), { ...whole, gender: 'samtliga', persons: 100 }]), areas);
    expect([three(botkyrka, 'kvinnor_och_man'), three(botkyrka, 'samtliga')]).toEqual([90, 100]);
  });

  it('are those of the latest time', () => {
    const persons = personsIn(tableWith([...cellsOf({ '0127': [9, 9] }, null, '2025'), ...cellsOf({ '0127': [1, 1] }, null, '2024')]), areas);
    expect(persons(botkyrka, 'man')).toBe(9);
  });
});

describe('categories', () => {
  const cells = [...cellsOf({ '0127': [10, 20] }, 'a'), ...cellsOf({ '0127': [30, 40] }, 'b')];

  it('are looked up one by one', () => {
    expect(personsIn(tableWith(cells, 'Målgrupp'), areas)(botkyrka, 'man', 'b')).toBe(40);
  });

  it('are everyone together where they are ages, or where there is one, or where the table has a total', () => {
    expect(personsIn(tableWith(cells, 'Ålder'), areas)(botkyrka, 'kvinnor')).toBe(40);
    expect(personsIn(tableWith(cells.slice(0, 2), 'Målgrupp'), areas)(botkyrka, 'kvinnor')).toBe(10);
    expect(personsIn(tableWith([...cells, ...cellsOf({ '0127': [35, 45] })], 'Målgrupp'), areas)(botkyrka, 'kvinnor')).toBe(35);
  });

  it('that may overlap are not summed', () => {
    expect(personsIn(tableWith(cells, 'Målgrupp'), areas)(botkyrka, 'kvinnor')).toBeNull();
  });
});
