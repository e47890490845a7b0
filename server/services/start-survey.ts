import { addDays } from '#core/view/dates.ts';
import { deriveJourney } from '#core/journey/journey.ts';
import { firstUnsent } from '#core/journey/navigate.ts';
import { checkAddress, reportAddress, returnTo, startAddress, stepAddress } from '#core/view/addresses.ts';
import { buildClosedPage, type ClosedInput } from '#core/view/build-closed-page.ts';
import { buildStartPage } from '#core/view/build-start-page.ts';
import { buildFrame } from '#core/view/frame.ts';
import type { ClosedView, StartView } from '#core/view/page-view.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import { isEntryOpen } from '#server/services/paper-entry.ts';
import { roundState } from '#server/services/round-state.ts';
import { DRAFT_DAYS, languageOf, newToken, openSession, type Outcome, type Services, type Session, type Visit } from '#server/services/respondent.ts';

/** The start page, with a way on where something is saved. */
export const showStart = async (services: Services, visit: Visit): Promise<Outcome> => {
  const survey = await services.catalogue.find(visit.slug);
  if (!survey) return { kind: 'missing' };
  const session = visit.token ? await openSession(services, visit) : null;
  const { questionnaire } = survey.version;
  const language = languageOf(visit, survey.version);
  const frame = buildFrame({ language, questionnaire, address: startAddress(visit.slug), form: null });
  const saved = session && typeof session !== 'string' ? savedIn(session) : null;
  if (!(await mayBegin(services, survey, visit))) return { kind: 'show', view: await closedPage(services, survey, { questionnaire, frame, saved }) };
  return { kind: 'show', view: buildStartPage({ questionnaire, version: survey.version.number, slug: visit.slug, frame, csrf: services.keys.csrf(''), today: services.today(), saved, onPaper: survey.version.paper.ok }) };
};

/** Papers come in after the last day, and are typed in then. */
const mayBegin = async ({ catalogue, today }: Services, survey: PublishedSurvey, { entry }: Visit): Promise<boolean> => Boolean(entry) || (await catalogue.openRound(survey, today())) !== null;

const closedPage = async (services: Services, { survey }: PublishedSurvey, shown: Pick<ClosedInput, 'questionnaire' | 'frame' | 'saved'>): Promise<ClosedView> => {
  const [now, latest] = await Promise.all([roundState(services, survey.id, services.today()), services.reports.latest(survey.slug)]);
  return buildClosedPage({ ...shown, opensOn: now?.state === 'not yet' ? now.round.opensOn : null, report: latest && latest.source !== 'demo' ? reportAddress(latest.id) : null });
};

/** Only a draft that holds something is worth going on with. */
const savedIn = (session: Session): StartView['saved'] => (holdsSomething(session) ? { address: returnAddress(session), keptUntil: session.draft.keptUntil } : null);

export const holdsSomething = ({ sent, answers, typed }: Session): boolean => sent.size > 0 || typed.size > 0 || Object.keys(answers).length > 0;

/** Where a draft goes on: the first page that is asked and not yet sent. */
export const resumeAddress = (session: Session): string => {
  const next = firstUnsent(session.journey, session.sent);
  return next ? stepAddress(session.survey.survey.slug, next.step.key) : checkAddress(session.survey.survey.slug);
};

/** The same after a pause, where the page tells that somebody is back. Of nothing there is nothing to tell. */
export const returnAddress = (session: Session): string => (holdsSomething(session) ? returnTo(resumeAddress(session)) : resumeAddress(session));

/** Begins a new answer. An unsent draft of the same browser is replaced: that is what "start over" means. */
export const beginAnswer = async (services: Services, visit: Visit): Promise<{ readonly to: string; readonly token: string; readonly language: string } | 'no survey' | 'entry ended' | 'closed'> => {
  const survey = await services.catalogue.find(visit.slug);
  if (!survey) return 'no survey';
  if (visit.entry && !(await isEntryOpen(services, visit, survey.survey.id))) return 'entry ended';
  if (!(await mayBegin(services, survey, visit))) return 'closed';
  const { storage, keys } = services;
  const today = services.today();
  const token = newToken();
  await storage.write({
    do: 'begin draft',
    draft: {
      tokenHash: keys.draftHash(token),
      surveyId: survey.survey.id,
      versionId: survey.version.id,
      submissionId: keys.submissionIdOf(token),
      language: languageOf(visit, survey.version),
      answers: '{}',
      sent: '[]',
      typed: '{}',
      source: visit.entry ? 'paper' : 'web',
      keptUntil: addDays(today, DRAFT_DAYS),
    },
  });
  // Last, so that nothing is lost where the new one could not be stored.
  if (visit.token) await storage.write({ do: 'delete draft', tokenHash: keys.draftHash(visit.token) });
  const first = deriveJourney(survey.version.questionnaire, {}, today, visit.pace).steps[0];
  return { to: first ? stepAddress(visit.slug, first.step.key) : checkAddress(visit.slug), token, language: languageOf(visit, survey.version) };
};
