import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { isMunicipal } from '#core/disclosure/publish-crossing.ts';
import type { Area } from '#core/results/areas.ts';
import { WITH_HELP, WITHOUT_HELP } from '#core/results/groupings.ts';
import { reportByAddress } from '#core/view/addresses.ts';
import { columnsOf, remarks, withBases } from '#core/view/report/build-table.ts';
import { nameOf } from '#core/view/report/build-places.ts';
import { cellOf } from '#core/view/report/cells.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import type { ByView, RowView, TableView, Who } from '#core/view/report-view.ts';
import { groupOfBoth } from '#core/results/doubles.ts';
import type { Label, Text } from '#core/view/text.ts';

/** A question that divides those who answered. */
interface Division {
  readonly id: string;
  readonly label: Label;
  readonly groups: readonly { readonly id: string; readonly label: Label }[];
  readonly figures: (variable: PublishedVariable) => readonly PublishedFigure[];
  /** Of a question that is divided so, though not all of it may be shown. */
  readonly isHidden?: (variable: PublishedVariable) => boolean;
  /** Whether there is a table for each municipality; else one of all. */
  readonly municipal?: boolean;
}

/**
 * A question by the answers to another, in all or municipality by municipality: links to each that divides it, and the tables of the one that is chosen.
 * null: nothing divides it. 'unknown': what is chosen does not.
 */
export const buildBy = (source: ReportSource, variables: readonly PublishedVariable[], captionOf: (variable: PublishedVariable) => Label, chosen: string | null): ByView | null | 'unknown' => {
  const divisions = divisionsOf(source).filter(({ figures, isHidden }) => variables.some((variable) => figures(variable).length > 0 || isHidden?.(variable)));
  const division = divisions.find(({ id }) => id === chosen) ?? null;
  if (chosen !== null && division === null) return 'unknown';
  const question = variables[0]?.question ?? '';
  const links = divisions.map(({ id, label }) => ({ address: `${reportByAddress(source.release.id, question, id)}#efter`, label }));
  if (links.length === 0) return null;
  if (!division) return { links, chosen: null, note: null, tables: [] };
  const tables = tablesOf(source, variables, captionOf, division);
  return { links, chosen: division.label, note: noteOf(division, variables, tables), tables };
};

const noteOf = ({ isHidden }: Division, variables: readonly PublishedVariable[], tables: readonly TableView[]): ByView['note'] =>
  variables.some((variable) => isHidden?.(variable)) ? { key: tables.length === 0 ? 'results.by.hidden' : 'results.by.hiddenPart' } : null;

const divisionsOf = (source: ReportSource): readonly Division[] => [...groupDivisions(source), ...crossedDivisions(source), ...doubleDivisions(source), ...municipalDivisions(source)];

/** Whom somebody speaks for, and whether they had help: groups that every table is divided by. */
const groupDivisions = (source: ReportSource): readonly Division[] =>
  source.release.results.variables.flatMap((by): readonly Division[] => {
    const label = source.labels.question(by);
    const figures: Division['figures'] = (variable) => variable.figures.filter(({ group }) => group !== null);
    if (by.role === 'group') return [{ id: by.id, label, figures, groups: by.values.map(({ id }) => ({ id, label: source.labels.answer(by, id) })) }];
    return by.role === 'help' ? [{ id: by.id, label, figures, groups: [{ id: WITH_HELP, label: { key: 'results.by.help' } }, { id: WITHOUT_HELP, label: { key: 'results.by.alone' } }] }] : [];
  });

const crossedDivisions = (source: ReportSource): readonly Division[] =>
  source.release.results.crossings.flatMap(({ by, variables }): readonly Division[] => {
    const known = source.variables.get(by.id);
    if (!known) return [];
    const crossed = new Map(variables.map(({ id, figures }) => [id, figures]));
    return [{ id: by.id, label: source.labels.question(known), groups: by.values.map(({ id }) => ({ id, label: source.labels.answer(known, id) })), figures: ({ id }) => crossed.get(id) ?? [] }];
  });

/** By two questions at once: a group of each. */
const doubleDivisions = (source: ReportSource): readonly Division[] =>
  source.release.results.doubles.flatMap(({ by, variables }): readonly Division[] => {
    const [first, second] = by.id.split(',').map((id) => source.variables.get(id));
    if (!first || !second) return [];
    const crossed = new Map(variables.map(({ id, figures }) => [id, figures]));
    const groups = first.values.flatMap((one) => second.values.map((other) => ({ id: groupOfBoth(one.id, other.id), label: both('results.by.group', source.labels.answer(first, one.id), source.labels.answer(second, other.id)) })));
    return [{ id: by.id, label: both('results.by.both', source.labels.question(first), source.labels.question(second)), groups, figures: ({ id }) => crossed.get(id) ?? [], isHidden: ({ id }) => crossed.get(id)?.length === 0 }];
  });

/** By a background question in each municipality, where that was asked for. */
const municipalDivisions = (source: ReportSource): readonly Division[] => {
  const area = source.release.results.variables.find(({ role }) => role === 'area');
  if (!area) return [];
  return source.release.results.crossings.filter(isMunicipal).flatMap(({ by, variables }): readonly Division[] => {
    const known = source.variables.get(by.id);
    if (!known) return [];
    const placed = new Map(variables.map(({ id, figures }) => [id, figures.filter((figure) => figure.area.level === 'kommun')]));
    const figures: Division['figures'] = ({ id }) => placed.get(id) ?? [];
    const groups = by.values.map(({ id }) => ({ id, label: source.labels.answer(known, id) }));
    return [{ id: `${area.id},${by.id}`, label: both('results.by.both', source.labels.question(area), source.labels.question(known)), groups, figures, isHidden: (variable) => placesOf(figures(variable)).some((place) => !isShownIn(figures(variable), place)), municipal: true }];
  });
};

const placesOf = (figures: readonly PublishedFigure[]): readonly Area[] => [...new Map(figures.map(({ area }) => [area.id, area])).values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));

const isShownIn = (figures: readonly PublishedFigure[], { id }: Area): boolean => figures.some(({ area, gender, count }) => area.id === id && gender !== 'kvinnor_och_man' && count !== null);

const both = (key: string, first: Label, second: Label): Label => ({ key, parameters: { first: parameterOf(first), second: parameterOf(second) } });

const parameterOf = (label: Label): string | Text => ('text' in label ? label.text : label);

const tablesOf = (source: ReportSource, variables: readonly PublishedVariable[], captionOf: (variable: PublishedVariable) => Label, division: Division): readonly TableView[] =>
  variables.flatMap((variable) => {
    const figures = division.figures(variable);
    if (division.municipal) return placesOf(figures).filter((place) => isShownIn(figures, place)).map((place) => ({ variable, caption: both('results.by.place', nameOf(place), captionOf(variable)), figures: figures.filter(({ area }) => area.id === place.id) }));
    return figures.length > 0 ? [{ variable, caption: captionOf(variable), figures: figures.filter(({ area }) => area.level === 'alla') }] : [];
  }).map((rows, index) => tableOf(source, rows, division, `efter-${index + 1}`));

interface Tabled {
  readonly variable: PublishedVariable;
  readonly caption: Label;
  readonly figures: readonly PublishedFigure[];
}

const GENDERS: Readonly<Record<Who, string>> = { women: 'kvinnor', men: 'man', both: 'kvinnor_och_man', everyone: 'samtliga' };

const tableOf = (source: ReportSource, { variable, caption, figures }: Tabled, division: Division, id: string): TableView => {
  const columns = columnsOf(source);
  const cellIn = (group: string, answer: string, who: Who): RowView['cells'][number] => cellOf(figures.find((figure) => figure.group === group && figure.answer.id === answer && figure.gender === GENDERS[who]));
  const answers = [...new Set(figures.map(({ answer }) => answer.id))];
  const groups = division.groups.map(({ id: group, label }) => ({
    heading: label,
    rows: answers.map((answer): RowView => ({ label: source.labels.answer(variable, answer), cells: columns.map((who) => cellIn(group, answer, who)), difference: null, sum: false, address: null })),
  }));
  const rows = groups.flatMap((group) => group.rows);
  return { id, caption, rowHeading: { key: 'results.table.answer' }, columns: withBases(columns, rows), compares: false, layout: 'beside', groups, before: [], after: remarks(rows) };
};
