import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { variableTable } from '#core/view/report/build-table.ts';
import { buildWhoAnswered } from '#core/view/report/build-who-answered.ts';
import { isWhole, type ReportSource } from '#core/view/report/report-input.ts';
import type { AnsweredView } from '#core/view/report-view.ts';
import type { Text } from '#core/view/text.ts';

interface Persons {
  readonly women: number | null;
  readonly men: number | null;
  /** Women and men, or everyone. */
  readonly all: number | null;
}

/** Who has answered: how many women and men, and where they are. */
export const buildAnswered = (source: ReportSource): AnsweredView => {
  const persons = personsIn(source);
  const area = roleIn(source, 'area');
  const { said, beside } = buildWhoAnswered(source);
  return {
    texts: [answeredText(source, persons), ...(isWhole(source) || beside.length > 0 ? said : []), ...(source.figures.genderAsked ? [{ key: 'results.answered.others' }] : [])],
    bars: barsOf(persons),
    table: isWhole(source) && area ? variableTable(source, area, 'svarade-tabell', { key: 'results.answered.caption' }) : null,
    beside,
  };
};

const roleIn = ({ release }: ReportSource, role: PublishedVariable['role']): PublishedVariable | null => release.results.variables.find((variable) => variable.role === role) ?? null;

/** The whole has numbers of its own; those of a municipality are who answered that they are there. */
export const personsIn = (source: ReportSource): Persons => {
  if (isWhole(source)) {
    const { respondents } = source.release.results;
    const of = (...genders: readonly string[]): number | null => respondents.find(({ gender }) => genders.includes(gender))?.persons ?? null;
    return { women: of('kvinnor'), men: of('man'), all: of('kvinnor_och_man', 'samtliga') };
  }
  const area = roleIn(source, 'area');
  const counted = (who: 'women' | 'men' | 'both' | 'everyone'): number | null => {
    const cell = area ? source.figures.cell({ variable: area.id, answer: source.area.id }, source.whole, who) : null;
    return cell && 'count' in cell ? cell.count : null;
  };
  return { women: counted('women'), men: counted('men'), all: null };
};

const answeredText = (source: ReportSource, { women, men, all }: Persons): Text => {
  if (women !== null && men !== null) return { key: 'results.answered.gendered', parameters: { women, men } };
  if (all !== null) return { key: source.figures.genderAsked ? 'results.answered.both' : 'results.answered.all', parameters: { n: all, count: all } };
  return { key: 'results.answered.hidden' };
};

const barsOf = ({ women, men }: Persons): AnsweredView['bars'] =>
  women === null || men === null || women + men === 0
    ? []
    : [
        { label: { key: 'results.women' }, count: women, of: women + men },
        { label: { key: 'results.men' }, count: men, of: women + men },
      ];
