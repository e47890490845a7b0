import type { Role, SingleVariable, Variable } from '#core/codes/codebook.ts';
import { earlierCrossed } from '#core/disclosure/earlier.ts';
import { groupSettings } from '#core/disclosure/group-settings.ts';
import { figuresOfGroups } from '#core/disclosure/publish-figures.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { Counted } from '#core/disclosure/publish-persons.ts';
import { withGroups } from '#core/disclosure/protect-variable.ts';
import type { Setting, ShownVariable } from '#core/disclosure/setting.ts';
import { divides } from '#core/results/groupings.ts';
import type { CountedSurvey } from '#core/disclosure/survey-setting.ts';
import type { Grouping, VariableCounts } from '#core/results/counts.ts';

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

/** Crossed with a background question, they only tell again where its answers come from. */
const PLACES: ReadonlySet<Role> = new Set(['area', 'gender', 'group', 'help']);

interface CrossingToPublish {
  readonly grouping: Grouping;
  /** In the order of the codebook, split by the grouping alone. */
  readonly counts: readonly VariableCounts[];
  /** Its place among the crossings counted. */
  readonly place: number;
  readonly survey: Pick<CountedSurvey, 'codebook' | 'dimensions' | 'earlier'>;
  readonly byArea: ReadonlyMap<string, ShownByArea>;
  /** Whether unions are divided too. */
  readonly unions: boolean;
}

/** A crossing with what it shows of each question, the figures by area that it stands beside among it. */
export interface ProtectedCrossing {
  readonly published: PublishedCrossing;
  readonly shown: ReadonlyMap<string, ShownVariable>;
}

/**
 * Protects a crossing beside what is given by area. Questions that divide others are not divided themselves: with the table
 * of two of them, the tables of a third by each could be subtracted.
 */
export const publishCrossing = ({ grouping, counts, place, survey, byArea, unions }: CrossingToPublish, setting: Setting): ProtectedCrossing | null => {
  const { codebook, dimensions } = survey;
  const by = codebook.variables.find((variable): variable is SingleVariable => variable.kind === 'single' && variable.id === grouping.of);
  if (!by) return null;
  const groups = groupSettings(codebook, { ...dimensions, groupings: [grouping] }, setting.areas, (variable) => byArea.get(variable.id)?.shown ?? { bases: new Set(), answers: new Set() }).map((each) => (unions ? each : { ...each, unions: { ...each.unions, blocks: [] } }));
  const protectedOnes = codebook.variables.flatMap((variable, index) => {
    const [given, own] = [byArea.get(variable.id), counts[index]];
    if (!given || !own || !isCrossed(variable)) return [];
    const counted = { variable, counts: own, numbers: null, places: null, earlier: earlierCrossed(survey.earlier, by.id, variable.id, ({ crossings }) => crossings[place]?.[index]) };
    return [{ counted, shown: withGroups(counted, given.shown, groups, setting) }];
  });
  return {
    published: {
      by: { id: by.id, text: by.text, values: by.values.map(({ id, text }) => ({ id, text })) },
      variables: protectedOnes.map(({ counted, shown }) => ({ id: counted.variable.id, figures: figuresOfGroups(counted, groups, setting, shown) })),
    },
    shown: new Map(protectedOnes.map(({ counted, shown }) => [counted.variable.id, shown])),
  };
};

/** Whether a question is told by the groups of others. */
export const isCrossed = (variable: Variable): boolean => !variable.unreported && variable.kind !== 'number' && !divides(variable) && !PLACES.has(variable.role);
