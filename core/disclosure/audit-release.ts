import { areaTask } from '#core/disclosure/area-task.ts';
import { auditTable, type PublicTable, type Solve, type Told } from '#core/disclosure/audit-table.ts';
import { earlierOf, showsIn, shownIn, type WasShown } from '#core/disclosure/earlier.ts';
import { groupSettings } from '#core/disclosure/group-settings.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import { NOTHING } from '#core/disclosure/protect-task.ts';
import { tellsMore } from '#core/disclosure/protect-pair.ts';
import { tablesOf, type Counted } from '#core/disclosure/publish-persons.ts';
import type { PublishedResults, ResultsToPublish } from '#core/disclosure/publish-results.ts';
import { answerTable, type Category } from '#core/disclosure/publish-tables.ts';
import { segmentsOf } from '#core/disclosure/layers.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import { countedOf, settingOf } from '#core/disclosure/survey-setting.ts';

/** A count that a release would tell, and of which question. */
export interface ToldCount extends Told {
  readonly variable: string;
}

/**
 * Looks at the tables by area and by group of a release as everyone will see them, beside those that were released of the
 * same answers before, and finds the small counts that are known too closely. It takes nothing from how the figures were protected: the figures that stand in the
 * results are what is known, the counts are the truth. A release is made only if it finds none.
 * @param tell is told how many of all questions are done
 */
export const auditRelease = (results: ResultsToPublish, published: PublishedResults, solve: Solve, tell: (done: number, all: number) => void): readonly ToldCount[] => {
  const setting = settingOf(results);
  const groups = groupSettings(results.codebook, results.dimensions, setting.areas, () => NOTHING);
  const every = countedOf(results);
  const reported = every.filter(({ variable }) => !variable.unreported && variable.kind !== 'number');
  const needs = results.derived.pairs.flatMap((pair, index) => (needIsTold(results, published, every, setting, index, solve) ? [{ id: pair.id, from: 0, to: results.earlier.length, low: 0, high: 0, variable: pair.id }] : []));
  return [...needs, ...reported.flatMap((counted, index) => {
    tell(index, reported.length);
    const shown = shownIn(published.variables.find(({ id }) => id === counted.variable.id)?.figures ?? [], published.frame);
    const lattices = [totalLattice(shown, setting), ...(counted.variable.role === 'group' || counted.variable.role === 'help' ? [] : groups.flatMap(({ all, unions }) => [all, unions]))];
    return lattices.flatMap((lattice) => tablesIn(counted, lattice, shown, setting)).flatMap((table) => auditTable(table, setting.minimum, solve).map((told) => ({ ...told, variable: counted.variable.id })));
  })];
};

/** Whether a need, with its two questions and what earlier releases showed of all three, tells a small count that the questions do not. */
const needIsTold = (results: ResultsToPublish, published: PublishedResults, all: readonly Counted[], setting: Setting, index: number, solve: Solve): boolean => {
  const [pair, counts] = [results.derived.pairs[index], results.counts.pairs[index]];
  const [importance, satisfaction] = [pair?.importance, pair?.satisfaction].map((variable) => all.find((counted) => counted.variable.id === variable?.id));
  if (!pair || !counts || !importance || !satisfaction || results.earlier.length === 0) return false;
  const shownOf = (id: string): WasShown => shownIn(published.variables.find((variable) => variable.id === id)?.figures ?? [], published.frame);
  const half = (counted: Counted) => { const shown = shownOf(counted.variable.id); return { counted, shown: { ...shown, total: totalOf(shown, setting) } }; };
  const counted = { pair, counts, earlier: earlierOf(results.earlier, pair.id, ({ pairs }) => pairs[index]) };
  return tellsMore(counted, [half(importance), half(satisfaction)], shownOf(pair.id), setting, solve);
};


/** The lattice by area whose third row is the one that is shown. */
const totalLattice = (shown: WasShown, setting: Setting): Lattice => setting.lattices[totalOf(shown, setting)];

const totalOf = ({ bases }: WasShown, { lattices }: Setting): 'samtliga' | 'kvinnor_och_man' => (lattices.samtliga.blocks.some(({ id, gender, kind }) => kind === 'printed' && gender === 'samtliga' && bases.has(id)) ? 'samtliga' : 'kvinnor_och_man');

/** The tables of a variable's answers, one a value where several can be chosen. */
const tablesIn = (counted: Counted, lattice: Lattice, shown: WasShown, setting: Setting): readonly PublicTable[] => {
  const since = counted.earlier.map(({ added }) => tablesOf(lattice, { ...counted, counts: added }));
  const { known } = areaTask(counted, lattice, setting);
  const shows = [...counted.earlier.map((earlier) => earlier.shown), shown].map(showsIn);
  const tableOf = (categories: readonly Category[]) => answerTable(lattice, categories, { minimum: setting.minimum, bases: new Set(), isUnsafeBase: () => false, mayShow: () => false, known });
  return tablesOf(lattice, counted).map((categories, index) => {
    const { inner, cells, silent = [] } = tableOf(categories);
    const layers = since.map((tables) => ({ added: tableOf(tables[index] ?? []).inner }));
    return { segments: segmentsOf(inner, layers), figures: [...cells, ...silent], shows };
  });
};
