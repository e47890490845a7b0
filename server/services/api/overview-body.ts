import type { ResponseRate } from '#core/analysis/response-rates.ts';
import type { GenderRow } from '#core/disclosure/lattice.ts';
import { groupBy } from '#core/language/group-by.ts';
import { isWhole, periodsIn } from '#core/view/studio/build-follow.ts';
import type { Told } from '#server/services/studio/follow.ts';

const GENDERS: readonly GenderRow[] = ['kvinnor', 'man', 'kvinnor_och_man', 'samtliga'];

/** What was last told of who has answered, as programs are told it: the numbers of the page in the studio, and no more. */
export const overviewBody = (told: Told | null): Readonly<Record<string, unknown>> => {
  if (!told) return { countedOn: null, source: 'real', places: [], groups: [], periods: { unit: 'day', rows: [] }, easyTenths: null, stops: [] };
  const { madeOn, overview, source, rates } = told;
  const { unit, periods } = periodsIn(overview);
  return {
    countedOn: madeOn,
    source,
    places: [...groupBy(rates, ({ area }) => `${area.level} ${area.id}`).values()].map(placeOf),
    groups: [...groupBy(overview.groups, ({ id }) => id).values()].map((own) => ({ id: own[0]?.id, text: own[0]?.text, figures: inOrder(own) })),
    periods: { unit, rows: periods.map(({ day, least }) => ({ from: day, least })) },
    easyTenths: overview.easy,
    stops: overview.stops.map(({ page, least }) => ({ page, least })),
  };
};

/** As on the page, the share is told of the whole place alone. */
const placeOf = (own: readonly ResponseRate[]) => {
  const whole = own.find(({ gender }) => isWhole(gender));
  const { level, id, name } = own[0]?.area ?? { level: 'alla', id: '', name: '' };
  return { level, id, name, figures: inOrder(own.map(({ gender, persons }) => ({ gender, least: persons }))), invited: whole?.invited ?? null, leastPercent: percentOf(whole?.rate ?? null) };
};

const percentOf = (rate: number | null): number | null => (rate === null ? null : Math.floor(100 * rate));

const inOrder = (figures: readonly { readonly gender: GenderRow; readonly least: number | null }[]) =>
  GENDERS.flatMap((gender) => figures.filter((figure) => figure.gender === gender).map(({ least }) => ({ gender, least })));
