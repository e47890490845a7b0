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
    const figures = [...cells, ...silent];
    const partsById = new Map(figures.map(({ id, parts }) => [id, parts]));
    const layers = since.map((tables) => ({ added: tableOf(tables[index] ?? []).inner }));
    return { segments: segmentsOf(inner, layers), figures, shows, sensitive: sensitiveIn(lattice, categories, (id) => partsById.get(id) ?? []) };
  });
};

/**
 * The sensitive answers that nobody may know whatever their count: in a small base, none in a base that is not large, and all
 * answers where a sensitive one is nearly everyone's. A zero that others tell is public, where they are no
 * secret: none of the women in the union, and none of all men of an age, is none of that age in the union. @return the inner
 * cells of such zeros by the id of an answer
 */
const sensitiveIn = (lattice: Lattice, categories: readonly Category[], innerOf: (id: string) => readonly number[]): NonNullable<PublicTable['sensitive']> => {
  if (!categories.some(({ sensitive }) => sensitive)) return new Map();
  const countIn = (block: Block, { persons }: Category): number => sumOf(persons, block.parts);
  const secretIn = (block: Block): ((category: Category) => boolean) => {
    const base = categories.reduce((sum, category) => sum + countIn(block, category), 0);
    const dominated = categories.some((category) => category.sensitive && isDominant(countIn(block, category), base));
    return (category) => base > 0 && ((dominated && category.printed) || (category.sensitive && isSensitiveCount(countIn(block, category), base)));
  };
  const blocks = lattice.blocks.map((block) => ({ block, isSecret: secretIn(block) }));
  const zerosBeside = (block: Block, category: Category): readonly (readonly number[])[] =>
    countIn(block, category) > 0 ? [] : blocks.filter(({ block: other, isSecret }) => countIn(other, category) === 0 && !isSecret(category) && block.parts.some((part) => other.parts.includes(part))).map(({ block: other }) => innerOf(answerId(other.id, category.id)));
  return new Map(blocks.filter(({ block }) => block.kind !== 'given').flatMap(({ block, isSecret }) => categories.filter(isSecret).map((category) => [answerId(block.id, category.id), zerosBeside(block, category)] as const)));
};
