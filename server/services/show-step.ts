import type { AskedStep } from '#core/journey/journey.ts';
import { canVisit, findStep, stepBefore } from '#core/journey/navigate.ts';
import type { AnswerProblem, Fields } from '#core/question-types/question-type.ts';
import { changeAddress, checkAddress, receiptAddress, startAddress, stepAddress } from '#core/view/addresses.ts';
import { buildQuestionPage, type PageFrame } from '#core/view/build-question-page.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import { goneProblem } from '#core/view/build-problem-page.ts';
import type { QuestionPageView } from '#core/view/page-view.ts';
import type { PostedStep } from '#server/services/posted-step.ts';
import { resumeAddress } from '#server/services/start-survey.ts';
import { openSession, type NoSession, type Outcome, type Services, type Session, type StepVisit, type Visit } from '#server/services/respondent.ts';

/** A step as it was left. Out of turn, it leads to the first page that is asked and not yet sent. */
export const showStep = async (services: Services, visit: StepVisit): Promise<Outcome> => {
  const session = await openSession(services, visit);
  if (typeof session === 'string') return withoutSession(session, visit);
  const known = session.version.questionnaire.steps.some((step) => step.key === visit.key);
  if (!known) return { kind: 'missing' };
  const asked = findStep(session.journey, visit.key);
  if (!asked || !canVisit(session.journey, session.sent, visit.key)) return { kind: 'go', to: resumeAddress(session) };
  return { kind: 'show', view: drawStep({ services, session, asked, visit, fields: session.typed.get(visit.key) ?? null }, []) };
};

/** What a step is drawn from; without fields, from the stored answers. */
export type DrawnStep = Omit<PostedStep, 'fields'> & { readonly fields: Fields | null };

export const drawStep = (drawn: DrawnStep, problems: readonly AnswerProblem[]): QuestionPageView =>
  buildQuestionPage({ questionnaire: drawn.session.version.questionnaire, journey: drawn.session.journey, asked: drawn.asked, posted: drawn.fields, problems, returning: drawn.visit.returning, frame: stepFrame(drawn) });

const stepFrame = ({ services, session, asked, visit }: DrawnStep): PageFrame => {
  const address = stepFormAddress({ ...visit, key: asked.step.key });
  return {
    ...buildFrame({ language: session.language, questionnaire: session.version.questionnaire, address, form: FORM }),
    action: address,
    csrf: services.keys.csrf(session.token),
  };
};

/** Where the form of a step is posted. */
export const stepFormAddress = ({ slug, key, changing }: StepVisit): string => (changing ? changeAddress(slug, key) : stepAddress(slug, key));

/** What is before a step: the step before it, the start page, or the check-answers page where it is changed from there. */
export const backAddress = ({ journey }: Session, { step }: AskedStep, { slug, changing }: StepVisit): string => {
  if (changing) return checkAddress(slug);
  const before = stepBefore(journey, step.key);
  return before ? stepAddress(slug, before.step.key) : startAddress(slug);
};

/** Where somebody goes who has no draft here. */
export const withoutSession = (reason: NoSession, visit: Visit): Outcome => {
  if (reason === 'no survey') return { kind: 'missing' };
  if (reason === 'not begun') return { kind: 'go', to: startAddress(visit.slug) };
  if (reason === 'sent') return { kind: 'go', to: receiptAddress(visit.slug) };
  return { kind: 'show', status: 410, view: goneProblem(visit.language ?? 'sv', startAddress(visit.slug)) };
};
