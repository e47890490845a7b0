import type { Participation } from '#core/analysis/participation.ts';
import { toldRates, type ResponseRate } from '#core/analysis/response-rates.ts';
import { inSteps, type Overview, type OverviewDay } from '#core/disclosure/overview.ts';
import type { GenderRow } from '#core/disclosure/lattice.ts';
import { groupBy } from '#core/language/group-by.ts';
import type { GivenStatistics } from '#core/statistics/given-statistics.ts';
import { addDays, daysBetween } from '#core/view/dates.ts';
import type { DaysView, FactView, StepRowView, StepTableView } from '#core/view/studio/follow-view.ts';
import type { Label, Text } from '#core/view/text.ts';

const least = (persons: number | null): Text | null => (persons === null ? null : { key: 'studio.follow.least', parameters: { n: persons } });

/** Response rates of an overview: at least so many of those who were invited. */
export const ratesIn = ({ places }: Overview, invited: GivenStatistics | null): readonly ResponseRate[] => {
  const participation = places.map(({ level, id, name, members, gender, least: persons }): Participation => ({ area: { level, id, name, members }, gender, persons }));
  const areas = [...new Map(participation.map(({ area }) => [`${area.level} ${area.id}`, area])).values()];
  // Less than a step is at least nobody: so the sum stays one of at least so many.
  const { rows } = toldRates(participation.map((row) => ({ ...row, persons: row.persons ?? 0 })), areas, invited);
  const told = rows.map((row, index) => (participation[index]?.persons === null ? { ...row, persons: null, complete: null, rate: null } : row));
  return told.length > 0 ? told : participation.map((row) => ({ ...row, invited: null, complete: null, rate: null }));
};

/** In a table, whose caption says that it is a step. */
const step = (persons: number | null): Text | null => (persons === null ? null : { key: 'studio.follow.number', parameters: { n: persons } });

/** Whether it is of women and men together, or of everyone. */
export const isWhole = (gender: GenderRow): boolean => gender === 'kvinnor_och_man' || gender === 'samtliga';

/** How many have answered, of how many, women and men, and how much in easy Swedish. */
export const factsIn = ({ easy }: Overview, rates: readonly ResponseRate[]): readonly FactView[] => {
  const all = rates.filter(({ area }) => area.level === 'alla');
  const [whole, women, men] = [all.find(({ gender }) => isWhole(gender)), all.find(({ gender }) => gender === 'kvinnor'), all.find(({ gender }) => gender === 'man')];
  return [
    { label: { key: whole?.gender === 'kvinnor_och_man' ? 'studio.follow.both' : 'studio.follow.everyone' }, value: least(whole?.persons ?? null) },
    ...(whole?.invited ? [{ label: { key: 'studio.follow.ofInvited', parameters: { invited: whole.invited } }, value: percentOf(whole) }] : []),
    ...(women && men ? [{ label: { key: 'studio.follow.women' }, value: least(women.persons) }, { label: { key: 'studio.follow.men' }, value: least(men.persons) }] : []),
    { label: { key: 'studio.follow.easy' }, value: easy === null ? null : { key: 'studio.follow.tenths', parameters: { n: easy } } },
  ];
};

const percentOf = ({ rate }: ResponseRate): Text | null => (rate === null ? null : { key: 'studio.follow.percent', parameters: { n: Math.floor(100 * rate) } });

const GENDER_NAMES: Readonly<Record<GenderRow, string>> = { kvinnor: 'results.women', man: 'results.men', kvinnor_och_man: 'studio.follow.together', samtliga: 'results.everyone' };

/** A row a place: women, men, both, and those who were invited. */
export const placesTable = (rates: readonly ResponseRate[]): StepTableView | null => {
  const places = [...groupBy(rates.filter(({ area }) => area.level !== 'alla'), ({ area }) => `${area.level} ${area.id}`).values()].toSorted(inOrder);
  if (places.length === 0) return null;
  const genders = gendersIn(rates.filter(({ area }) => area.level !== 'alla'));
  const knowsInvited = rates.some(({ invited }) => invited !== null);
  return {
    id: 'platser',
    title: { key: 'studio.follow.places' },
    caption: { key: 'studio.follow.places.caption' },
    columns: [{ key: 'results.table.place' }, ...genders.map(({ key }) => ({ key })), ...(knowsInvited ? [{ key: 'studio.follow.invited' }, { key: 'studio.follow.share' }] : [])],
    rows: places.map((own) => placeRow(own, genders.map(({ gender }) => gender), knowsInvited)),
  };
};

/** Municipalities before unions, each in alphabetical order. */
const inOrder = ([a]: readonly ResponseRate[], [b]: readonly ResponseRate[]): number => Number(a?.area.level === 'forbund') - Number(b?.area.level === 'forbund') || (a?.area.name ?? '').localeCompare(b?.area.name ?? '', 'sv');

const gendersIn = (rows: readonly { readonly gender: GenderRow }[]): readonly { readonly gender: GenderRow; readonly key: string }[] =>
  (['kvinnor', 'man', 'kvinnor_och_man', 'samtliga'] as const).filter((gender) => rows.some((row) => row.gender === gender)).map((gender) => ({ gender, key: GENDER_NAMES[gender] }));

const placeRow = (own: readonly ResponseRate[], genders: readonly GenderRow[], knowsInvited: boolean): StepRowView => {
  const whole = own.find(({ gender }) => isWhole(gender)) ?? null;
  return {
    label: placeLabel(own[0]?.area ?? null),
    meter: whole === null || whole.rate === null ? null : Math.floor(100 * whole.rate),
    cells: [...genders.map((gender) => step(own.find((row) => row.gender === gender)?.persons ?? null)), ...(knowsInvited ? invitedCells(whole) : [])],
  };
};

const placeLabel = (area: Pick<ResponseRate['area'], 'level' | 'name'> | null): Label =>
  area?.level === 'forbund' ? { key: 'studio.follow.union', parameters: { name: area.name } } : { text: area?.name ?? '', lang: 'sv' };

const invitedCells = (whole: ResponseRate | null): readonly (Text | null)[] => [whole?.invited ? { key: 'studio.follow.number', parameters: { n: whole.invited } } : { key: 'studio.follow.unknown' }, whole && percentOf(whole)];

/** A row a group; null where the questionnaire asks for none. */
export const groupsTable = ({ groups }: Overview): StepTableView | null => {
  if (groups.length === 0) return null;
  const genders = gendersIn(groups);
  return {
    id: 'grupper',
    title: { key: 'studio.follow.groups' },
    caption: { key: 'studio.follow.groups.caption' },
    columns: [{ key: 'studio.follow.group' }, ...genders.map(({ key }) => ({ key }))],
    rows: [...groupBy(groups, ({ id }) => id).values()].map((own) => ({ label: { text: own[0]?.text ?? '', lang: 'sv' }, cells: genders.map(({ gender }) => step(own.find((row) => row.gender === gender)?.least ?? null)) })),
  };
};

/** Where people are who have begun and not sent. @param titles what pages are called */
export const stopsTable = ({ stops }: Overview, titles: ReadonlyMap<string, Label>): StepTableView | null => {
  if (stops.every((stop) => stop.least === null)) return null;
  return {
    id: 'stopp',
    title: { key: 'studio.follow.stops' },
    caption: { key: 'studio.follow.stops.caption' },
    columns: [{ key: 'studio.follow.page' }, { key: 'studio.follow.drafts' }],
    rows: stops.map(({ page, least: drafts }) => ({ label: page === null ? { key: 'studio.follow.start' } : (titles.get(page) ?? { text: page, lang: 'sv' }), cells: [step(drafts)] })),
  };
};

/** Days longer back than this are told by the week. */
const MOST_DAYS = 35;

/** Answers by day, or by week where they are many: each by its first day. None before anybody has answered. */
export const periodsIn = ({ days }: Overview): { readonly unit: 'day' | 'week'; readonly periods: readonly OverviewDay[] } => {
  const [first, last] = [days[0], days.at(-1)];
  const every = first && last ? everyDay(days, first.day, last.day) : [];
  return every.length > MOST_DAYS ? { unit: 'week', periods: weeksOf(every) } : { unit: 'day', periods: every };
};

/** The same as a chart and a table; null where no day has a number that is shown. */
export const daysIn = (overview: Overview): DaysView | null => {
  const { unit, periods } = periodsIn(overview);
  if (periods.every((each) => each.least === null)) return null;
  return {
    title: { key: `studio.follow.${unit}s` },
    caption: { key: `studio.follow.${unit}s.caption` },
    heading: { key: `studio.follow.${unit}` },
    chart: { key: 'studio.follow.chart', parameters: { from: overview.days[0]?.day ?? '', to: overview.days.at(-1)?.day ?? '' } },
    most: Math.max(10, ...periods.map((each) => each.least ?? 0)),
    days: periods.map((each) => ({ label: { key: `studio.follow.${unit}.label`, parameters: { date: each.day } }, least: each.least })),
  };
};

const everyDay = (days: readonly OverviewDay[], from: string, to: string): readonly OverviewDay[] => {
  const known = new Map(days.map(({ day, least: persons }) => [day, persons]));
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index)).map((day) => ({ day, least: known.get(day) ?? null }));
};

/** The steps of seven days together: never more than there were. */
const weeksOf = (days: readonly OverviewDay[]): readonly OverviewDay[] =>
  Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(7 * week, 7 * week + 7)).map((week) => ({ day: week[0]?.day ?? '', least: inSteps(week.reduce((sum, each) => sum + (each.least ?? 0), 0)) }));
