import { blockId, WOMEN_AND_MEN, type Block, type Lattice } from '#core/disclosure/lattice.ts';
import { notAskedPersons, type Counted } from '#core/disclosure/publish-persons.ts';
import { sumOf } from '#core/disclosure/publish-tables.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import { isSmall, THRESHOLDS } from '#core/disclosure/thresholds.ts';

/**
 * Whether a base is unsafe by itself: that of a sensitive variable sooner than others. Nor is it safe where only few were not
 * asked: they gave another answer to the question that decides whom it is asked of.
 */
export const baseIsUnsafe = (counted: Counted, lattice: Lattice, minimum: number): ((base: number, block: Block) => boolean) => {
  const least = counted.variable.sensitive ? Math.max(minimum, THRESHOLDS.sensitiveBase) : minimum;
  const notAsked = notAskedPersons(lattice, counted);
  return (base, block) => isSmall(base, least) || (base > 0 && isSmall(sumOf(notAsked, block.parts), minimum));
};

/**
 * Several answers of a multiple choice share one hidden base, so together they could bound it more closely than each
 * alone. Where the base of women or of men is hidden, the two together therefore show their base only: what remains of
 * each answer can then be shared out in every way that the bases can.
 */
export const bothBases = (counted: Counted, block: Block, bases: ReadonlySet<string>, setting: Setting): boolean =>
  counted.variable.kind !== 'multiple' || WOMEN_AND_MEN.includes(block.gender) || !setting.genderAsked || WOMEN_AND_MEN.every((gender) => bases.has(blockId(block.area, block.group, gender)));
