import type { Codebook, MultipleVariable, SingleVariable, Variable } from '#core/codes/codebook.ts';
import type { Territory } from '#core/results/areas.ts';
import type { Columns } from '#core/results/columns.ts';
import { unionOf } from '#core/results/geography.ts';
import { helpVariable, nobodyIn, WITH_HELP, WITHOUT_HELP } from '#core/results/groupings.ts';
import { chosenIn, tickedIn } from '#core/export/microdata/read-column.ts';

/** What others may know of a person, and so recognise a record by. */
export interface QuasiIdentifier {
  readonly id: string;
  /** Index in the codebook's variables. */
  readonly variable: number;
  /** From fine to coarse; the last is nothing at all. */
  readonly levels: readonly Level[];
  /** Whether the finest tells what was answered: not of gender where somebody may be neither woman nor man, nor of who helped. */
  readonly exact: boolean;
  /** Whether it is removed only where nothing else is left to do: figures are split by area and gender. */
  readonly last: boolean;
}

/** How finely it is told. */
export interface Level {
  /** In Swedish. */
  readonly about: string;
  /** What the file tells of a record, by its index in the columns; '' for nothing. */
  readonly valueOf: (record: number) => string;
}

export interface IdentifierRequest {
  readonly codebook: Codebook;
  readonly columns: Columns;
  readonly territory: Territory;
  /** Background variables that others may know; null: all of them. Area, gender, group and help always are. */
  readonly known: readonly string[] | null;
}

/**
 * The quasi-identifiers of a survey with their ladders: municipality, union, nothing; choices, two and two together, nothing.
 * Who is neither woman nor man is told as nothing from the start.
 */
export const quasiIdentifiers = (request: IdentifierRequest): readonly QuasiIdentifier[] =>
  request.codebook.variables.flatMap((variable, index) => {
    const levels = variable.unreported || variable.kind === 'number' ? [] : levelsOf(variable, index, request);
    return levels.length === 0 ? [] : [{ id: variable.id, variable: index, levels: [...levels, REMOVED], exact: isExact(variable, request), last: variable.role === 'area' || variable.role === 'gender' }];
  });

const isExact = (variable: Variable, { codebook }: IdentifierRequest): boolean => variable !== helpVariable(codebook) && (variable.role !== 'gender' || variable.kind !== 'single' || variable.values.every(({ counts }) => counts === 'woman' || counts === 'man'));

const REMOVED: Level = { about: 'borttaget', valueOf: () => '' };

const levelsOf = (variable: SingleVariable | MultipleVariable, index: number, request: IdentifierRequest): readonly Level[] => {
  const { codebook, columns, known } = request;
  if (variable === helpVariable(codebook)) return [helpLevel(variable, columns, index)];
  if (variable.role === 'background') return mayBeKnown(variable, known) ? backgroundLevels(variable, columns, index) : [];
  return variable.kind === 'single' ? placeLevels(variable, index, request) : [];
};

/** What is sensitive is protected as such instead. */
export const mayBeKnown = ({ id, question, sensitive }: Variable, known: readonly string[] | null): boolean => !sensitive && (known === null || known.includes(id) || known.includes(question));

const backgroundLevels = (variable: SingleVariable | MultipleVariable, columns: Columns, index: number): readonly Level[] => {
  if (variable.kind === 'multiple') return [{ about: 'som svarat', valueOf: (record) => tickedIn(variable, columns.variables[index], record).join(' ') }];
  return [byValue('som svarat', variable, columns, index, ({ id }) => id), ...pairLevel(variable, columns, index)];
};

const placeLevels = (variable: SingleVariable, index: number, { columns, territory }: IdentifierRequest): readonly Level[] => {
  const as = (about: string, tell: (value: SingleVariable['values'][number]) => string): Level => byValue(about, variable, columns, index, tell);
  switch (variable.role) {
    case 'area':
      return territory.areaLevel === 'forbund' ? [as('förbund', ({ id }) => id)] : [as('kommun', ({ id }) => id), as('förbund', ({ id }) => unionOf(territory.geography, id, territory.firstDay) ?? '')];
    case 'gender':
      return [as('kvinna eller man', ({ id, counts }) => (counts === 'woman' || counts === 'man' ? id : ''))];
    case 'group':
      return [as('som svarat', ({ id }) => id)];
    default:
      return [];
  }
};

const byValue = (about: string, variable: SingleVariable, columns: Columns, index: number, tell: (value: SingleVariable['values'][number]) => string): Level => {
  const told = new Map(variable.values.map((value) => [value.id, tell(value)]));
  return { about, valueOf: (record) => told.get(chosenIn(variable, columns.variables[index], record) ?? '') ?? '' };
};

/** Neighbours together, where that leaves more than one answer; no answer in substance becomes none. */
const pairLevel = (variable: SingleVariable, columns: Columns, index: number): readonly Level[] => {
  const values = variable.values.filter(({ missing }) => missing === null);
  const pairs = Math.floor(values.length / 2);
  if (pairs < 2) return [];
  const pairOf = (place: number): number => Math.min(Math.floor(place / 2), pairs - 1);
  const names = Array.from({ length: pairs }, (_, pair) => values.filter((_value, place) => pairOf(place) === pair).map(({ id }) => id).join('+'));
  return [byValue('två och två svar ihop', variable, columns, index, (value) => (value.missing === null ? (names[pairOf(values.indexOf(value))] ?? '') : ''))];
};

const helpLevel = (variable: MultipleVariable, columns: Columns, index: number): Level => {
  const nobody = variable.values[nobodyIn(variable)]?.id;
  return {
    about: 'med eller utan hjälp',
    valueOf: (record) => {
      const ticked = tickedIn(variable, columns.variables[index], record);
      return ticked.length === 0 ? '' : ticked.some((id) => id === nobody) ? WITHOUT_HELP : WITH_HELP;
    },
  };
};
