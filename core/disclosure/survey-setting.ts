import type { Codebook } from '#core/codes/codebook.ts';
import { areaLattice } from '#core/disclosure/area-lattice.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import { earlierOf, type EarlierRelease } from '#core/disclosure/earlier.ts';
import { protectTask, type Task } from '#core/disclosure/protect-task.ts';
import { allPersons, type Counted } from '#core/disclosure/publish-persons.ts';
import { sumOf } from '#core/disclosure/publish-tables.ts';
import type { Persons } from '#core/disclosure/published-variable.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import { isSmall } from '#core/disclosure/thresholds.ts';
import { areasOf, type Territory } from '#core/results/areas.ts';
import type { Dimensions, SurveyCounts } from '#core/results/counts.ts';
import { knownPlaces } from '#core/results/dimensions.ts';

/** A survey's counts, and where it was asked. */
export interface CountedSurvey {
  /** The smallest count that is shown, at least 5. */
  readonly minimumCell: number;
  readonly codebook: Codebook;
  readonly dimensions: Dimensions;
  readonly counts: SurveyCounts;
  /** Releases of the same answers before, the oldest first. */
  readonly earlier: readonly EarlierRelease[];
  readonly territory: Territory;
}

/** Every variable with its counts. */
export const countedOf = ({ codebook, dimensions, counts, earlier }: CountedSurvey): readonly Counted[] =>
  codebook.variables.flatMap((variable, index) => {
    const own = counts.variables[index];
    return own ? [{ variable, counts: own, numbers: counts.numbers[index] ?? null, places: knownPlaces(codebook, dimensions, variable), earlier: earlierOf(earlier, variable.id, ({ variables }) => variables[index], (added) => added.numbers[index] ?? null) }] : [];
  });

/** What every variable of the survey is protected with. */
export const settingOf = (survey: CountedSurvey): Setting => {
  const { dimensions, minimumCell: minimum } = survey;
  const areas = areasOf(dimensions, survey.territory);
  const lattices = {
    kvinnor_och_man: areaLattice(dimensions, areas, 'kvinnor_och_man'),
    samtliga: areaLattice(dimensions, areas, 'samtliga'),
  };
  return { minimum, genderAsked: dimensions.genderAsked, areas, lattices, frame: frameOf(survey, lattices.kvinnor_och_man) };
};

/** The number of all respondents in the whole, where it could be shown. */
export const respondentsOf = ([first]: readonly Counted[], { lattices, frame }: Setting): readonly Persons[] => {
  const lattice = lattices.kvinnor_och_man;
  const persons = first ? allPersons(lattice, first) : [];
  return lattice.blocks
    .filter(({ kind, area }) => kind === 'printed' && area.level === 'alla')
    .map(({ id, gender, parts }) => ({ gender, persons: frame.has(id) ? sumOf(persons, parts) : null }));
};

/** Blocks in which the number of all respondents could be shown. */
const frameOf = (survey: CountedSurvey, lattice: Lattice): ReadonlySet<string> => {
  const [first] = countedOf(survey);
  if (!first) return new Set();
  const task: Task = {
    lattice,
    persons: allPersons(lattice, first),
    tables: [],
    isUnsafeBase: (base) => isSmall(base, survey.minimumCell),
    mayShowBase: () => true,
    mayShowAnswer: () => false,
    known: null,
    earlier: first.earlier.map(({ added, shown, lost }) => ({ persons: allPersons(lattice, { ...first, counts: added }), tables: [], empty: null, wasShown: (id) => shown.frame.has(id), lost, sensitive: false })),
  };
  return protectTask(task, survey.minimumCell).bases;
};
