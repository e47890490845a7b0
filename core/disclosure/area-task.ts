import { baseIsUnsafe, bothBases } from '#core/disclosure/base-rules.ts';
import type { Block, Lattice } from '#core/disclosure/lattice.ts';
import type { Task } from '#core/disclosure/protect-task.ts';
import { pastOf } from '#core/disclosure/earlier.ts';
import { answeredPersons, leftEmptyIn, tablesOf, type Counted } from '#core/disclosure/publish-persons.ts';
import type { Setting } from '#core/disclosure/setting.ts';

/** A variable by area and gender, all groups together. */
export const areaTask = (counted: Counted, lattice: Lattice, setting: Setting): Task => {
  const tables = tablesOf(lattice, counted);
  return {
    lattice,
    persons: answeredPersons(lattice, counted),
    tables,
    isUnsafeBase: baseIsUnsafe(counted, lattice, setting.minimum),
    mayShowBase: (block) => setting.frame.has(block.id) || isRemainderTotal(block, setting),
    mayShowAnswer: (block, category, bases) => bothBases(counted, block, bases, setting) && isInFrame(block, category, tables, lattice, setting),
    known: counted.places && { blocks: setting.frame, empty: leftEmptyIn(lattice, counted, counted.places) },
    earlier: pastOf(counted, lattice),
  };
};

/**
 * All who say that they live in a municipality are in it, and all who say that they are women are among the women. So an
 * answer to the area or the gender question can count the same persons as a block, and is shown only where that may be.
 */
const isInFrame = (block: Block, answer: string, tables: Task['tables'], lattice: Lattice, setting: Setting): boolean => {
  const atoms = tables.flat().find(({ id }) => id === answer)?.atoms;
  if (!atoms) return true;
  const persons = block.parts.filter((part) => atoms.has(part)).join();
  return lattice.blocks.every(({ kind, id, parts }) => kind !== 'printed' || setting.frame.has(id) || parts.join() !== persons);
};

/** `samtliga` where gender is asked: its own rule has let it in, and the frame has no such row. */
const isRemainderTotal = (block: Block, setting: Setting): boolean => setting.genderAsked && block.gender === 'samtliga';
