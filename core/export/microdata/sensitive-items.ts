import type { CodedValue, Codebook, MultipleVariable, SingleVariable } from '#core/codes/codebook.ts';
import type { Column, Columns } from '#core/results/columns.ts';
import { chosenIn, isAnswered, tickedIn } from '#core/export/microdata/read-column.ts';

/** A question whose answers must not be told of everyone in a group of records. */
export interface SensitiveItem {
  readonly id: string;
  /**
   * Whether a group of records leaves open who answered what (l-diversity, Machanavajjhala et al. 2007, distinct values):
   * of one answer, at least `l` different where any is sensitive; of several, none sensitive that all gave.
   * “Vet inte” and no answer are no answers in substance. @param records their indices in the columns
   */
  readonly isDiverse: (records: readonly number[], l: number) => boolean;
}

/** The sensitive questions of a survey, and those with a sensitive answer. Numbers are in no file. */
export const sensitiveItems = (codebook: Codebook, columns: Columns): readonly SensitiveItem[] =>
  codebook.variables.flatMap((variable, index) => {
    if (variable.kind === 'number' || variable.unreported || !variable.values.some((value) => isSensitive(variable, value))) return [];
    const column = columns.variables[index];
    return [{ id: variable.id, isDiverse: variable.kind === 'single' ? singleDiversity(variable, column) : multipleDiversity(variable, column) }];
  });

const isSensitive = (variable: SingleVariable | MultipleVariable, value: CodedValue): boolean => (variable.sensitive || value.sensitive) && value.missing === null;

const singleDiversity = (variable: SingleVariable, column: Column | undefined): SensitiveItem['isDiverse'] => {
  const inSubstance = new Map(variable.values.filter(({ missing }) => missing === null).map((value) => [value.id, isSensitive(variable, value)]));
  return (records, l) => {
    const given = new Set(records.map((record) => chosenIn(variable, column, record) ?? '').filter((id) => inSubstance.has(id)));
    return given.size >= l || ![...given].some((id) => inSubstance.get(id));
  };
};

const multipleDiversity = (variable: MultipleVariable, column: Column | undefined): SensitiveItem['isDiverse'] => {
  const sensitive = variable.values.filter((value) => isSensitive(variable, value)).map(({ id }) => id);
  return (records) => {
    const given = records.filter((record) => isAnswered(column, record)).map((record) => tickedIn(variable, column, record));
    return given.length === 0 || !sensitive.some((id) => given.every((ticked) => ticked.includes(id)));
  };
};
