import type { Codebook, CodedValue, Role, Variable } from '#core/codes/codebook.ts';
import { areaLattice } from '#core/disclosure/area-lattice.ts';
import { groupSettings } from '#core/disclosure/group-settings.ts';
import type { GenderRow, Lattice } from '#core/disclosure/lattice.ts';
import { figuresOfVariable } from '#core/disclosure/publish-figures.ts';
import { allPersons, type Counted } from '#core/disclosure/publish-persons.ts';
import { protectByArea, withGroups } from '#core/disclosure/protect-variable.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import { NOTHING, protectTask, type Task } from '#core/disclosure/protect-task.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import { sumOf } from '#core/disclosure/publish-tables.ts';
import { isSmall } from '#core/disclosure/thresholds.ts';
import { areasOf, type Territory } from '#core/results/areas.ts';
import type { Dimensions, SurveyCounts } from '#core/results/counts.ts';
import { knownPlaces } from '#core/results/dimensions.ts';

/** Only this file has it, so only this file makes a `PublishedResults`. */
const published: unique symbol = Symbol('published');

/** Figures that have been protected: the only form in which a screen, a file or a report may have them. */
export interface PublishedResults {
  readonly [published]: true;
  /** The survey's slug and the number of its version. */
  readonly survey: string;
  readonly version: number;
  /** The smallest count that is shown. */
  readonly minimumCell: number;
  /** Everyone whose answers are in it, in all, by gender; null where that is hidden. */
  readonly respondents: readonly Respondents[];
  readonly variables: readonly PublishedVariable[];
}

export interface Respondents {
  readonly gender: GenderRow;
  readonly persons: number | null;
}

export interface PublishedVariable {
  /** `fraga_id` and its Swedish text. */
  readonly id: string;
  readonly text: string;
  /** The name of the question that it belongs to. */
  readonly question: string;
  readonly kind: Variable['kind'];
  readonly role: Role;
  readonly topic: string | null;
  readonly sensitive: boolean;
  /** In the order of the question; none for a number. */
  readonly values: readonly PublishedValue[];
  /** By answer, area level and code, group, gender. */
  readonly figures: readonly PublishedFigure[];
}

/** A choice: its score where it is a step of a scale, and whether it is no answer in substance (“vet inte”). */
export type PublishedValue = Pick<CodedValue, 'id' | 'text' | 'topic' | 'score' | 'missing'>;

export interface ResultsToPublish {
  readonly survey: string;
  readonly version: number;
  /** The smallest count that is shown, at least 5. */
  readonly minimumCell: number;
  readonly codebook: Codebook;
  readonly dimensions: Dimensions;
  readonly counts: SurveyCounts;
  readonly territory: Territory;
}

/**
 * Protects a survey's counts and publishes what is left: every variable that is reported, with women and men side by
 * side, by municipality, coordination union and in all. Each variable's figures are protected together.
 * The rules and where they come from: `thresholds.ts`, `publish-tables.ts` (what is unsafe), `protect-variable.ts` (what hangs together).
 */
export const publishResults = (results: ResultsToPublish): PublishedResults => {
  const setting = settingOf(results);
  const all = countedOf(results);
  const byArea = new Map(all.map((counted) => [counted.variable, protectByArea(counted, setting)]));
  const groups = groupSettings(results.codebook, results.dimensions, setting.areas, (variable) => byArea.get(variable) ?? NOTHING);
  return {
    [published]: true,
    survey: results.survey,
    version: results.version,
    minimumCell: results.minimumCell,
    respondents: respondentsOf(all, setting),
    variables: all
      .filter(({ variable }) => !variable.unreported)
      .map((counted) => ({
        ...labelsOf(counted.variable),
        figures: figuresOfVariable(counted, groups, setting, withGroups(counted, byArea.get(counted.variable) ?? protectByArea(counted, setting), groups, setting)),
      })),
  };
};

/** Results that were stored as JSON, as they were published. */
export const readResults = (json: string): PublishedResults => ({ ...(JSON.parse(json) as Omit<PublishedResults, typeof published>), [published]: true });

const labelsOf = (variable: Variable): Omit<PublishedVariable, 'figures'> => {
  const { id, text, question, kind, role, topic, sensitive } = variable;
  const values = variable.kind === 'number' ? [] : variable.values.map((value) => ({ id: value.id, text: value.text, topic: value.topic, score: value.score, missing: value.missing }));
  return { id, text, question, kind, role, topic, sensitive, values };
};

/** The number of all respondents in the whole, where it could be shown. */
const respondentsOf = ([any]: readonly Counted[], { lattices, frame }: Setting): readonly Respondents[] => {
  const lattice = lattices.kvinnor_och_man;
  const persons = any ? allPersons(lattice, any) : [];
  return lattice.blocks
    .filter(({ kind, area }) => kind === 'printed' && area.level === 'alla')
    .map(({ id, gender, parts }) => ({ gender, persons: frame.has(id) ? sumOf(persons, parts) : null }));
};

const countedOf = ({ codebook, dimensions, counts }: ResultsToPublish): readonly Counted[] =>
  codebook.variables.flatMap((variable, index) => {
    const own = counts.variables[index];
    return own ? [{ variable, counts: own, numbers: counts.numbers[index] ?? null, places: knownPlaces(codebook, dimensions, variable) }] : [];
  });

const settingOf = (results: ResultsToPublish): Setting => {
  const { dimensions, minimumCell: minimum } = results;
  const areas = areasOf(dimensions, results.territory);
  const lattices = {
    kvinnor_och_man: areaLattice(dimensions, areas, 'kvinnor_och_man'),
    samtliga: areaLattice(dimensions, areas, 'samtliga'),
  };
  return { minimum, genderAsked: dimensions.genderAsked, areas, lattices, frame: frameOf(results, lattices.kvinnor_och_man) };
};

/** Blocks in which the number of all respondents could be shown. */
const frameOf = (results: ResultsToPublish, lattice: Lattice): ReadonlySet<string> => {
  const [any] = countedOf(results);
  if (!any) return new Set();
  const task: Task = {
    lattice,
    persons: allPersons(lattice, any),
    tables: [],
    isUnsafeBase: (base) => isSmall(base, results.minimumCell),
    mayShowBase: () => true,
    mayShowAnswer: () => false,
    known: null,
  };
  return protectTask(task, results.minimumCell).bases;
};
