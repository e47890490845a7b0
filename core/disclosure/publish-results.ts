import { groupSettings } from '#core/disclosure/group-settings.ts';
import { publishNeed } from '#core/disclosure/publish-need.ts';
import { figuresOfVariable } from '#core/disclosure/publish-figures.ts';
import { leftEmpty, type Counted } from '#core/disclosure/publish-persons.ts';
import { protectByArea, withGroups } from '#core/disclosure/protect-variable.ts';
import { NOTHING } from '#core/disclosure/protect-task.ts';
import { labelsOf, type DerivedFrom, type Persons, type PublishedVariable } from '#core/disclosure/published-variable.ts';
import { areasIn, fromStored, toStored, type StoredFigures } from '#core/disclosure/stored-figures.ts';
import type { ShownVariable } from '#core/disclosure/setting.ts';
import { countedOf, respondentsOf, settingOf, type CountedSurvey } from '#core/disclosure/survey-setting.ts';
import type { Area } from '#core/results/areas.ts';
import type { Derived } from '#core/results/derived.ts';
import { countClasses } from '#core/results/size-classes.ts';

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
  /** Everyone whose answers are in it, in all, by gender; null where that is hidden. */
  readonly respondents: readonly Persons[];
  /** The questions in their order, then the needs, then the numbers in classes. */
  readonly variables: readonly PublishedVariable[];
}

export interface ResultsToPublish extends CountedSurvey {
  readonly survey: string;
  readonly version: number;
  /** `counts.pairs` are of its pairs. */
  readonly derived: Derived;
}

/**
 * Protects a survey's counts and publishes what is left: every variable that is reported, with women and men side by
 * side, by municipality, coordination union and in all. Each variable's figures are protected together.
 * The rules and where they come from: `thresholds.ts`, `publish-tables.ts` (what is unsafe), `protect-variable.ts` (what hangs together).
 */
export const publishResults = (results: ResultsToPublish): PublishedResults => {
  const { derived, counts } = results;
  const setting = settingOf(results);
  const all = countedOf(results);
  const byArea = new Map(all.map((counted) => [counted.variable.id, { counted, shown: protectByArea(counted, setting) }]));
  const groups = groupSettings(results.codebook, results.dimensions, setting.areas, (variable) => byArea.get(variable.id)?.shown ?? NOTHING);
  const variableOf = (counted: Counted, shown: ShownVariable, source: DerivedFrom | null): PublishedVariable => ({
    ...labelsOf(counted.variable, source),
    figures: figuresOfVariable(counted, groups, setting, withGroups(counted, shown, groups, setting)),
    left: leftEmpty(setting.lattices[shown.total], counted, setting),
  });
  const needs = derived.pairs.flatMap((pair, index) => {
    const [own, importance, satisfaction] = [counts.pairs[index], byArea.get(pair.importance.id), byArea.get(pair.satisfaction.id)];
    return own && importance && satisfaction ? [publishNeed({ pair, counts: own }, [importance, satisfaction], setting)] : [];
  });
  const classes = derived.classes.flatMap((each) => {
    const number = byArea.get(each.of.id)?.counted;
    if (!number?.numbers) return [];
    const counted = { variable: each.variable, counts: countClasses(each, number.counts, number.numbers), numbers: null, places: null };
    return [variableOf(counted, protectByArea(counted, setting), { kind: 'classes', of: [each.of.id] })];
  });
  return {
    [published]: true,
    survey: results.survey,
    version: results.version,
    minimumCell: results.minimumCell,
    respondents: respondentsOf(all, setting),
    variables: [...[...byArea.values()].filter(({ counted }) => !counted.variable.unreported).map(({ counted, shown }) => variableOf(counted, shown, null)), ...needs, ...classes],
  };
};

/** Results as JSON, to be stored. */
export const storeResults = (results: PublishedResults): string => {
  const areas = areasIn(results.variables.flatMap(({ figures }) => figures));
  return JSON.stringify({ ...results, areas, variables: results.variables.map((variable) => ({ ...variable, figures: toStored(variable.figures, areas) })) });
};

/** Results that were stored, as they were published. */
export const readResults = (json: string): PublishedResults => {
  const { areas, variables, ...rest } = JSON.parse(json) as Stored;
  return { ...rest, variables: variables.map((variable) => ({ ...variable, figures: fromStored(variable.figures, areas) })), [published]: true };
};

type Stored = Omit<PublishedResults, 'variables' | typeof published> & {
  readonly areas: readonly Area[];
  readonly variables: readonly (Omit<PublishedVariable, 'figures'> & { readonly figures: StoredFigures })[];
};
