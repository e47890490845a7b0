import type { SingleVariable, Variable } from '#core/codes/codebook.ts';
import type { Solve } from '#core/disclosure/audit-table.ts';
import { doubleTells } from '#core/disclosure/double-audit.ts';
import { MOST_INNER } from '#core/disclosure/double-counts.ts';
import { doubleBlockId, doubleLattice } from '#core/disclosure/double-lattice.ts';
import { doubleTask, shownByEither, type DoubleSurroundings } from '#core/disclosure/double-task.ts';
import { shownIn, type EarlierRelease, type WasShown } from '#core/disclosure/earlier.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import { NOTHING, protectTask, type Shown } from '#core/disclosure/protect-task.ts';
import { isCrossed, type ProtectedCrossing, type PublishedCrossing, type ShownByArea } from '#core/disclosure/publish-crossing.ts';
import { figuresOfGroups } from '#core/disclosure/publish-figures.ts';
import type { Counted } from '#core/disclosure/publish-persons.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { Setting, ShownVariable } from '#core/disclosure/setting.ts';
import { wholeOf, type DoubleToPublish, type ShownDivisions } from '#core/disclosure/publish-divisions.ts';
import type { Area } from '#core/results/areas.ts';
import type { DoubleGrouping } from '#core/results/counts.ts';
import { doubleId, groupOfBoth } from '#core/results/doubles.ts';

/** What a release shows by two questions at once. */
export interface ProtectedDouble {
  readonly published: PublishedCrossing;
  /** Ids of questions that earlier releases showed by both and whose rows by either could not be proved safe beside them: none may be shown anew. */
  readonly withheld: ReadonlySet<string>;
}

/**
 * Every question that is crossed by the groups of two others at once, in all. What is not proved to be safe beside all that
 * is and was shown of it has no figures.
 */
export const publishDouble = (double: DoubleToPublish, halves: readonly [ShownByArea, ShownByArea], crossings: readonly [ProtectedCrossing, ProtectedCrossing], divisions: ShownDivisions, setting: Setting, solve: Solve): ProtectedDouble | null => {
  const { pair, survey } = double;
  const all = wholeOf(setting);
  if (!all) return null;
  const lattice = doubleLattice(survey.dimensions, pair, all);
  const made = survey.codebook.variables.flatMap((variable, index): readonly Made[] => {
    const [first, second] = crossings.map(({ shown }) => shown.get(variable.id));
    const counted = countedOf(double, variable, index);
    if (!isCrossed(variable) || !counted || !first || !second) return [];
    const given = { crossed: [first, second] as const, halves: [halves[0].shown, halves[1].shown] as const, counts: divisions ?? NOTHING.answers };
    const surroundings: DoubleSurroundings = { pair, all, lattice, given, earlier: survey.earlier.map((release) => earlierShown(release, pair, variable.id, all, setting)) };
    return [{ counted, shown: divisions && isTried(survey, pair, variable.id) ? shownOf(counted, surroundings, setting, solve) : null }];
  });
  return {
    published: { by: labelsOf(halves, pair), variables: made.map(({ counted, shown }) => ({ id: counted.variable.id, figures: shown ? figuresOf(counted, lattice, pair, shown, setting) : [] })) },
    withheld: new Set(made.filter(({ counted, shown }) => !shown && wasShown(survey, pair, counted.variable.id)).map(({ counted }) => counted.variable.id)),
  };
};

interface Made {
  readonly counted: Counted;
  /** null: nothing may be shown. */
  readonly shown: Shown | null;
}

const countedOf = ({ place, survey }: DoubleToPublish, variable: Variable, index: number): Counted | null => {
  const own = survey.counts.doubles[place]?.[index];
  if (!own) return null;
  const earlier = survey.earlier.flatMap(({ added, lost }) => {
    const since = added.doubles[place]?.[index];
    return since ? [{ added: since, lost, shown: NOTHING_SHOWN }] : [];
  });
  return { variable, counts: own, numbers: null, places: null, earlier };
};

/** What it was is told by `DoubleSurroundings`. */
const NOTHING_SHOWN: WasShown = { ...NOTHING, means: NOTHING.answers, frame: NOTHING.answers };

/**
 * Unions by both questions and both questions by each other would be three tables of which each two share a side, so that
 * only a solver could tell what they tell together. The second question therefore has no rows of unions; where an earlier release had them, nothing is tried.
 */
const isTried = ({ earlier }: DoubleToPublish['survey'], [, second]: DoubleGrouping, id: string): boolean =>
  !earlier.some(({ results }) => results.crossings.some(({ by, variables }) => by.id === second.of && variables.some((variable) => variable.id === id && variable.figures.some(({ area, base, count }) => area.level === 'forbund' && (base !== null || count !== null)))));

const wasShown = ({ earlier }: DoubleToPublish['survey'], pair: DoubleGrouping, id: string): boolean =>
  earlier.some(({ results }) => results.doubles.some(({ by, variables }) => by.id === doubleId(pair) && variables.some((variable) => variable.id === id && variable.figures.some(({ base }) => base !== null))));

/** What may be shown, null where nothing may or what is given would have to go. */
const shownOf = (counted: Counted, surroundings: DoubleSurroundings, setting: Setting, solve: Solve): Shown | null => {
  const { lattice, given, pair, all } = surroundings;
  const categories = counted.variable.kind === 'number' ? 0 : counted.variable.values.length + 1;
  if (lattice.size * categories * (counted.earlier.length + 1) > MOST_INNER) return null;
  const shown = protectTask(doubleTask(counted, surroundings, setting), setting.minimum);
  const before = shownByEither(given.crossed, pair, all, setting);
  const isKept = [...before.bases].every((id) => shown.bases.has(id)) && [...before.answers].every((id) => shown.answers.has(id));
  return isKept && lattice.blocks.some(({ id, finer = false }) => finer && shown.bases.has(id)) && !doubleTells(counted, surroundings, shown, setting, solve) ? shown : null;
};

/** What an earlier release showed of a question by either and by both, in the names of the lattice of both. */
const earlierShown = ({ results }: EarlierRelease, pair: DoubleGrouping, id: string, all: Area, setting: Setting): WasShown => {
  const byArea = (of: string): readonly PublishedFigure[] => results.variables.find((variable) => variable.id === of)?.figures.filter(({ group, area }) => group === null && area.level === 'alla') ?? [];
  const crossed = pair.map(({ of }) => shownIn([...byArea(id), ...(results.crossings.find(({ by }) => by.id === of)?.variables.find((variable) => variable.id === id)?.figures ?? [])], []));
  const [first, second] = crossed;
  const either = first && second ? shownByEither([first, second], pair, all, setting) : NOTHING;
  const both = shownIn(results.doubles.find(({ by }) => by.id === doubleId(pair))?.variables.find((variable) => variable.id === id)?.figures ?? [], []);
  return { bases: new Set([...either.bases, ...both.bases]), answers: new Set([...either.answers, ...both.answers]), means: NOTHING.answers, frame: new Set(earlierKnown(results, pair, all)) };
};

/** Blocks of which an earlier release told how many there were. */
const earlierKnown = (results: EarlierRelease['results'], pair: DoubleGrouping, all: Area): readonly string[] => [
  ...results.frame,
  ...pair.flatMap(({ of }, half) => (results.variables.find(({ id }) => id === of)?.figures ?? []).flatMap(({ area, group, answer, gender, count }) => (count === null || group !== null || area.level !== 'alla' ? [] : [half === 0 ? doubleBlockId(all, answer.id, null, gender) : doubleBlockId(all, null, answer.id, gender)]))),
  ...(results.crossings.find(({ by }) => by.id === pair[0].of)?.variables.find(({ id }) => id === pair[1].of)?.figures ?? []).flatMap(({ group, answer, gender, count }) => (count === null ? [] : [doubleBlockId(all, group, answer.id, gender)])),
];

const figuresOf = (counted: Counted, lattice: Lattice, [first, second]: DoubleGrouping, shown: Shown, setting: Setting): readonly PublishedFigure[] => {
  const named = (groups: readonly (string | null)[]): readonly string[] => groups.filter((group) => group !== null);
  const groups = named(first.groups).flatMap((one) => named(second.groups).map((other) => groupOfBoth(one, other)));
  const rows = { ...lattice, blocks: lattice.blocks.filter(({ finer = false }) => finer) };
  const visible: ShownVariable = { ...shown, total: 'kvinnor_och_man', means: NOTHING.answers };
  return figuresOfGroups(counted, [{ grouping: { role: 'background', of: doubleId([first, second]), groups }, all: rows, unions: { ...rows, blocks: [] }, isCounted: () => true }], setting, visible);
};

const labelsOf = (halves: readonly [ShownByArea, ShownByArea], pair: DoubleGrouping): PublishedCrossing['by'] => {
  const [first, second] = halves.map(({ counted: { variable } }) => variable as SingleVariable) as [SingleVariable, SingleVariable];
  return { id: doubleId(pair), text: `${first.text} och ${second.text}`, values: first.values.flatMap((one) => second.values.map((other) => ({ id: groupOfBoth(one.id, other.id), text: `${one.text}, ${other.text}` }))) };
};
