import { publicTables } from '#core/disclosure/audit-answers.ts';
import { toldMeans } from '#core/disclosure/audit-means.ts';
import { toldOfNeed } from '#core/disclosure/audit-needs.ts';
import { auditTable, type Solve, type Told } from '#core/disclosure/audit-table.ts';
import { earlierCrossed, earlierOf, shownIn, type WasShown } from '#core/disclosure/earlier.ts';
import { groupSettings } from '#core/disclosure/group-settings.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import { municipalLattice } from '#core/disclosure/municipal-lattice.ts';
import { NOTHING } from '#core/disclosure/protect-task.ts';
import type { Counted } from '#core/disclosure/publish-persons.ts';
import { classesIn, type PublishedResults, type ResultsToPublish } from '#core/disclosure/publish-results.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import { shownTotal } from '#core/disclosure/shown-total.ts';
import { countedOf, settingOf } from '#core/disclosure/survey-setting.ts';

/** A count, or of numbers a sum, that a release would tell, and of which question. */
export interface ToldCount extends Told {
  readonly variable: string;
  /** The background question that it is crossed by, where that tells it; null where its own figures do. */
  readonly by: string | null;
}

/** One look at what is published. */
interface Look {
  readonly variable: string;
  readonly by: string | null;
  readonly find: () => readonly Told[];
}

/** What every look needs. */
interface Audited {
  readonly results: ResultsToPublish;
  readonly published: PublishedResults;
  readonly setting: Setting;
  readonly all: readonly Counted[];
  readonly solve: Solve;
}

/**
 * Looks at a release as everyone will see it, beside those that were released of the same answers before, and finds what is
 * known too closely: small counts and sensitive answers in the tables by area, by group and by background question and in
 * size classes, needs beside their questions, and means. It takes nothing from how the figures were protected: the figures that stand in the
 * results are what is known, the counts are the truth. A release is made only if it finds none.
 * @param tell is told how many of all questions, crossings and needs are done
 */
export const auditRelease = (results: ResultsToPublish, published: PublishedResults, solve: Solve, tell: (done: number, all: number) => void): readonly ToldCount[] => {
  const setting = settingOf(results);
  const audited: Audited = { results, published, setting, all: countedOf(results), solve };
  const looks = [...looksAtQuestions(audited), ...looksAtCrossings(audited), ...looksAtNeeds(audited)];
  const told = looks.flatMap(({ variable, by, find }, index) => {
    tell(index, looks.length);
    return find().map((each) => ({ ...each, variable, by }));
  });
  tell(looks.length, looks.length);
  return told;
};

const shownOf = ({ published }: Audited, id: string): WasShown => shownIn(published.variables.find((variable) => variable.id === id)?.figures ?? [], published.frame);

/** The lattices of the groups, in all and in unions. */
const groupLattices = ({ results, setting }: Audited, dimensions = results.dimensions): readonly Lattice[] =>
  groupSettings(results.codebook, dimensions, setting.areas, () => NOTHING).flatMap(({ all, unions }) => [all, unions]);

const looksAtQuestions = (audited: Audited): readonly Look[] => {
  const { all, setting, solve } = audited;
  const groups = groupLattices(audited);
  return [...all.filter(({ variable }) => !variable.unreported), ...classesOf(audited)].map((counted): Look => ({
    variable: counted.variable.id,
    by: null,
    find: () => {
      const shown = shownOf(audited, counted.variable.id);
      const lattices = [setting.lattices[shownTotal(shown, setting)], ...(counted.variable.role === 'group' || counted.variable.role === 'help' ? [] : groups)];
      return lattices.flatMap((lattice) => (counted.variable.kind === 'number' ? toldMeans(counted, lattice, shown.means, solve) : toldIn(counted, lattice, shown, audited)));
    },
  }));
};

const toldIn = (counted: Counted, lattice: Lattice, shown: WasShown, { setting, solve }: Audited): readonly Told[] => publicTables(counted, lattice, shown, setting).flatMap((table) => auditTable(table, setting.minimum, solve));

/** Numbers in classes, counted like a question. */
const classesOf = ({ results: { derived, codebook, counts, earlier } }: Audited): readonly Counted[] =>
  derived.classes.flatMap((each) => {
    const own = classesIn(each, codebook, counts);
    return own ? [{ variable: each.variable, counts: own, numbers: null, places: null, earlier: earlierOf(earlier, each.variable.id, (added) => classesIn(each, codebook, added)) }] : [];
  });

/** By background question: the rows of its groups beside those of all, and where municipalities are divided all of these as one. */
const looksAtCrossings = (audited: Audited): readonly Look[] => {
  const { results, published } = audited;
  return results.crossings.flatMap((grouping, place) => {
    const crossed = published.crossings.find(({ by }) => by.id === grouping.of);
    const lattices = results.municipal?.includes(grouping.of) ? [municipalLattice(results.dimensions, grouping, audited.setting.areas)] : groupLattices(audited, { ...results.dimensions, groupings: [grouping] });
    return (crossed?.variables ?? []).flatMap(({ id, figures }): readonly Look[] => {
      const index = results.codebook.variables.findIndex((variable) => variable.id === id);
      const [variable, counts] = [results.codebook.variables[index], results.counts.crossings[place]?.[index]];
      if (!variable || !counts) return [];
      const byArea = published.variables.find((each) => each.id === id)?.figures.filter(({ group }) => group === null) ?? [];
      const shown = shownIn([...byArea, ...figures], published.frame);
      const counted: Counted = { variable, counts, numbers: null, places: null, earlier: earlierCrossed(results.earlier, grouping.of, id, ({ crossings }) => crossings[place]?.[index]) };
      return [{ variable: id, by: grouping.of, find: () => lattices.flatMap((lattice) => toldIn(counted, lattice, shown, audited)) }];
    });
  });
};

const looksAtNeeds = (audited: Audited): readonly Look[] => {
  const { results, published, all, setting, solve } = audited;
  const groups = groupLattices(audited);
  return results.derived.pairs.map(({ id }, index): Look => ({ variable: id, by: null, find: () => toldOfNeed(results, published, all, setting, index, groups, solve) }));
};
