import { areaTask } from '#core/disclosure/area-task.ts';
import { auditTable, type PublicTable, type Solve } from '#core/disclosure/audit-table.ts';
import { personsIn, type CountedDouble } from '#core/disclosure/counted-double.ts';
import type { DoubleLattice } from '#core/disclosure/double-lattice.ts';
import { showsIn, type WasShown } from '#core/disclosure/earlier.ts';
import { segmentsOf } from '#core/disclosure/layers.ts';
import { answerTable } from '#core/disclosure/publish-tables.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import { everyCell } from '#core/results/dimensions.ts';
import { groupOf } from '#core/results/groupings.ts';

/** Whether the table of two questions that divide, beside those of either by area, tells a small count that these alone do not. @param shown ids of its blocks */
export const divisionsTell = (double: CountedDouble, lattice: DoubleLattice, shown: ReadonlySet<string>, setting: Setting, solve: Solve): boolean => {
  if (shown.size === 0 && double.earlier.every((earlier) => earlier.shown.size === 0)) return false;
  const told = auditTable(publicTable(double, lattice, shown, setting), setting.minimum, solve);
  return told.length > 0 && auditTable(publicTable(double, lattice, null, setting), setting.minimum, solve, told).length < told.length;
};

/** All three as everybody sees them, now and in earlier releases. @param shown null: the two questions alone, as if there had never been more */
const publicTable = (double: CountedDouble, lattice: DoubleLattice, shown: ReadonlySet<string> | null, setting: Setting): PublicTable => {
  const { halves, counts, earlier } = double;
  const shows = (of: readonly (Omit<WasShown, 'means'> | undefined)[], both: ReadonlySet<string>): ((id: string) => boolean) => {
    const either = of.map((each, half) => ({ of: `${half} `, shows: each ? showsIn({ ...each, means: new Set() }) : () => false }));
    return (id) => both.has(id) || either.some((half) => id.startsWith(half.of) && half.shows(id.slice(half.of.length)));
  };
  const none = new Set<string>();
  return {
    segments: segmentsOf(personsIn(counts), earlier.map(({ added }) => ({ added: personsIn(added) }))),
    figures: [...halfFigures(double, 0, setting), ...halfFigures(double, 1, setting), ...bothFigures(lattice)],
    shows: [
      ...earlier.map((each, index) => shows(halves.map(({ counted }) => counted.earlier[index]?.shown), shown ? each.shown : none)),
      shows(halves.map((half) => ({ ...half.shown, frame: setting.frame })), shown ?? none),
    ],
  };
};

const bothFigures = ({ atoms, blocks }: DoubleLattice): PublicTable['figures'] =>
  blocks.filter(({ finer = false }) => finer).map(({ id, parts }) => {
    const own = new Set(parts);
    return { id, parts: [...atoms.keys()].filter((cell) => own.has(atoms[cell] ?? -1)) };
  });

/** The figures of one of the two by area, shown or hidden, and of all persons, as sums of cells. */
const halfFigures = (double: CountedDouble, half: 0 | 1, setting: Setting): PublicTable['figures'] => {
  const { dimensions, pair } = double;
  const { counted, shown } = double.halves[half];
  const lattice = setting.lattices[shown.total];
  const [categories = []] = areaTask(counted, lattice, setting).tables;
  const groups = pair[half].groups.length;
  const cellsAt = Array.from({ length: lattice.size * groups }, (): number[] => []);
  const both = { ...dimensions, groupings: pair };
  everyCell(both).forEach(([area, gender, stratum], cell) => cellsAt[(area * dimensions.genders.length + gender) * groups + groupOf(both, pair[half], stratum)]?.push(cell));
  const empty = { id: '', persons: categories[0]?.persons.map(() => 0) ?? [], atoms: null, printed: false, sensitive: false };
  const known = { blocks: new Set(lattice.blocks.map(({ id }) => id)), empty };
  const { cells, silent = [] } = answerTable(lattice, categories, { minimum: setting.minimum, bases: new Set(), isUnsafeBase: () => false, mayShow: () => false, known });
  return [...cells, ...silent].map(({ id, parts }) => ({ id: `${half} ${id}`, parts: parts.flatMap((part) => cellsAt[part] ?? []).sort((a, b) => a - b) }));
};
