import { filesWithContents } from '#core/export/file-contents.ts';
import { EXPORT_FORMATS } from '#core/export/formats.ts';
import { readResults, type PublishedResults } from '#core/disclosure/publish-results.ts';
import { reportAddress, reportCompareChoiceAddress } from '#core/view/addresses.ts';
import { studioComparison, studioRelease, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { LinkView, PressView, StudioReleaseView } from '#core/view/studio/releases-view.ts';
import type { Label, Text } from '#core/view/text.ts';
import { quotesIn } from '#server/services/open-answer-results.ts';
import { mayDo, readerOf, type Doer } from '#server/services/studio/account.ts';
import { isShown, type Whom } from '#server/services/read-release.ts';
import { stateOfRelease, titleOfRelease } from '#server/services/studio/list-releases.ts';
import { namesIn, noteOfSurvey, subjectOf } from '#server/services/studio/log.ts';
import { surveyFrame, type SurveyPage } from '#server/services/studio/survey-page.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { ReleaseHead, ReleaseRow } from '#server/storage/storage.ts';

/** A release of a survey, without what it says. */
export type FoundRelease = ReleaseHead;

/** A release of a survey by its number; null where there is none that they may see. */
export const findRelease = async ({ storage }: StudioServices, { account, held }: Omit<SurveyPage<Doer>, 'survey'>, number: string): Promise<ReleaseHead | null> => {
  const head = (await storage.releases(held.survey.id)).find((each) => String(each.number) === number);
  return head && (isShown(head) || mayDo(account, held, 'analyse')) ? head : null;
};

/** A release: what it came to, the ways to it, its files, and what can be done with it. */
export const showStudioRelease = async (services: StudioServices, page: SurveyPage, head: ReleaseHead, said: Label | null): Promise<StudioReleaseView> => {
  const { held } = page;
  const row = await services.storage.release(head.id);
  const address = studioRelease(held.survey.slug, head.number);
  return {
    page: 'studio-release',
    ...(await surveyFrame(services, page, { address, part: 'rapporter', back: { address: studioSurvey(held.survey.slug, 'rapporter'), label: { key: 'studio.releases.back' } } })),
    title: titleOfRelease(head),
    said,
    state: stateOfRelease(head),
    texts: row ? textsOf(row) : [],
    links: head.takenDownOn === null ? linksOf(page, head, address, await comparisonOf(services, page, head)) : [],
    files: row && head.takenDownOn === null && mayDo(page.account, held, 'export') ? await filesOf(services, page, row, address) : [],
    forms: formsOf(services, page, head, address),
    history: mayDo(page.account, held, 'release') ? await historyOf(services, page, head) : [],
  };
};

const textsOf = ({ madeOn, source, results }: ReleaseRow): readonly Label[] => {
  const { all, hidden } = figuresIn(readResults(results));
  return [
    { key: 'studio.releases.madeOn', parameters: { date: madeOn } },
    ...(source === 'demo' ? [{ key: 'studio.releases.madeUp.text' }] : []),
    { key: 'studio.releases.audited' },
    { key: 'studio.releases.hidden', parameters: { all, hidden } },
  ];
};

/** How many rows a release has, and how many of them are not shown: whatever the reason, which is nobody's to know. */
export const figuresIn = ({ variables }: PublishedResults): { readonly all: number; readonly hidden: number } => {
  const figures = variables.flatMap((variable) => variable.figures);
  return { all: figures.length, hidden: figures.filter(({ status }) => status === 'suppressed').length };
};

/** Whether everyone, or those in the studio, may see another of the same kind of answers. */
const hasSibling = async ({ storage }: StudioServices, { id, surveyId, source }: ReleaseHead, whom: Whom): Promise<boolean> => (await storage.releases(surveyId)).some((other) => other.id !== id && other.source === source && isShown(other, whom));

/** Where it is compared with another, if there is one: in the studio by those who see there what others do not. */
const comparisonOf = async (services: StudioServices, { account, held }: SurveyPage, head: ReleaseHead): Promise<readonly LinkView[]> => {
  if (mayDo(account, held, 'analyse')) return (await hasSibling(services, head, 'studio')) ? [{ address: studioComparison(held.survey.slug, head.number), label: { key: 'results.compare' } }] : [];
  return isShown(head) && (await hasSibling(services, head, 'everyone')) ? [{ address: reportCompareChoiceAddress(head.id), label: { key: 'results.compare' } }] : [];
};

const linksOf = ({ account, held }: SurveyPage, head: ReleaseHead, address: string, comparison: readonly LinkView[]): readonly LinkView[] => [
  ...(mayDo(account, held, 'analyse') ? [{ address: `${studioSurvey(held.survey.slug, 'analys')}?rapport=${head.number}`, label: { key: 'studio.releases.analyse' } }] : []),
  ...(isShown(head) ? [{ address: reportAddress(head.id), label: { key: 'studio.releases.read' } }] : []),
  ...comparison,
  ...(mayDo(account, held, 'release') ? [{ address: `${address}/mal`, label: { key: 'studio.releases.goals' } }] : []),
  ...(isShown(head) && mayDo(account, held, 'give records') ? [{ address: `${address}/mikrodata`, label: { key: 'studio.micro.title' } }] : []),
];

/** The files that hold something. */
const filesOf = async (services: StudioServices, { held }: SurveyPage, { id, versionId, results }: ReleaseRow, address: string): Promise<readonly LinkView[]> => {
  const version = await services.catalogue.version(versionId);
  const quoted = version ? (await quotesIn(services.storage, id, version, held.survey.slug)).questions : [];
  const quotes = quoted.reduce((sum, question) => sum + question.quotes.length, 0);
  return filesWithContents(Object.keys(EXPORT_FORMATS), readResults(results), quotes, (format) => ({ key: `studio.file.${format}` })).map(({ format, label }) => ({ address: `${address}/filer/${format}`, label }));
};

const formsOf = (services: StudioServices, { account, held }: SurveyPage, head: ReleaseHead, action: string): readonly PressView[] => {
  if (head.takenDownOn !== null || !mayDo(account, held, 'release')) return [];
  const show = head.shownTo === 'studio' ? ({ value: 'show', kind: 'main' } as const) : ({ value: 'hide', kind: 'second' } as const);
  const presses = [show, { value: 'down', kind: 'warning' } as const].map(({ value, kind }) => ({ value, kind, label: { key: `studio.releases.${value}` } }));
  return [{ action, csrf: readerOf(services, account).csrf, lead: [{ key: `studio.releases.${show.value}.lead` }, { key: 'studio.releases.down.lead' }], presses }];
};

/** Entries of the log that are looked through. */
const LOOKED = 1_000;

/** Who did what with it, the latest first; of other organisations, which of them. */
const historyOf = async (services: StudioServices, { account }: SurveyPage, { id }: ReleaseHead): Promise<readonly Text[]> => {
  const entries = (await services.storage.auditLog(account.organisation.id, `${services.now()}~`, LOOKED)).filter((entry) => subjectOf(entry) === id);
  const names = await namesIn(services, account, entries);
  return entries.map(({ at, userId, action }) => ({ key: 'studio.history', parameters: { date: at.slice(0, 10), who: names.get(userId ?? '') ?? '', what: { key: `studio.log.${action}` } } }));
};

/** Shows a release to everyone or to the studio alone, or takes it down for good: a word for what was done, or null for nothing. */
export const changeRelease = async (services: StudioServices, page: Pick<SurveyPage<Doer>, 'account' | 'held'>, head: ReleaseHead, press: ReleasePress): Promise<'shown' | 'hidden' | 'down' | null> => {
  const done = PRESSES[press];
  const command = done === 'down' ? ({ do: 'take down release', id: head.id, on: services.today() } as const) : ({ do: 'show release', id: head.id, to: done === 'shown' ? 'everyone' : 'studio' } as const);
  if (!(await services.storage.write(command)).done) return null;
  await noteOfSurvey(services, page, done === 'shown' ? 'releaseShown' : done === 'hidden' ? 'releaseHidden' : 'releaseTakenDown', head.id);
  return done;
};

export type ReleasePress = 'show' | 'hide' | 'down';

const PRESSES = { show: 'shown', hide: 'hidden', down: 'down' } as const satisfies Readonly<Record<ReleasePress, string>>;
