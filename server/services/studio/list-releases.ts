import { studioRelease, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { PressView, ReleaseRowView, StudioReleasesView } from '#core/view/studio/releases-view.ts';
import type { Label, Text } from '#core/view/text.ts';
import { DEMO, REAL } from '#server/services/release-results.ts';
import { isShown } from '#server/services/read-release.ts';
import { mayDo, readerOf } from '#server/services/studio/account.ts';
import type { ReleaseJob } from '#server/services/studio/release-jobs.ts';
import { surveyFrame, type SurveyPage } from '#server/services/studio/survey-page.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { ReleaseHead } from '#server/storage/storage.ts';

/** Answers that a press makes up: to see how it goes, and for a report. Of 30, a report of `medarbetare` shows a quarter of its counts in all and of unions; of 300, three quarters and half. */
export const MADE_UP = [30, 300] as const;

/** The releases of a survey, and what can be done. @param job what is being made, or was last @param said what has just been done */
export const listReleases = async (services: StudioServices, page: SurveyPage, job: ReleaseJob | null, said: Label | null): Promise<StudioReleasesView> => {
  const { account, held } = page;
  const address = studioSurvey(held.survey.slug, 'rapporter');
  const releases = (await services.storage.releases(held.survey.id)).filter((head) => mayDo(account, held, 'analyse') || isShown(head));
  return {
    page: 'studio-releases',
    ...(await surveyFrame(services, page, { address, part: 'rapporter' })),
    said: [...(said ? [said] : []), ...(job && mayDo(account, held, 'release') && isNews(job, releases) ? textsOf(job) : [])],
    forms: await formsFor(services, page, address, job),
    releases: releases.map((head) => rowOf(held.survey.slug, head)),
    none: { key: mayDo(account, held, 'analyse') ? 'studio.releases.none' : 'studio.releases.noneShown' },
  };
};

/** That one is made is told until it is shown or taken down. */
const isNews = (job: ReleaseJob, releases: readonly ReleaseHead[]): boolean =>
  job.state === 'made' ? releases.some(({ id, shownTo, takenDownOn }) => id === job.release.id && shownTo === 'studio' && takenDownOn === null) : job.state !== 'running';

const textsOf = (job: ReleaseJob): readonly Label[] => {
  switch (job.state) {
    case 'running':
      return [{ key: 'studio.releases.running' }, { key: `studio.releases.step.${job.progress.step}`, parameters: { done: job.progress.done + 1, all: job.progress.all } }];
    case 'made':
      return [{ key: 'studio.releases.made', parameters: { title: titleOfRelease(job.release) } }];
    case 'refused':
      return [{ key: 'studio.releases.refused' }, ...job.problems.map((text) => ({ text, lang: 'sv' }))];
    case 'failed':
      return [{ key: 'studio.releases.failed' }];
  }
};

const formsFor = async (services: StudioServices, page: SurveyPage, address: string, job: ReleaseJob | null): Promise<readonly PressView[]> => {
  const { account, held } = page;
  const { csrf } = readerOf(services, account);
  const release = mayDo(account, held, 'release') ? [{ action: address, csrf, ...(job?.state === 'running' ? lookForm(job) : await makeForm(services, page)) }] : [];
  return [...release, ...(mayDo(account, held, 'follow') ? [{ action: `${address}/pahittade`, csrf, lead: ['studio.releases.demo', 'studio.releases.demo.many'].map((key) => ({ key, parameters: { few: MADE_UP[0], many: MADE_UP[1] } })), presses: MADE_UP.map((n) => ({ value: String(n), label: { key: 'studio.releases.demo.press', parameters: { n } }, kind: 'second' as const })) }] : [])];
};

type Form = Pick<PressView, 'lead' | 'presses'>;

/** No page loads itself anew: that takes people from where they read (WCAG 2.2.1, F41). */
const lookForm = (job: ReleaseJob): Form => ({ lead: textsOf(job), presses: [{ value: 'look', label: { key: 'studio.releases.look' }, kind: 'main' }] });

const makeForm = async ({ storage }: StudioServices, { survey }: SurveyPage): Promise<Form> => {
  const [real, demo] = await Promise.all([storage.hasResponses(survey.version.id, REAL), storage.hasResponses(survey.version.id, DEMO)]);
  if (!real && !demo) return { lead: [{ key: 'studio.releases.noAnswers' }], presses: [] };
  const press = (value: string, kind: 'main' | 'second') => ({ value, label: { key: `studio.releases.${value}` }, kind });
  return { lead: [{ key: 'studio.releases.lead' }], presses: [...(real ? [press('make', 'main')] : []), ...(demo ? [press('makeDemo', real ? 'second' : 'main')] : [])] };
};

const rowOf = (slug: string, head: ReleaseHead): ReleaseRowView => ({
  address: studioRelease(slug, head.number),
  title: titleOfRelease(head),
  state: stateOfRelease(head),
  facts: [{ key: 'studio.releases.madeOn', parameters: { date: head.madeOn } }, ...(head.source === 'demo' ? [{ key: 'studio.releases.madeUp' }] : [])],
});

export const titleOfRelease = ({ number, source }: Pick<ReleaseHead, 'number' | 'source'>): Text => ({ key: source === 'demo' ? 'studio.releases.title.demo' : 'studio.releases.title', parameters: { n: number } });

export const stateOfRelease = (head: ReleaseHead): Text => ({ key: `studio.releases.state.${head.takenDownOn === null ? head.shownTo : 'down'}` });
