import type { Overview } from '#core/disclosure/overview.ts';
import { say } from '#core/question-types/localise.ts';
import { daysIn, factsIn, groupsTable, placesTable, ratesIn, stopsTable } from '#core/view/studio/build-follow.ts';
import type { StudioFollowView, TodoView } from '#core/view/studio/follow-view.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { Label, Text } from '#core/view/text.ts';
import type { ResponseRate } from '#core/analysis/response-rates.ts';
import { DEMO, REAL, sourcesOf } from '#server/services/release-results.ts';
import { mayDo, readerOf } from '#server/services/studio/account.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import { surveyFrame, type SurveyPage } from '#server/services/studio/survey-page.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { surveyStatistics } from '#server/services/survey-statistics.ts';
import type { OverviewRow } from '#server/storage/storage.ts';

/** How it goes: what was last told of who has answered, and what there is to do. It counts nothing itself. */
export const followPage = async (services: StudioServices, page: SurveyPage, said: Label | null): Promise<StudioFollowView> => {
  const { survey, held } = page;
  const source = await sourceOf(services, page);
  const told = (await services.storage.overviews(survey.version.id, source))[0] ?? null;
  const invited = (await surveyStatistics(services.storage, held.survey.slug)).find(({ use }) => use === 'invited') ?? null;
  const overview = told && (JSON.parse(told.overview) as Overview);
  const rates = overview ? ratesIn(overview, invited) : [];
  return {
    page: 'studio-follow',
    ...(await surveyFrame(services, page, { address: studioSurvey(held.survey.slug, 'folj'), part: 'folj' })),
    said,
    demo: source === 'demo' && told !== null,
    counted: told ? { key: 'studio.follow.counted', parameters: { date: told.madeOn } } : { key: 'studio.follow.notCounted' },
    count: told?.madeOn === services.today() ? null : countForm(services, page),
    ...(overview ? figuresOf(overview, rates, titlesOf(page)) : NOTHING),
    todo: await todoOf(services, page, { rates, invited: invited !== null, counted: overview !== null }),
  };
};

const countForm = (services: StudioServices, { account, held }: SurveyPage): StudioFollowView['count'] => ({
  action: studioSurvey(held.survey.slug, 'folj'),
  csrf: readerOf(services, account).csrf,
  lead: [],
  presses: [{ value: 'count', label: { key: 'studio.follow.count' }, kind: 'main' }],
});

type Figures = Pick<StudioFollowView, 'facts' | 'days' | 'tables' | 'notes'>;

const NOTHING: Figures = { facts: [], days: null, tables: [], notes: [] };

const figuresOf = (overview: Overview, rates: readonly ResponseRate[], titles: ReadonlyMap<string, Label>): Figures => ({
  facts: factsIn(overview, rates),
  days: daysIn(overview),
  tables: [placesTable(rates), groupsTable(overview), stopsTable(overview, titles)].filter((table) => table !== null),
  notes: NOTES,
});

const NOTES: readonly Text[] = [{ key: 'studio.follow.note.steps' }, { key: 'studio.follow.note.hidden' }];

const sourceOf = async (services: StudioServices, { survey }: SurveyPage): Promise<OverviewRow['source']> => ((await sourcesOf(services, survey, false)) === DEMO ? 'demo' : 'real');

const titlesOf = ({ survey }: SurveyPage): ReadonlyMap<string, Label> => {
  return new Map(survey.version.questionnaire.steps.usual.flatMap(({ page }) => (page.title ? [[page.name, say(page.title, 'sv')] as const] : [])));
};

/** Counts once a day, so that nobody sees people come one at a time. @returns a word for what was done */
export const countToday = async (services: StudioServices, page: SurveyPage): Promise<'counted' | 'few'> => {
  const { survey, account } = page;
  const source = await sourceOf(services, page);
  const [last] = await services.storage.overviews(survey.version.id, source);
  const today = services.today();
  if (last?.madeOn === today || !(await services.storage.hasResponses(survey.version.id, source === 'demo' ? DEMO : REAL))) return 'few';
  const overview = await services.releaser.overview({ slug: survey.survey.slug, demo: source === 'demo', today });
  await services.storage.write({ do: 'store overview', overview: { versionId: survey.version.id, source, madeOn: today, overview: JSON.stringify(overview) } });
  await noteInLog(services, account, 'overviewCounted', survey.survey.slug);
  return 'counted';
};

interface Known {
  readonly rates: readonly ResponseRate[];
  readonly invited: boolean;
  readonly counted: boolean;
}

/** Places that are reminded of at once, and the part of the invited from which there is no need. */
const REMINDED = 3;
const ENOUGH = 0.5;

const todoOf = async (services: StudioServices, page: SurveyPage, { rates, invited, counted }: Known): Promise<readonly TodoView[]> => {
  const { survey, held, account } = page;
  const { storage } = services;
  const open = await storage.openRound(survey.survey.id, services.today());
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
    review ? { ...todo({ key: 'studio.todo.read', parameters: { by: review.by, date: review.date } }), done: true } : todo({ key: 'studio.todo.unread' }),
  ];
};

const todo = (text: Text, address: string | null = null): TodoView => ({ text, address, done: false });
