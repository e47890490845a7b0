import type { AskedStep } from '#core/journey/journey.ts';
import { canVisit, findStep, samePlace, stepBefore } from '#core/journey/navigate.ts';
import type { Step } from '#core/questionnaire/questionnaire.ts';
import type { AnswerProblem, Fields } from '#core/question-types/question-type.ts';
import { changeAddress, checkAddress, inPace, receiptAddress, startAddress, stepAddress } from '#core/view/addresses.ts';
import { buildQuestionPage, type PageFrame } from '#core/view/build-question-page.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import { goneProblem } from '#core/view/build-problem-page.ts';
import type { QuestionPageView } from '#core/view/page-view.ts';
import { typedFor } from '#core/view/typed-fields.ts';
import type { PostedStep } from '#server/services/posted-step.ts';
import { resumeAddress } from '#server/services/start-survey.ts';
import { openSession, type NoSession, type Outcome, type Services, type Session, type StepVisit, type Visit } from '#server/services/respondent.ts';

/** A step as it was left. Out of turn, it leads to the first page that is asked and not yet sent. */
export const showStep = async (services: Services, visit: StepVisit): Promise<Outcome> => {
  const session = await openSession(services, visit);
  if (typeof session === 'string') return withoutSession(session, visit);
  const { steps } = session.version.questionnaire;
  const own = findKey(steps[visit.named ?? visit.pace], visit.key);
  const meant = own ?? findKey(steps[visit.pace === 'one' ? 'usual' : 'one'], visit.key);
  if (!meant) return { kind: 'missing' };
  if (!own || visit.named) return { kind: 'go', to: addressOfPlace(session, meant, visit) };
  const asked = findStep(session.journey, visit.key);
  if (!asked || !canVisit(session.journey, session.sent, visit.key)) return { kind: 'go', to: resumeAddress(session) };
  return { kind: 'show', view: drawStep({ services, session, asked, visit, fields: typedFor(session.typed, asked.step, session.journey.answers) }, []) };
};

const findKey = (steps: readonly Step[], key: string): Step | null => steps.find((step) => step.key === key) ?? null;

/** Where the reader finds what a step of either pace asks. */
const addressOfPlace = (session: Session, step: Step, { slug, changing }: StepVisit): string => {
  const place = samePlace(session.journey, step);
  if (!place) return resumeAddress(session);
  return changing ? changeAddress(slug, place.step.key) : stepAddress(slug, place.step.key);
};

/** What a step is drawn from; without fields, from the stored answers. */
export type DrawnStep = Omit<PostedStep, 'fields'> & { readonly fields: Fields | null };

export const drawStep = (drawn: DrawnStep, problems: readonly AnswerProblem[]): QuestionPageView =>
  buildQuestionPage({ questionnaire: drawn.session.version.questionnaire, journey: drawn.session.journey, asked: drawn.asked, posted: drawn.fields, problems, returning: drawn.visit.returning, paperNumbers: paperNumbers(drawn.session), frame: stepFrame(drawn) });

const paperNumbers = ({ draft, version }: Session): ReadonlyMap<string, number> | null => (draft.source === 'paper' && version.paper.ok ? version.paper.value.numbers : null);

const stepFrame = ({ services, session, asked, visit }: DrawnStep): PageFrame => {
  const address = stepFormAddress({ ...visit, key: asked.step.key });
  return {
    ...buildFrame({ language: session.language, questionnaire: session.version.questionnaire, address, form: FORM, keeps: true }),
    action: address,
    csrf: services.keys.csrf(session.token),
  };
};

/** Where the form of a step is posted. One that names no pace is of the usual one. */
export const stepFormAddress = (visit: StepVisit): string => (visit.pace === 'usual' ? pathOf(visit) : inPace(pathOf(visit), visit.pace));

/** The way back to a step, whatever pace its reader has by then. */
export const stepPlace = (visit: StepVisit): string => inPace(pathOf(visit), visit.pace);

const pathOf = ({ slug, key, changing }: StepVisit): string => (changing ? changeAddress(slug, key) : stepAddress(slug, key));

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
