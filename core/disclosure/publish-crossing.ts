import type { Role, SingleVariable, Variable } from '#core/codes/codebook.ts';
import type { Solve } from '#core/disclosure/audit-table.ts';
import { earlierCrossed } from '#core/disclosure/earlier.ts';
import { groupSettings } from '#core/disclosure/group-settings.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import { municipalLattice } from '#core/disclosure/municipal-lattice.ts';
import { figuresOfGroups } from '#core/disclosure/publish-figures.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { Counted } from '#core/disclosure/publish-persons.ts';
import { withMunicipalities } from '#core/disclosure/protect-municipal.ts';
import { withGroups } from '#core/disclosure/protect-variable.ts';
import type { GroupSetting, Setting, ShownVariable } from '#core/disclosure/setting.ts';
import { divides } from '#core/results/groupings.ts';
import type { CountedSurvey } from '#core/disclosure/survey-setting.ts';
import type { Grouping, VariableCounts } from '#core/results/counts.ts';

/** Every question by the answers to a background question, in all and in unions, and where that was asked for in municipalities. */
export interface PublishedCrossing {
  /** The background question, and its answers: `group` of the figures. */
  readonly by: { readonly id: string; readonly text: string; readonly values: readonly { readonly id: string; readonly text: string }[] };
  readonly variables: readonly { readonly id: string; readonly figures: readonly PublishedFigure[] }[];
}

/** Whether municipalities are divided, shown or not. */
export const isMunicipal = ({ variables }: PublishedCrossing): boolean => variables.some(({ figures }) => figures.some(({ area }) => area.level === 'kommun'));

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
  /** Whether municipalities are. */
  readonly municipal: boolean;
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
export const publishCrossing = ({ grouping, counts, place, survey, byArea, unions, municipal }: CrossingToPublish, setting: Setting, solve: Solve): ProtectedCrossing | null => {
  const { codebook, dimensions } = survey;
  const by = codebook.variables.find((variable): variable is SingleVariable => variable.kind === 'single' && variable.id === grouping.of);
  if (!by) return null;
  const groups = groupSettings(codebook, { ...dimensions, groupings: [grouping] }, setting.areas, (variable) => byArea.get(variable.id)?.shown ?? { bases: new Set(), answers: new Set() }).map((each) => (unions ? each : withoutUnions(each)));
  const lattice = municipal ? municipalLattice(dimensions, grouping, setting.areas) : null;
  const protectedOnes = codebook.variables.flatMap((variable, index) => {
    const [given, own] = [byArea.get(variable.id), counts[index]];
    if (!given || !own || !isCrossed(variable)) return [];
    const counted = { variable, counts: own, numbers: null, places: null, earlier: earlierCrossed(survey.earlier, by.id, variable.id, ({ crossings }) => crossings[place]?.[index]) };
    return [{ counted, shown: (lattice && inMunicipalities(counted, given.shown, lattice, groups, setting, solve)) ?? withGroups(counted, given.shown, groups, setting) }];
  });
  return {
    published: {
      by: { id: by.id, text: by.text, values: by.values.map(({ id, text }) => ({ id, text })) },
      variables: protectedOnes.map(({ counted, shown }) => ({ id: counted.variable.id, figures: figuresOfGroups(counted, lattice ? groups.map((each) => ({ ...each, unions: finerOf(lattice) })) : groups, setting, shown) })),
    },
    shown: new Map(protectedOnes.map(({ counted, shown }) => [counted.variable.id, shown])),
  };
};

const withoutUnions = (groups: GroupSetting): GroupSetting => ({ ...groups, unions: { ...groups.unions, blocks: [] } });

const finerOf = (lattice: Lattice): Lattice => ({ ...lattice, blocks: lattice.blocks.filter(({ finer = false }) => finer) });

/** With the groups of municipalities and unions; null where these cannot be proved safe, and no earlier release had them. */
const inMunicipalities = (counted: Counted, given: ShownVariable, lattice: Lattice, groups: readonly GroupSetting[], setting: Setting, solve: Solve): ShownVariable | null => {
  const [own] = groups;
  return own ? withMunicipalities(counted, given, withGroups(counted, given, groups.map(withoutUnions), setting), lattice, own, setting, solve) : null;
};

/** Whether a question is told by the groups of others. */
export const isCrossed = (variable: Variable): boolean => !variable.unreported && variable.kind !== 'number' && !divides(variable) && !PLACES.has(variable.role);
