import { auditTable, type PublicTable, type Solve, type Told } from '#core/disclosure/audit-table.ts';
import { showsIn, type WasShown } from '#core/disclosure/earlier.ts';
import { segmentsOf } from '#core/disclosure/layers.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import type { Shown } from '#core/disclosure/protect-task.ts';
import { allPersons, answeredPersons, tablesOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { answerId, answerTable, knownId, type Category } from '#core/disclosure/publish-tables.ts';
import type { Setting } from '#core/disclosure/setting.ts';

/** What is shown, and the blocks of which everybody knows how many there are, whatever they answered. */
export interface ShownNow extends Shown {
  readonly known: ReadonlySet<string>;
}

/** A question at the earlier releases, the oldest first: what each showed of it, in the names of the lattice. */
interface Surroundings {
  readonly lattice: Lattice;
  readonly earlier: readonly WasShown[];
}

/**
 * Whether finer rows of a question, beside all that is and was shown of it, tell a small count of an answer that what stood
 * there before does not. The number of those who could have answered bounds what is hidden: a solver looks at all of it.
 * @param now with the finer rows @param before without
 */
export const finerTells = (counted: Counted, surroundings: Surroundings, { now, before }: { readonly now: ShownNow; readonly before: ShownNow }, { minimum }: Pick<Setting, 'minimum'>, solve: Solve): boolean =>
  tablesOf(surroundings.lattice, counted).some((categories, index) => {
    const asked = smallAnswers(surroundings.lattice, categories, surroundings.earlier.length);
    const told = auditTable(publicTable(counted, index, surroundings, now), minimum, solve, asked);
    return told.length > 0 && auditTable(publicTable(counted, index, surroundings, before), minimum, solve, told).length < told.length;
  });

/** Answers in printed blocks, of every span of releases. */
const smallAnswers = ({ blocks }: Lattice, categories: readonly Category[], releases: number): readonly Told[] =>
  blocks.filter(({ kind }) => kind === 'printed').flatMap(({ id }) => categories.flatMap((category) =>
    Array.from({ length: releases + 1 }, (_, to) => to).flatMap((to) => Array.from({ length: to + 1 }, (_, from) => ({ id: answerId(id, category.id), from, to, low: 0, high: 0 })))));

/** One table of answers as everybody sees it, now and in the releases before. */
const publicTable = (counted: Counted, index: number, { lattice, earlier }: Surroundings, now: ShownNow): PublicTable => {
  const blocks = new Set(lattice.blocks.map(({ id }) => id));
  const tableOf = (of: Counted) => answerTable(lattice, tablesOf(lattice, of)[index] ?? [], { minimum: 1, bases: new Set(), isUnsafeBase: () => false, mayShow: () => false, known: { blocks, empty: leftEmpty(lattice, of) } });
  const { inner, cells, silent = [] } = tableOf(counted);
  const ids = new Set([...now.bases, ...now.answers, ...[...now.known].map(knownId)]);
  return {
    segments: segmentsOf(inner, counted.earlier.map(({ added }) => ({ added: tableOf({ ...counted, counts: added }).inner }))),
    figures: [...cells, ...silent],
    shows: [...earlier.map(showsIn), (id) => ids.has(id)],
  };
};

/** Those of each atom who did not answer, asked or not. */
const leftEmpty = (lattice: Lattice, counted: Counted): Category => {
  const answered = answeredPersons(lattice, counted);
  return { id: '', persons: allPersons(lattice, counted).map((all, atom) => all - (answered[atom] ?? 0)), atoms: null, printed: false, sensitive: false };
};
