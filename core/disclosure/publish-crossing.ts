import type { Codebook, SingleVariable } from '#core/codes/codebook.ts';
import { groupSettings } from '#core/disclosure/group-settings.ts';
import { figuresOfGroups } from '#core/disclosure/publish-figures.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { Counted } from '#core/disclosure/publish-persons.ts';
import { withGroups } from '#core/disclosure/protect-variable.ts';
import type { Setting, ShownVariable } from '#core/disclosure/setting.ts';
import { divides } from '#core/results/groupings.ts';
import type { Dimensions, Grouping, VariableCounts } from '#core/results/counts.ts';

/** Every question by the answers to a background question, in all and in unions. */
export interface PublishedCrossing {
  /** The background question, and its answers: `group` of the figures. */
  readonly by: { readonly id: string; readonly text: string; readonly values: readonly { readonly id: string; readonly text: string }[] };
  readonly variables: readonly { readonly id: string; readonly figures: readonly PublishedFigure[] }[];
}

/** What is published of a variable by area, all groups together. */
export interface ShownByArea {
  readonly counted: Counted;
  readonly shown: ShownVariable;
}

interface CrossingToPublish {
  readonly grouping: Grouping;
  /** In the order of the codebook, split by the grouping alone. */
  readonly counts: readonly VariableCounts[];
  readonly codebook: Codebook;
  readonly dimensions: Dimensions;
  readonly byArea: ReadonlyMap<string, ShownByArea>;
}

/**
 * Protects a crossing beside what is given by area. Two background questions crossed are one table: it stands where the
 * earlier of them divides, so that it is protected once.
 */
export const publishCrossing = ({ grouping, counts, codebook, dimensions, byArea }: CrossingToPublish, setting: Setting): PublishedCrossing | null => {
  const by = codebook.variables.find((variable): variable is SingleVariable => variable.kind === 'single' && variable.id === grouping.of);
  if (!by) return null;
  const groups = groupSettings(codebook, { ...dimensions, groupings: [grouping] }, setting.areas, (variable) => byArea.get(variable.id)?.shown ?? { bases: new Set(), answers: new Set() });
  const first = codebook.variables.indexOf(by);
  const variables = codebook.variables.flatMap((variable, index) => {
    const [given, own] = [byArea.get(variable.id), counts[index]];
    if (!given || !own || variable.unreported || variable.kind === 'number' || variable === by || (index < first && divides(variable))) return [];
    const counted = { variable, counts: own, numbers: null, places: null };
    return [{ id: variable.id, figures: figuresOfGroups(counted, groups, setting, withGroups(counted, given.shown, groups, setting)) }];
  });
  return { by: { id: by.id, text: by.text, values: by.values.map(({ id, text }) => ({ id, text })) }, variables };
};
