import type { AskedStep } from '#core/journey/journey.ts';
import { canVisit, findStep, stepBefore } from '#core/journey/navigate.ts';
import type { AnswerProblem, Fields } from '#core/question-types/question-type.ts';
import { changeAddress, checkAddress, receiptAddress, startAddress, stepAddress } from '#core/view/addresses.ts';
import { buildQuestionPage, type PageFrame } from '#core/view/build-question-page.ts';
import { buildFrame } from '#core/view/frame.ts';
import { goneProblem } from '#core/view/build-problem-page.ts';
import { resumeAddress } from '#server/services/start-survey.ts';
import { openSession, type NoSession, type Outcome, type Services, type Session, type Visit } from '#server/services/respondent.ts';

/** The id of the form on a page of the journey. */
export const FORM = 'page--form';

export interface StepVisit extends Visit {
  readonly key: string;
  /** The step is being changed from the check-answers page, and leads back there. */
  readonly changing: boolean;
}

/** A step as it is stored. Out of turn, it leads to the first page that is asked and not yet sent. */
export const showStep = async (services: Services, visit: StepVisit): Promise<Outcome> => {
  const session = await openSession(services, visit);
  if (typeof session === 'string') return withoutSession(session, visit);
  const known = session.version.questionnaire.steps.some((step) => step.key === visit.key);
  if (!known) return { kind: 'missing' };
  const asked = findStep(session.journey, visit.key);
  if (!asked || !canVisit(session.journey, session.sent, visit.key)) return { kind: 'go', to: resumeAddress(session) };
  return { kind: 'show', view: drawStep(services, session, asked, visit, null, []) };
};

export const drawStep = (services: Services, session: Session, asked: AskedStep, visit: StepVisit, posted: Fields | null, problems: readonly AnswerProblem[]) =>
  buildQuestionPage({ questionnaire: session.version.questionnaire, journey: session.journey, asked, posted, problems, frame: stepFrame(services, session, asked, visit) });

const stepFrame = (services: Services, session: Session, asked: AskedStep, visit: StepVisit): PageFrame => {
  const { key } = asked.step;
  const address = visit.changing ? changeAddress(visit.slug, key) : stepAddress(visit.slug, key);
  const before = stepBefore(session.journey, key);
  return {
    ...buildFrame({ language: session.language, questionnaire: session.version.questionnaire, address, form: FORM }),
    action: address,
    csrf: services.keys.csrf(session.token),
    back: visit.changing ? checkAddress(visit.slug) : before ? stepAddress(visit.slug, before.step.key) : startAddress(visit.slug),
  };
};

/** Where somebody goes who has no draft here. */
export const withoutSession = (reason: NoSession, visit: Visit): Outcome => {
  if (reason === 'no survey') return { kind: 'missing' };
  if (reason === 'not begun') return { kind: 'go', to: startAddress(visit.slug) };
  if (reason === 'sent') return { kind: 'go', to: receiptAddress(visit.slug) };
  return { kind: 'show', status: 410, view: goneProblem(visit.language ?? 'sv', startAddress(visit.slug)) };
};
