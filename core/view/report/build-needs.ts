import type { ReportNeed, ReportNeeds } from '#core/view/report/analysis.ts';
import { columnsOf, remarks, rowOf } from '#core/view/report/build-table.ts';
import { sameArea } from '#core/view/report/figures.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { inText, needName } from '#core/view/report/sayings.ts';
import type { NeedsView, RanksView, TableView, Who } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';
import { reportQuestionAddress } from '#core/view/addresses.ts';

/** The needs of an area, a list a kind: shares with their intervals, places, and who needs what more. */
export const buildNeeds = (source: ReportSource): readonly NeedsView[] =>
  source.analysis.needs.filter((list) => sameArea(list.area, source.area) && isShown(source, list)).map((list, index) => needsView(source, list, index + 1));

/** A table of nothing but hidden figures tells nothing. */
const isShown = (source: ReportSource, { needs }: ReportNeeds): boolean =>
  needs.some((need) => columnsOf(source).some((who) => source.figures.cell(need, source.area, who).kind !== 'hidden'));

const needsView = (source: ReportSource, list: ReportNeeds, number: number): NeedsView => {
  const needs = list.needs.toSorted(byPlace);
  const id = `behov-${number}`;
  return {
    id,
    title: titleOf(source, list),
    intro: [{ key: `results.needs.intro.${list.kind}` }, ...(source.figures.genderAsked ? [{ key: 'results.strip.intro' }, { key: 'results.points' }] : [])],
    table: needsTable(source, list, needs, id),
    ranks: ranksOf(source, list, needs),
    shared: source.figures.genderAsked ? sharedOf(source, needs) : [],
  };
};

/** By women’s place, then by men’s; those without a place last. */
const byPlace = (a: ReportNeed, b: ReportNeed): number => placeIn(a) - placeIn(b);
const placeIn = ({ women, men, all }: ReportNeed): number => (women?.place ?? men?.place ?? all?.place ?? LAST) + (men?.place ?? 0) / LAST;
const LAST = 1_000;

const titleOf = (source: ReportSource, { kind, question }: ReportNeeds): Label => {
  const variable = [...source.variables.values()].find((each) => each.question === question);
  return kind === 'need' || !variable ? { key: 'results.needs.need' } : { key: 'results.needs.question', parameters: { question: inText(source.labels.question(variable)) } };
};

/** Women, men and the total, where it is the same of all: of women and men, or of everyone. */
const columnsIn = (source: ReportSource, needs: readonly ReportNeed[]): readonly Who[] => {
  const [total, ...others] = new Set(needs.map(({ variable }) => source.figures.total(variable, source.area)));
  return [...columnsOf(source), ...(source.figures.genderAsked && total && others.length === 0 ? [total] : [])];
};

const needsTable = (source: ReportSource, list: ReportNeeds, needs: readonly ReportNeed[], id: string): TableView => {
  const columns = columnsIn(source, needs);
  const rows = needs.map((need) => ({ ...rowOf(source, need, needName(source, need), columns), address: questionAddress(source, need) }));
  return {
    id: `${id}-tabell`,
    caption: { key: `results.needs.caption.${list.kind}` },
    rowHeading: headingOf(list),
    columns: columns.map((who) => ({ who, base: null })),
    compares: source.figures.genderAsked,
    layout: 'stacked',
    groups: [{ heading: null, rows }],
    before: [],
    after: remarks(rows),
  };
};

const questionAddress = (source: ReportSource, { variable }: ReportNeed): string | null => {
  const known = source.variables.get(variable);
  return known ? reportQuestionAddress(source.release.id, known.question) : null;
};

/** Needs, or answers to a question of what is in the way. */
const headingOf = ({ kind }: ReportNeeds): Text => ({ key: kind === 'need' ? 'results.table.need' : 'results.table.answer' });

const ranksOf = (source: ReportSource, list: ReportNeeds, needs: readonly ReportNeed[]): RanksView | null => {
  const columns = columnsIn(source, needs);
  const rows = needs.map((need) => ({ label: needName(source, need), ranks: columns.map((who) => need[SIDES[who]]) }));
  const caption = { key: CAPTIONS[columns.length] ?? 'results.ranks.caption' };
  const ranked = rows.flatMap(({ ranks }) => ranks);
  const among = ranked.includes(null) ? { key: 'results.ranks.among' } : null;
  return ranked.some((rank) => rank !== null) ? { caption, rowHeading: headingOf(list), among, columns, places: needs.length, rows } : null;
};

/** By the number of columns: everyone, women and men, and these with their total. */
const CAPTIONS: Readonly<Record<number, string>> = { 1: 'results.ranks.caption.all', 3: 'results.ranks.caption.total' };

const SIDES = { women: 'women', men: 'men', both: 'all', everyone: 'all' } as const;

const WHO = ['women', 'men', 'shared'] as const;

const sharedOf = (source: ReportSource, needs: readonly ReportNeed[]): NeedsView['shared'] =>
  WHO.map((who): { readonly title: Text; readonly needs: readonly Label[] } => ({
    title: { key: `results.needs.${who}` },
    needs: needs.filter((need) => need.who === who).map((need) => needName(source, need)),
  })).filter((group) => group.needs.length > 0);
