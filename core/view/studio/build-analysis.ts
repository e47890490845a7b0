import type { QuestionReportView, ReportView, TableView } from '#core/view/report-view.ts';
import type { AnalysisPart, StudioAnalysisView, UnseenView } from '#core/view/studio/analysis-view.ts';
import type { Label, Text } from '#core/view/text.ts';

type Shown = Pick<StudioAnalysisView, 'said' | 'lead' | 'unseen' | 'needs' | 'parts' | 'otherPlaces' | 'hidden' | 'protection' | 'demo'>;

/** The whole of a release: its needs ranked, and the differences between women and men. */
export const wholeAnalysis = ({ head, finding, needs, differences }: ReportView): Shown => {
  const parts = differences ? [{ id: 'skillnader', title: { key: 'results.differences' }, charted: false, tables: [plain(differences)], unseen: null }] : [];
  const shown = needs.map((need) => ({ ...need, table: plain(need.table) }));
  return { demo: head.demo, said: finding.text, lead: [...(shown.length + parts.length === 0 ? [{ key: 'studio.analysis.empty' }] : []), { key: 'studio.analysis.first' }], unseen: [], needs: shown, parts, otherPlaces: null, ...protectionOf([...shown.map(({ table }) => table), ...parts.flatMap(({ tables }) => tables)]) };
};

/** One question, by place or by another question. @param place id of a part of the question's page; all where there is none */
export const questionAnalysis = ({ head, question, areas, by }: QuestionReportView, place: string): Shown => {
  const one = areas.filter(({ id }) => id === place);
  const chosen = one.length > 0 ? one : areas;
  const divided = by?.chosen ? [partOf('uppdelad', by.chosen, by.tables)] : [];
  const places = chosen.map(({ id, name, tables }) => partOf(id, name, tables));
  const parts = [...divided.filter(isSeen), ...places.filter(isSeen).map((part, index) => ({ ...part, charted: index === 0 }))];
  const unplaced = unseenPlaces(places, one.length > 0);
  // Figures come first where there are some; else why there are none.
  const beside = places.some(isSeen);
  const unseen = [...divided.filter((part) => !isSeen(part)).map(({ title }) => unseenBy(title)), ...(unplaced && !beside ? [unplaced] : [])];
  const tables = [...(by?.chosen ? by.tables : []), ...chosen.flatMap((area) => area.tables)];
  return { demo: head.demo, said: question, lead: [], unseen, needs: [], parts, otherPlaces: beside ? unplaced : null, ...protectionOf(tables) };
};

/** A table of nothing but hidden figures tells nothing: it is named. */
const partOf = (id: string, title: Label, tables: readonly TableView[]): AnalysisPart => {
  const [seen, unseen] = [tables.filter(isTold), tables.filter((table) => !isTold(table))];
  return { id, title, charted: false, tables: seen.map(plain), unseen: unseen.length === 0 ? null : { text: { key: 'studio.analysis.unseen.parts' }, names: unseen.map(({ caption }) => caption), help: null } };
};

const isTold = ({ groups }: TableView): boolean => groups.some(({ rows }) => rows.some(({ cells }) => cells.some(({ kind }) => kind !== 'hidden')));

const isSeen = ({ tables }: AnalysisPart): boolean => tables.length > 0;

const unseenBy = (title: Label): UnseenView => ({ text: { key: 'studio.analysis.unseen.by' }, names: [title], help: { key: 'studio.analysis.unseen.by.help' } });

/** @param one a place was chosen */
const unseenPlaces = (places: readonly AnalysisPart[], one: boolean): UnseenView | null => {
  const names = places.filter((part) => !isSeen(part)).map(({ title }) => title);
  if (names.length === 0) return null;
  if (names.length === places.length && !one) return { text: { key: 'studio.analysis.unseen.all' }, names: [], help: { key: 'studio.analysis.unseen.all.help' } };
  return { text: { key: 'studio.analysis.unseen.places' }, names, help: { key: 'studio.analysis.unseen.places.help' } };
};

/** A link of the public report would not open where the release is the studio's alone. */
const plain = (table: TableView): TableView => ({ ...table, groups: table.groups.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, address: null })) })) });

/** How many figures are not shown, and the rules; not how many are hidden only for the sake of others, since that would tell how few the rest are. */
const protectionOf = (tables: readonly TableView[]): Pick<StudioAnalysisView, 'hidden' | 'protection'> => {
  const cells = tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
  const hidden = cells.filter(({ kind }) => kind === 'hidden').length;
  return { hidden: cells.length > 0 ? { key: 'studio.analysis.hidden', parameters: { hidden, all: cells.length } } : null, protection: RULES };
};

const RULES: readonly Text[] = ['small', 'beside', 'sensitive', 'earlier', 'share', 'alike'].map((rule) => ({ key: `studio.analysis.rule.${rule}` }));
