import type { Composition, CompositionPart } from '#core/analysis/composition.ts';
import type { ResponseRate } from '#core/analysis/response-rates.ts';
import { whoAnswered, type WhoAnswered } from '#core/analysis/who-answered.ts';
import type { GenderRow } from '#core/disclosure/lattice.ts';
import { groupBy } from '#core/language/group-by.ts';
import type { Area } from '#core/results/areas.ts';
import { sameArea } from '#core/view/report/figures.ts';
import { lastDayOf } from '#core/disclosure/release.ts';
import { wholePercent } from '#core/results/estimators/proportion.ts';
import { isWhole, type ReportSource } from '#core/view/report/report-input.ts';
import { inText } from '#core/view/report/sayings.ts';
import type { PlainTableView } from '#core/view/plain-table-view.ts';
import type { AnsweredView } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

const GENDERS: Readonly<Record<GenderRow, Text>> = { kvinnor: { key: 'results.women' }, man: { key: 'results.men' }, kvinnor_och_man: { key: 'results.both' }, samtliga: { key: 'results.everyone' } };

export const HIDDEN: Text = { key: 'results.cell.hidden' };

/** How many of those who were invited have answered, and whether they are like the population: of the whole and its places, or of the page's place alone. */
export const buildWhoAnswered = (source: ReportSource): { readonly said: readonly Text[]; readonly beside: AnsweredView['beside'] } => {
  const told = whoAnswered(source.release.results, source.statistics, lastDayOf(source.release));
  const isHere = (area: Area): boolean => isWhole(source) || sameArea(area, source.area);
  return { said: [told.rates.said, ...(isWhole(source) ? told.rates.notes : [])], beside: [...ratesTable(source, told.rates.rows.filter(({ area }) => isHere(area))), ...compositionTables(source, told.compositions.filter(({ area }) => isHere(area)))] };
};

const ratesTable = (source: ReportSource, rows: readonly ResponseRate[]): readonly PlainTableView[] => {
  if (rows.every(({ invited }) => invited === null)) return [];
  const genders = (['kvinnor', 'man', 'kvinnor_och_man', 'samtliga'] as const).filter((gender) => rows.some((row) => row.gender === gender && row.invited !== null));
  const areas = [...groupBy(rows, ({ area }) => `${area.level} ${area.id}`).values()];
  return [{
    id: 'svarsfrekvens',
    caption: { key: 'results.rates.caption' },
    columns: [{ key: 'results.table.place' }, ...genders.map((gender) => GENDERS[gender])],
    groups: [{ heading: null, rows: areas.map((own) => [areaLabel(own[0]?.area ?? source.area), ...genders.map((gender) => rateText(own.find((row) => row.gender === gender)))]) }],
    before: [],
    after: [],
  }];
};

const rateText = (row: ResponseRate | undefined): Text => {
  if (!row || row.persons === null) return HIDDEN;
  if (row.invited === null || row.complete === null) return { key: 'results.rates.answers', parameters: { n: row.persons } };
  const parameters = { n: row.complete, invited: row.invited };
  if (row.complete > row.invited) return { key: 'results.rates.more', parameters };
  return row.rate === null ? { key: 'results.rates.of', parameters } : { key: 'results.rates.share', parameters: { ...parameters, percent: wholePercent(row.rate) } };
};

/** One table for all that is divided in the same way. */
const compositionTables = (source: ReportSource, compositions: WhoAnswered['compositions']): readonly PlainTableView[] =>
  [...groupBy(compositions, ({ of, variable, gender, population }) => JSON.stringify([of, variable, gender, population.id])).values()].flatMap((own, index) => (own[0] ? [compositionTable(source, own[0], own, index + 1)] : []));

const compositionTable = (source: ReportSource, first: Composition, all: readonly Composition[], number: number): PlainTableView => ({
  id: `befolkning-${number}`,
  caption: captionOf(source, first),
  columns: [{ key: 'results.population.who' }, { key: 'results.population.answered' }, { key: 'results.population.population' }, { key: 'results.population.difference' }],
  groups: [{ heading: null, rows: all.flatMap((composition) => composition.parts.map((part) => [partLabel(source, composition, part), ...partCells(part)])) }],
  before: [],
  after: [{ key: 'results.population.source', parameters: { title: first.population.title, source: first.population.source, date: first.population.referenceDate } }],
});

const captionOf = (source: ReportSource, { of, variable, gender }: Composition): Text => {
  const known = variable === null ? undefined : source.variables.get(variable);
  return { key: `results.population.${of}`, parameters: { who: GENDERS[gender], ...(known && { question: inText(source.labels.question(known)) }) } };
};

const partLabel = (source: ReportSource, { of, variable, area }: Composition, { id, text }: CompositionPart): Label => {
  const known = variable === null ? undefined : source.variables.get(variable);
  if (known) return source.labels.answer(known, id);
  if (of !== 'gender') return { text, lang: 'sv' };
  const gender: Text = { key: id === 'man' ? 'results.men' : 'results.women' };
  return { key: 'results.population.part', parameters: { place: inText(areaLabel(area)), part: gender } };
};

const partCells = ({ share, populationShare, points, differs }: CompositionPart): readonly Text[] => [
  share === null ? HIDDEN : percentText(share),
  percentText(populationShare),
  points === null ? HIDDEN : { key: differs ? 'results.population.differs' : 'results.population.points', parameters: { points } },
];

export const percentText = (share: number): Text => ({ key: 'results.cell.percent', parameters: { n: wholePercent(share) } });

const areaLabel = (area: Area): Label => {
  if (area.level === 'alla') return { key: 'results.whole' };
  return area.level === 'forbund' ? { key: 'results.union.named', parameters: { name: area.name } } : { text: area.name, lang: 'sv' };
};
