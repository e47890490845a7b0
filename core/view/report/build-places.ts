import type { Area } from '#core/results/areas.ts';
import { findingsOf } from '#core/view/report/build-finding.ts';
import { columnsOf, remarks, rowOf } from '#core/view/report/build-table.ts';
import { sameArea, type AnswerKey } from '#core/view/report/figures.ts';
import { inArea, type ReportSource } from '#core/view/report/report-input.ts';
import { shareCaption } from '#core/view/report/sayings.ts';
import { reportAreaAddress } from '#core/view/addresses.ts';
import type { PlacesView, ReportLink, RowGroup, RowView, TableView } from '#core/view/report-view.ts';

/** The finding, or else the greatest need, by union and municipality; null where the survey has one place. Never ranked. */
export const buildPlaces = (source: ReportSource): PlacesView | null => {
  if (placesOf(source).length === 0) return null;
  const key = keyFigure(source);
  return { intro: [{ key: 'results.places.intro' }, { key: 'results.places.unranked' }, ...(key && source.figures.genderAsked ? [{ key: 'results.points' }] : [])], table: key && placesTable(source, key), links: placeLinks(source) };
};

const placesTable = (source: ReportSource, key: AnswerKey): TableView => {
  const groups = [...placeGroups(source, key), { heading: null, rows: [{ ...placeRow(source, key, source.whole), label: { key: 'results.whole' }, sum: true, address: null }] }];
  return {
    id: 'kommuner-tabell',
    caption: shareCaption(source, key),
    rowHeading: { key: 'results.table.place' },
    columns: columnsOf(source).map((who) => ({ who, base: null })),
    compares: source.figures.genderAsked,
    layout: 'beside',
    groups,
    before: [],
    after: remarks(groups.flatMap(({ rows }) => rows)),
  };
};

/** Women’s greatest need where no difference is certain; else that of all; null where nothing is. */
const keyFigure = (source: ReportSource): AnswerKey | null => {
  const [finding] = findingsOf(source);
  const needs = source.analysis.needs.filter(({ area }) => sameArea(area, source.whole)).flatMap((list) => list.needs);
  return finding ?? needs.find(({ women }) => women?.place === 1) ?? needs.find(({ all }) => all?.place === 1) ?? null;
};

const placesOf = ({ figures }: ReportSource): readonly Area[] => figures.areas.filter(({ level }) => level !== 'alla');

const byName = (a: Area, b: Area): number => (a.name < b.name ? -1 : 1);

/** A union with its municipalities, which it is the sum of; then municipalities of no union. In order of their names. */
const placeGroups = (source: ReportSource, key: AnswerKey): readonly RowGroup[] => {
  const places = placesOf(source);
  const municipalities = places.filter(({ level }) => level === 'kommun').toSorted(byName);
  const unions = places.filter(({ level }) => level === 'forbund').toSorted(byName);
  if (municipalities.length === 0) return [{ heading: null, rows: unions.map((union) => placeRow(source, key, union)) }];
  const within = (union: Area): readonly Area[] => municipalities.filter(({ members }) => members.every((member) => union.members.includes(member)));
  const inUnion = new Set(unions.flatMap(within));
  const alone = municipalities.filter((each) => !inUnion.has(each));
  return [...unions.map((union) => unionGroup(source, key, union, within(union))), ...(alone.length > 0 ? [{ heading: null, rows: alone.map((each) => placeRow(source, key, each)) }] : [])];
};

/** A union of one municipality has no sum of its own. */
const unionGroup = (source: ReportSource, key: AnswerKey, union: Area, members: readonly Area[]): RowGroup => {
  const rows = members.map((member) => placeRow(source, key, member));
  const sum: RowView = { ...placeRow(source, key, union), label: { key: 'results.union.whole' }, sum: true };
  return { heading: nameOf(union), rows: members.length > 1 ? [...rows, sum] : rows };
};

const placeRow = (source: ReportSource, key: AnswerKey, area: Area): RowView => ({
  ...rowOf(inArea(source, area), key, nameOf(area), columnsOf(source)),
  address: reportAreaAddress(source.release.id, area.id),
});

export const nameOf = ({ name }: Area): { readonly text: string; readonly lang: string } => ({ text: name, lang: 'sv' });

/**
 * The places with the ways to them, in order of their names: municipalities first.
 * @param addressOf of a place; of its local report where it is left out
 */
export const placeLinks = (source: ReportSource, addressOf = ({ id }: Area): string => reportAreaAddress(source.release.id, id)): readonly ReportLink[] =>
  (['kommun', 'forbund'] as const).flatMap((wanted) =>
    placesOf(source)
      .filter(({ level }) => level === wanted)
      .toSorted(byName)
      .map((area) => ({ address: addressOf(area), label: wanted === 'forbund' ? { key: 'results.union.named', parameters: { name: area.name } } : nameOf(area) })),
  );
