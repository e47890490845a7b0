import { representation } from '#core/analysis/representation-index.ts';
import type { Release } from '#core/disclosure/release.ts';
import type { GivenStatistics } from '#core/statistics/given-statistics.ts';
import { StorageRefused } from '#server/storage/storage.ts';
import { WrongUsage } from '#server/commands/command.ts';
import { HIDDEN, nameOf, percent, sourceOf } from '#server/commands/who-answered-text.ts';

export interface IndexOrder {
  /** `status=anst_stod`: a question and one of its answers. */
  readonly answer: string;
  /** The name of the table of the target group. */
  readonly target: string | undefined;
  /** One of its categories; undefined is everyone in it. */
  readonly category: string | undefined;
}

/** The representation index of an answer in each area. Throws StorageRefused, in Swedish, where the question, the answer, the table or the category is not there. */
export const indexAsText = ({ results }: Release, statistics: readonly GivenStatistics[], { answer, target, category }: IndexOrder): readonly string[] => {
  const [, id, value] = /^([^=]+)=(.+)$/u.exec(answer) ?? [];
  if (id === undefined || value === undefined || target === undefined) throw new WrongUsage('Skriv frågan, svaret och målgruppens tabell: --answer status=anst_stod --target malgrupper.');
  const variable = oneOf(results.variables, ({ id: name }) => name === id, `Det finns ingen fråga som heter ”${id}”.`);
  const chosen = oneOf(variable.values, ({ id: name }) => name === value, `Frågan har inte svaret ”${value}”. De som finns: ${listed(variable.values)}.`);
  const table = oneOf(statistics, ({ source }) => source.id === target, `Enkäten har ingen tabell som heter ”${target}”. De som finns: ${listed(statistics.map(({ source }) => source))}.`);
  const { categories } = table.table;
  if (category !== undefined) oneOf(categories, ({ id: name }) => name === category, `Tabellen har inte kategorin ”${category}”. De som finns: ${listed(categories)}.`);
  const rows = representation(variable, value, table, category ?? null);
  return [
    `Kvinnors andel av dem som har svarat ”${chosen.text}” på ”${variable.text}”, delad med kvinnors andel i ${sourceOf(table.source)}. 1 är lika stor andel.`,
    ...(rows.length === 0 ? [`  ${HIDDEN}`] : rows.map(({ area, index, womenInAnswer, womenInTarget }) => `  ${nameOf(area)}: ${index.toFixed(2).replace('.', ',')} (kvinnor ${percent(womenInAnswer)} av svaren, ${percent(womenInTarget)} i målgruppen)`)),
  ];
};

const listed = (items: readonly { readonly id: string }[]): string => items.map(({ id }) => id).join(', ') || 'inga';

const oneOf = <Item>(items: readonly Item[], is: (item: Item) => boolean, otherwise: string): Item => {
  const found = items.find(is);
  if (found === undefined) throw new StorageRefused(otherwise);
  return found;
};
