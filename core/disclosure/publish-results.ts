import type { Codebook } from '#core/codes/codebook.ts';
import { areaLattice } from '#core/disclosure/area-lattice.ts';
import { groupSettings } from '#core/disclosure/group-settings.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import { figuresOfVariable } from '#core/disclosure/publish-figures.ts';
import { allPersons, type Counted } from '#core/disclosure/publish-persons.ts';
import { protectByArea, withGroups } from '#core/disclosure/protect-variable.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import { NOTHING, protectTask, type Task } from '#core/disclosure/protect-task.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
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
  readonly variables: readonly PublishedVariable[];
}

export interface PublishedVariable {
  /** `fraga_id` and its Swedish text. */
  readonly id: string;
  readonly text: string;
  /** By answer, area level and code, group, gender. */
  readonly figures: readonly PublishedFigure[];
}

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
    variables: all
      .filter(({ variable }) => !variable.unreported)
      .map((counted) => ({
        id: counted.variable.id,
        text: counted.variable.text,
        figures: figuresOfVariable(counted, groups, setting, withGroups(counted, byArea.get(counted.variable) ?? protectByArea(counted, setting), groups, setting)),
      })),
  };
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
