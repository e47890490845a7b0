import type { Overview } from '#core/disclosure/overview.ts';
import { daysIn, factsIn, groupsTable, placesTable, ratesIn, stopsTable } from '#core/view/studio/build-follow.ts';
import type { StudioFollowView, TodoView } from '#core/view/studio/follow-view.ts';
import { isTold, nothingIn, shownFacts } from '#core/view/studio/build-nothing.ts';
import { pageLabels } from '#core/view/studio/step-label.ts';
import { REVIEW } from '#core/view/studio/checking-view.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { Label, Text } from '#core/view/text.ts';
import type { ResponseRate } from '#core/analysis/response-rates.ts';
import { DEMO, REAL, sourcesOf } from '#server/services/release-results.ts';
import { roundState } from '#server/services/round-state.ts';
import { mayDo, readerOf, type Doer } from '#server/services/studio/account.ts';
import { noteOfSurvey } from '#server/services/studio/log.ts';
import { surveyFrame, type SurveyPage } from '#server/services/studio/survey-page.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { surveyStatistics } from '#server/services/survey-statistics.ts';
import type { OverviewRow } from '#server/storage/storage.ts';

/** What was last told of who has answered; null: nothing yet. */
export interface Told {
  readonly madeOn: string;
  readonly overview: Overview;
  readonly source: OverviewRow['source'];
  readonly rates: readonly ResponseRate[];
}

/** What was last told of a survey, and whether anybody knows how many were invited. It counts nothing itself. */
export const lastTold = async (services: StudioServices, page: Pick<SurveyPage, 'survey'>): Promise<{ readonly told: Told | null; readonly invited: boolean }> => {
  const { survey } = page;
  const source = await sourceOf(services, page);
  const row = (await services.storage.overviews(survey.version.id, source))[0] ?? null;
  const invited = (await surveyStatistics(services.storage, survey.survey.slug)).find(({ use }) => use === 'invited') ?? null;
  const overview = row && (JSON.parse(row.overview) as Overview);
  return { told: row && overview && { madeOn: row.madeOn, overview, source, rates: ratesIn(overview, invited) }, invited: invited !== null };
};

/** How it goes: what was last told of who has answered, and what there is to do. It counts nothing itself. */
export const followPage = async (services: StudioServices, page: SurveyPage, said: Label | null): Promise<StudioFollowView> => {
  const { held, account } = page;
  const { slug } = held.survey;
  const { told, invited } = await lastTold(services, page);
  const open = (await roundState(services, page.survey.survey.id, services.today()))?.state === 'open';
  const figures = told ? figuresOf(told, pageLabels(page.survey.version.questionnaire)) : NOTHING;
  return {
    page: 'studio-follow',
    ...(await surveyFrame(services, page, { address: studioSurvey(slug, 'folj'), part: 'folj' })),
    said,
    demo: told?.source === 'demo',
    counted: countedOn(told),
    count: told?.madeOn === services.today() ? null : countForm(services, page),
    ...figures,
    nothing: nothingIn(told?.overview ?? null, figures.facts, { slug, open, publishes: mayDo(account, held, 'publish') }),
    todo: await todoOf(services, page, { open, rates: told?.rates ?? [], invited, counted: told !== null }),
  };
};

const countedOn = (told: Told | null): StudioFollowView['counted'] => (told ? { key: 'studio.follow.counted', parameters: { date: told.madeOn } } : { key: 'studio.follow.notCounted' });

const countForm = (services: StudioServices, { account, held }: SurveyPage): StudioFollowView['count'] => ({
  action: studioSurvey(held.survey.slug, 'folj'),
  csrf: readerOf(services, account).csrf,
  lead: [],
  presses: [{ value: 'count', label: { key: 'studio.follow.count' }, kind: 'main' }],
});

type Figures = Pick<StudioFollowView, 'facts' | 'days' | 'tables' | 'notes'>;

const NOTHING: Figures = { facts: [], days: null, tables: [], notes: [] };

const figuresOf = ({ overview, rates }: Told, titles: ReadonlyMap<string, Label>): Figures => {
  const facts = shownFacts(factsIn(overview, rates));
  const tables = [placesTable(rates), groupsTable(overview), stopsTable(overview, titles)].filter(isTold);
  return { facts, days: daysIn(overview), tables, notes: facts.length + tables.length > 0 ? NOTES : [] };
};

const NOTES: readonly Text[] = [{ key: 'studio.follow.note.steps' }, { key: 'studio.follow.note.hidden' }];

const sourceOf = async (services: StudioServices, { survey }: Pick<SurveyPage, 'survey'>): Promise<OverviewRow['source']> => ((await sourcesOf(services, survey, false)) === DEMO ? 'demo' : 'real');

/** What came of a press: told, nothing to tell, or that reports were made all the while. */
type Counted = 'counted' | 'few' | 'meanwhile';

/** Counts a survey once a day, so that nobody sees people come one at a time, and once for all who press at once. */
export const makeCountToday = (services: StudioServices): ((page: SurveyPage<Doer>) => Promise<Counted>) => {
  const underWay = new Map<string, Promise<Counted>>();
  return (page) => {
    const { slug } = page.survey.survey;
    const counting = underWay.get(slug) ?? countToday(services, page).finally(() => underWay.delete(slug));
    underWay.set(slug, counting);
    return counting;
  };
};

/** Times that counting is begun anew because a report was made meanwhile, that what is told must be held against. */
const ATTEMPTS = 3;

/** Counts once a day, so that nobody sees people come one at a time. @returns a word for what was done */
export const countToday = async (services: StudioServices, page: SurveyPage<Doer>): Promise<Counted> => {
  const { survey } = page;
  const source = await sourceOf(services, page);
  const versionId = survey.version.id;
  const today = services.today();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [last] = await services.storage.overviews(versionId, source);
    if (last?.madeOn === today || !(await services.storage.hasResponses(versionId, source === 'demo' ? DEMO : REAL))) return 'few';
    // Read before it is counted: one that is made later than this may not be in what is counted.
    const releases = (await services.storage.releases(survey.survey.id)).filter((head) => head.versionId === versionId && head.source === source).length;
    const overview = await services.releaser.overview({ slug: survey.survey.slug, demo: source === 'demo', today });
    const { done } = await services.storage.write({ do: 'store overview', overview: { versionId, source, madeOn: today, overview: JSON.stringify(overview) }, releases });
    if (!done) continue;
    await noteOfSurvey(services, page, 'overviewCounted');
    return 'counted';
  }
  return 'meanwhile';
};

interface Known {
  readonly open: boolean;
  readonly rates: readonly ResponseRate[];
  readonly invited: boolean;
  readonly counted: boolean;
}

/** Places that are reminded of at once, and the part of the invited from which there is no need. */
const REMINDED = 3;
const ENOUGH = 0.5;

const todoOf = async (services: StudioServices, page: SurveyPage, { open, rates, invited, counted }: Known): Promise<readonly TodoView[]> => {
  const { survey, held, account } = page;
  const { storage } = services;
  const waits = (await storage.reviews(survey.version.id, await sourcesOf(services, survey, false))).some(({ state }) => state === 'waiting');
  const faulty = (await storage.reports()).some((report) => report.state !== 'closed' && report.page.includes(`/e/${held.survey.slug}`));
  const review = survey.version.questionnaire.facts.easyReadReview;
  const low = rates.filter(({ area, gender, rate }) => area.level === 'kommun' && gender !== 'kvinnor' && gender !== 'man' && rate !== null && rate < ENOUGH).toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0)).slice(0, REMINDED);
  return [
    ...(open ? [] : [todo({ key: 'studio.todo.closed' })]),
    ...low.map(({ area, persons, invited: of }) => todo({ key: 'studio.todo.remind', parameters: { place: area.name, n: persons ?? 0, invited: of ?? 0 } })),
    ...(waits ? [todo({ key: 'studio.todo.open' }, mayDo(account, held, 'review') ? studioSurvey(held.survey.slug, 'oppna-svar') : null)] : []),
    ...(faulty ? [todo({ key: 'studio.todo.fault' })] : []),
    ...(invited || !counted ? [] : [todo({ key: 'studio.todo.invited' })]),
    review ? { ...todo({ key: 'studio.todo.read', parameters: { by: review.by, date: review.date } }), done: true } : todo({ key: 'studio.todo.unread' }, mayDo(account, held, 'write') ? `${studioSurvey(held.survey.slug, 'kontroll')}#${REVIEW}` : null),
  ];
};

const todo = (text: Text, address: string | null = null): TodoView => ({ text, address, done: false });
