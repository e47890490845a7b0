import type { Solve } from '#core/disclosure/audit-table.ts';
import { publishCrossing, type ProtectedCrossing, type PublishedCrossing, type ShownByArea } from '#core/disclosure/publish-crossing.ts';
import { divisionFigures, divisionsOf, wasDouble, type DoubleToPublish, type ShownDivisions } from '#core/disclosure/publish-divisions.ts';
import { publishDouble } from '#core/disclosure/publish-double.ts';
import { HIDDEN } from '#core/disclosure/publish-figures.ts';
import { NOTHING } from '#core/disclosure/protect-task.ts';
import type { ResultsToPublish } from '#core/disclosure/publish-results.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import type { DoubleGrouping } from '#core/results/counts.ts';

type ByArea = ReadonlyMap<string, ShownByArea>;
type Halves = readonly [ShownByArea, ShownByArea];

/** Two questions that divide at once, with how many gave both answers. */
interface ProtectedDivisions {
  readonly double: DoubleToPublish;
  readonly halves: Halves;
  readonly shown: ShownDivisions;
}

/** How many gave both answers to each two questions that are named. */
export const protectedDivisions = (survey: ResultsToPublish, byArea: ByArea, setting: Setting, solve: Solve): readonly ProtectedDivisions[] =>
  (survey.doubles ?? []).flatMap((pair, place) => {
    const [first, second] = halvesOf(pair, byArea);
    if (!first || !second) return [];
    const double: DoubleToPublish = { pair, place, survey };
    return [{ double, halves: [first, second] as const, shown: divisionsOf(double, [first, second], setting, solve) }];
  });

const halvesOf = (pair: DoubleGrouping, byArea: ByArea): readonly (ShownByArea | undefined)[] => pair.map(({ of }) => byArea.get(of));

/** Without new figures of two questions that an earlier release told of at once, where these cannot be proved safe beside that. */
export const withoutUnproved = (byArea: ByArea, divisions: readonly ProtectedDivisions[]): ByArea => {
  const unproved = new Set(divisions.filter(({ shown, double }) => shown === null && wasDouble(double.survey, double.pair)).flatMap(({ double }) => double.pair.map(({ of }) => of)));
  return new Map([...byArea].map(([id, each]) => [id, unproved.has(id) ? { ...each, shown: { ...NOTHING, means: NOTHING.bases, total: each.shown.total } } : each]));
};

/** Every question by each background question, and by each two that are named; the two by each other among the former. */
export const publishCrossings = (survey: ResultsToPublish, byArea: ByArea, divisions: readonly ProtectedDivisions[], setting: Setting, solve: Solve): { readonly crossings: readonly PublishedCrossing[]; readonly doubles: readonly PublishedCrossing[] } => {
  const second = new Set(divisions.map(({ double: { pair } }) => pair[1].of));
  const single = survey.crossings.flatMap((grouping, place) => publishCrossing({ grouping, counts: survey.counts.crossings[place] ?? [], place, survey, byArea, unions: !second.has(grouping.of), municipal: survey.municipal?.includes(grouping.of) ?? false }, setting, solve) ?? []);
  const of = (id: string): ProtectedCrossing | undefined => single.find(({ published }) => published.by.id === id);
  const doubles = divisions.flatMap(({ double, halves, shown }) => {
    const [one, other] = double.pair.map((grouping) => of(grouping.of));
    const made = one && other ? publishDouble(double, halves, [one, other], shown, setting, solve) : null;
    return made ? [{ ...made, double, halves, shown }] : [];
  });
  const crossings = single.map(({ published }) => doubles.reduce((crossing, { double, halves, shown, withheld }): PublishedCrossing => {
    const by = double.pair.findIndex((grouping) => grouping.of === crossing.by.id);
    if (by !== 0 && by !== 1) return crossing;
    const other = double.pair[by === 0 ? 1 : 0].of;
    return { ...crossing, variables: [...crossing.variables.map((variable) => (withheld.has(variable.id) ? { ...variable, figures: variable.figures.map((figure) => ({ ...figure, ...HIDDEN })) } : variable)), { id: other, figures: divisionFigures(double, halves, by, shown, setting) }] };
  }, published));
  return { crossings, doubles: doubles.map(({ published }) => published) };
};
