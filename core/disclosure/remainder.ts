import type { Lattice } from '#core/disclosure/lattice.ts';
import { answeredPersons, tablesOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { sumOf, type Category } from '#core/disclosure/publish-tables.ts';
import { isDominant, isSensitiveCount, isSmall, THRESHOLDS } from '#core/disclosure/thresholds.ts';

/** Whether those of another or no gender are so many that `samtliga` may be shown: the difference tells their answers. */
export const remainderMayShow = (counted: Counted, lattice: Lattice, minimum: number): boolean => {
  const remainder = lattice.blocks.find(({ kind, gender, area }) => kind === 'rest' && gender === 'samtliga' && area.id === 'alla');
  const base = remainder ? sumOf(answeredPersons(lattice, counted), remainder.parts) : 0;
  if (!remainder || base < Math.max(minimum, THRESHOLDS.remainder)) return false;
  const isSafe = ({ persons, printed }: Category): boolean => {
    const count = sumOf(persons, remainder.parts);
    return !isSmall(count, minimum) && !isDominant(count, base) && !(printed && isSensitiveCount(count, base));
  };
  return tablesOf(lattice, counted).flat().every(isSafe);
};
