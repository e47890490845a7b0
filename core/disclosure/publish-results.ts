import type { Codebook } from '#core/codes/codebook.ts';
import type { Solve } from '#core/disclosure/audit-table.ts';
import { earlierOf } from '#core/disclosure/earlier.ts';
import { groupSettings } from '#core/disclosure/group-settings.ts';
import { publishNeed } from '#core/disclosure/publish-need.ts';
import type { PublishedCrossing } from '#core/disclosure/publish-crossing.ts';
import { protectedDivisions, publishCrossings, withoutUnproved } from '#core/disclosure/publish-crossings.ts';
import { figuresOfVariable } from '#core/disclosure/publish-figures.ts';
import { leftEmpty, type Counted } from '#core/disclosure/publish-persons.ts';
import { protectByArea, withGroups } from '#core/disclosure/protect-variable.ts';
import { NOTHING } from '#core/disclosure/protect-task.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import { labelsOf, type DerivedFrom, type Persons, type PublishedVariable } from '#core/disclosure/published-variable.ts';
import { areasIn, fromStored, toStored, type StoredFigures } from '#core/disclosure/stored-figures.ts';
import type { ShownVariable } from '#core/disclosure/setting.ts';
import { countedOf, respondentsOf, settingOf, type CountedSurvey } from '#core/disclosure/survey-setting.ts';
import type { Area } from '#core/results/areas.ts';
import type { DoubleGrouping, Grouping, SurveyCounts, VariableCounts } from '#core/results/counts.ts';
import type { Derived } from '#core/results/derived.ts';
import { countClasses, type SizeClasses } from '#core/results/size-classes.ts';

export type { PublishedValue, PublishedVariable } from '#core/disclosure/published-variable.ts';

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
  /** Ids of the blocks in which everybody may know the number of all respondents. */
  readonly frame: readonly string[];
  /** Everyone whose answers are in it, in all, by gender; null where that is hidden. */
  readonly respondents: readonly Persons[];
  /** The questions in their order, then the themes of open answers, then the needs, then the numbers in classes. */
  readonly variables: readonly PublishedVariable[];
  /** By each background question that was asked for. */
  readonly crossings: readonly PublishedCrossing[];
  /** By two background questions at once, in all. A question without figures is not shown so. */
  readonly doubles: readonly PublishedCrossing[];
}

export interface ResultsToPublish extends CountedSurvey {
  readonly survey: string;
  readonly version: number;
  /** `counts.pairs` are of its pairs. */
  readonly derived: Derived;
  /** `counts.crossings` are of them. */
  readonly crossings: readonly Grouping[];
  /** `counts.doubles` are of them; those of earlier releases are among them. */
  readonly doubles?: readonly DoubleGrouping[];
  /** Ids of the crossings' questions that divide municipalities too; those of earlier releases are among them. */
  readonly municipal?: readonly string[];
}

/**
 * Protects a survey's counts and publishes what is left: every variable that is reported, with women and men side by
 * side, by municipality, coordination union and in all. Each variable's figures are protected together.
 * @param solve looks at needs beside the questions that they are told by
 * @param tell is told how many of all questions, needs and classes are done before each of the questions and needs, and at the end
 * The rules and where they come from: `thresholds.ts`, `publish-tables.ts` (what is unsafe), `protect-variable.ts` (what hangs together).
 */
export const publishResults = (results: ResultsToPublish, solve: Solve, tell: (done: number, all: number) => void = () => undefined): PublishedResults => {
  const { derived, counts } = results;
  const setting = settingOf(results);
  const all = countedOf(results);
  const steps = all.length + derived.pairs.length + derived.classes.length;
  const separate = new Map(all.map((counted, index) => [counted.variable.id, { counted, shown: (tell(index, steps), protectByArea(counted, setting)) }]));
  const divisions = protectedDivisions(results, separate, setting, solve);
  const byArea = withoutUnproved(separate, divisions);
  const groups = groupSettings(results.codebook, results.dimensions, setting.areas, (variable) => byArea.get(variable.id)?.shown ?? NOTHING);
  const variableOf = (counted: Counted, shown: ShownVariable, source: DerivedFrom | null): PublishedVariable => ({
    ...labelsOf(counted.variable, source),
    figures: figuresOfVariable(counted, groups, setting, withGroups(counted, shown, groups, setting)),
    left: leftEmpty(setting.lattices[shown.total], counted, shown.bases, setting),
  });
  const needs = derived.pairs.flatMap((pair, index) => {
    tell(all.length + index, steps);
    const [own, importance, satisfaction] = [counts.pairs[index], byArea.get(pair.importance.id), byArea.get(pair.satisfaction.id)];
    return own && importance && satisfaction ? [publishNeed({ pair, counts: own, earlier: earlierOf(results.earlier, pair.id, ({ pairs }) => pairs[index]) }, [importance, satisfaction], setting, solve)] : [];
  });
  const classes = derived.classes.flatMap((each) => {
    const own = classesIn(each, results.codebook, counts);
    if (!own) return [];
    const counted = { variable: each.variable, counts: own, numbers: null, places: null, earlier: earlierOf(results.earlier, each.variable.id, (added) => classesIn(each, results.codebook, added)) };
    return [variableOf(counted, protectByArea(counted, setting), { kind: 'classes', of: [each.of.id] })];
  });
  const { crossings, doubles } = publishCrossings(results, byArea, divisions, setting, solve);
  tell(steps, steps);
  return {
    [published]: true,
    survey: results.survey,
    version: results.version,
    minimumCell: results.minimumCell,
    frame: [...setting.frame],
    respondents: respondentsOf(all, setting),
    variables: [...[...byArea.values()].filter(({ counted }) => !counted.variable.unreported).map(({ counted, shown }) => variableOf(counted, shown, themesIn(counted))), ...needs, ...classes],
    crossings,
    doubles,
  };
};

const themesIn = ({ variable }: Counted): DerivedFrom | null => (variable.kind === 'multiple' && variable.themesOf !== undefined ? { kind: 'themes', of: [variable.themesOf] } : null);

/** The counts of a number in its classes. */
export const classesIn = (classes: SizeClasses, { variables }: Codebook, counts: SurveyCounts): VariableCounts | undefined => {
  const index = variables.indexOf(classes.of);
  const [own, numbers] = [counts.variables[index], counts.numbers[index]];
  return own && numbers ? countClasses(classes, own, numbers) : undefined;
};

/** Results as JSON, to be stored. */
export const storeResults = (results: PublishedResults): string => {
  const crossed = [...results.crossings, ...results.doubles];
  const areas = areasIn([...results.variables, ...crossed.flatMap(({ variables }) => variables)].flatMap(({ figures }) => figures));
  const stored = <Item extends { readonly figures: readonly PublishedFigure[] }>(item: Item) => ({ ...item, figures: toStored(item.figures, areas) });
  const storedCrossings = (all: readonly PublishedCrossing[]) => all.map((crossing) => ({ ...crossing, variables: crossing.variables.map(stored) }));
  return JSON.stringify({ ...results, areas, variables: results.variables.map(stored), crossings: storedCrossings(results.crossings), doubles: storedCrossings(results.doubles) });
};

/** Results that were stored, as they were published. Those that were made before there were doubles have none. */
export const readResults = (json: string): PublishedResults => {
  const { areas, variables, crossings, doubles = [], ...rest } = JSON.parse(json) as Stored;
  const read = <Item extends { readonly figures: StoredFigures }>(item: Item) => ({ ...item, figures: fromStored(item.figures, areas) });
  const readCrossings = (all: readonly StoredCrossing[]) => all.map((crossing) => ({ ...crossing, variables: crossing.variables.map(read) }));
  return { ...rest, variables: variables.map(read), crossings: readCrossings(crossings), doubles: readCrossings(doubles), [published]: true };
};

type AsStored<Item> = Omit<Item, 'figures'> & { readonly figures: StoredFigures };
type StoredCrossing = Omit<PublishedCrossing, 'variables'> & { readonly variables: readonly AsStored<PublishedCrossing['variables'][number]>[] };

type Stored = Omit<PublishedResults, 'variables' | 'crossings' | 'doubles' | typeof published> & {
  readonly areas: readonly Area[];
  readonly variables: readonly AsStored<PublishedVariable>[];
  readonly crossings: readonly StoredCrossing[];
  readonly doubles?: readonly StoredCrossing[];
};
