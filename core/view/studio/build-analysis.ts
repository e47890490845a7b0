import type { QuestionReportView, ReportView, TableView } from '#core/view/report-view.ts';
import type { AnalysisPart, StudioAnalysisView } from '#core/view/studio/analysis-view.ts';
import type { Text } from '#core/view/text.ts';

type Shown = Pick<StudioAnalysisView, 'said' | 'lead' | 'needs' | 'parts' | 'hidden' | 'protection' | 'demo'>;

/** The whole of a release: its needs ranked, and the differences between women and men. */
export const wholeAnalysis = ({ head, finding, needs, differences }: ReportView): Shown => {
  const parts = differences ? [{ id: 'skillnader', title: { key: 'results.differences' }, charted: false, tables: [plain(differences)] }] : [];
  const shown = needs.map((need) => ({ ...need, table: plain(need.table) }));
  return { demo: head.demo, said: finding.text, lead: [...(shown.length + parts.length === 0 ? [{ key: 'studio.analysis.empty' }] : []), { key: 'studio.analysis.first' }], needs: shown, parts, ...protectionOf([...shown.map(({ table }) => table), ...parts.flatMap(({ tables }) => tables)]) };
};

/** One question, by place or by another question. @param place id of a part of the question's page; all where there is none */
export const questionAnalysis = ({ head, question, areas, by }: QuestionReportView, place: string): Shown => {
  const chosen = areas.some(({ id }) => id === place) ? areas.filter(({ id }) => id === place) : areas;
  const places = chosen.map(({ id, name, tables }, index): AnalysisPart => ({ id, title: name, charted: index === 0, tables: tables.map(plain) }));
  const divided: readonly AnalysisPart[] = by?.chosen ? [{ id: 'uppdelad', title: by.chosen, charted: false, tables: by.tables.map(plain) }] : [];
  const parts = [...divided, ...places];
  return { demo: head.demo, said: question, lead: [], needs: [], parts, ...protectionOf(parts.flatMap(({ tables }) => tables)) };
};

/** A link of the public report would not open where the release is the studio's alone. */
const plain = (table: TableView): TableView => ({ ...table, groups: table.groups.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, address: null })) })) });

/** How many cells are not shown, and the rules; never which rule hides which, since that would tell how few there are. */
const protectionOf = (tables: readonly TableView[]): Pick<StudioAnalysisView, 'hidden' | 'protection'> => {
  const cells = tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
  const hidden = cells.filter(({ kind }) => kind === 'hidden').length;
  return { hidden: cells.length > 0 ? { key: 'studio.analysis.hidden', parameters: { hidden, all: cells.length } } : null, protection: RULES };
};

const RULES: readonly Text[] = ['small', 'beside', 'sensitive', 'earlier', 'share', 'alike'].map((rule) => ({ key: `studio.analysis.rule.${rule}` }));
