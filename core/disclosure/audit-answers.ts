import { areaTask } from '#core/disclosure/area-task.ts';
import type { PublicTable } from '#core/disclosure/audit-table.ts';
import { showsIn, type WasShown } from '#core/disclosure/earlier.ts';
import type { Block, Lattice } from '#core/disclosure/lattice.ts';
import { segmentsOf } from '#core/disclosure/layers.ts';
import { tablesOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { answerId, answerTable, sumOf, type Category } from '#core/disclosure/publish-tables.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import { isDominant, isSensitiveCount } from '#core/disclosure/thresholds.ts';

/** The tables of a variable's answers as everyone sees them, one a value where several can be chosen. */
export const publicTables = (counted: Counted, lattice: Lattice, shown: WasShown, setting: Setting): readonly PublicTable[] => {
  const since = counted.earlier.map(({ added }) => tablesOf(lattice, { ...counted, counts: added }));
  const { known } = areaTask(counted, lattice, setting);
  const shows = [...counted.earlier.map((earlier) => earlier.shown), shown].map(showsIn);
  const tableOf = (categories: readonly Category[]) => answerTable(lattice, categories, { minimum: setting.minimum, bases: new Set(), isUnsafeBase: () => false, mayShow: () => false, known });
  return tablesOf(lattice, counted).map((categories, index) => {
    const { inner, cells, silent = [] } = tableOf(categories);
    const layers = since.map((tables) => ({ added: tableOf(tables[index] ?? []).inner }));
    return { segments: segmentsOf(inner, layers), figures: [...cells, ...silent], shows, sensitive: sensitiveIn(lattice, categories, showsIn(shown)) };
  });
};

/**
 * The sensitive answers that nobody may know whatever their count: in a small base, none in a base that is not large, and all
 * answers where a sensitive one is nearly everyone's. A zero that a larger zero tells is public.
 */
const sensitiveIn = (lattice: Lattice, categories: readonly Category[], isShown: (id: string) => boolean): ReadonlySet<string> => {
  if (!categories.some(({ sensitive }) => sensitive)) return new Set();
  const countIn = (block: Block, { persons }: Category): number => sumOf(persons, block.parts);
  const isPublicZero = (block: Block, category: Category): boolean =>
    countIn(block, category) === 0 && lattice.blocks.some((larger) => isShown(answerId(larger.id, category.id)) && countIn(larger, category) === 0 && block.parts.every((part) => larger.parts.includes(part)));
  return new Set(lattice.blocks.filter(({ kind }) => kind !== 'given').flatMap((block) => {
    const base = categories.reduce((sum, category) => sum + countIn(block, category), 0);
    const dominated = categories.some((category) => category.sensitive && isDominant(countIn(block, category), base));
    const isSecret = (category: Category): boolean => (dominated && category.printed) || (category.sensitive && isSensitiveCount(countIn(block, category), base));
    return categories.filter((category) => base > 0 && isSecret(category) && !isPublicZero(block, category)).map(({ id }) => answerId(block.id, id));
  }));
};
