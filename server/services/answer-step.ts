import { withAnswer, type Answers } from '#core/answers/answers.ts';
import { declines } from '#core/answers/check-submission.ts';
import { readStep } from '#core/answers/read-step.ts';
import { deriveJourney, type Journey } from '#core/journey/journey.ts';
import { maySkip } from '#core/journey/may-skip.ts';
import { canVisit, findStep, firstUnsent, isSent, marksOf, stepAfter } from '#core/journey/navigate.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import { changeAddress, checkAddress, startAddress, stepAddress, type FramePage } from '#core/view/addresses.ts';
import { buildFrame } from '#core/view/frame.ts';
import { withoutTyped, withTyped } from '#core/view/typed-fields.ts';
import { keepForLater, leaveStep } from '#server/services/leave-step.ts';
import { changeDraft, type PostedStep } from '#server/services/posted-step.ts';
import { openSession, type Outcome, type Services, type StepVisit } from '#server/services/respondent.ts';
import { refuseWithout } from '#server/services/refuse-step.ts';
import { drawStep } from '#server/services/show-step.ts';
import { resumeAddress } from '#server/services/start-survey.ts';

/** Which button was pressed. */
export type StepAction =
  | { readonly press: 'next' | 'skip' | 'pause' | 'back' | FramePage }
  /** `checked`: the page showed what is wrong on it, and is to say so in the other language too. */
  | { readonly press: 'language'; readonly checked: boolean }
  /** Take away the answer to a question. */
  | { readonly press: 'clear'; readonly question: string };

/** How often a page is read again when another tab changed the draft meanwhile. */
const TRIES = 5;

/** A posted step: saved and on to the next, or shown again with what was typed and what is wrong. */
export const answerStep = async (services: Services, visit: StepVisit, fields: Fields, action: StepAction): Promise<Outcome> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const outcome = await tryStep(services, visit, fields, action);
    if (outcome) return outcome;
  }
  return { kind: 'busy' };
};

/** Null where the draft was changed between reading and writing. */
const tryStep = async (services: Services, visit: StepVisit, fields: Fields, action: StepAction): Promise<Outcome | null> => {
  const session = await openSession(services, visit);
  if (typeof session === 'string') return refuseWithout(services, session, visit, fields);
  const asked = findStep(session.journey, visit.key);
  if (!asked || !canVisit(session.journey, session.sent, visit.key)) {
    if (session.version.questionnaire.steps[visit.pace].every((step) => step.key !== visit.key)) return { kind: 'missing' };
    return (await keepForLater(services, session, visit, fields)) ? { kind: 'go', to: resumeAddress(session) } : null;
  }
  return press({ services, session, asked, visit, fields }, action);
};

const press = async (posted: PostedStep, action: StepAction): Promise<Outcome | null> => {
  switch (action.press) {
    case 'language':
      return action.checked ? showProblems(posted) : { kind: 'show', view: drawStep(posted, []) };
    case 'clear':
      return clearAnswer(posted, action.question);
    case 'skip':
      return maySkip(posted.asked, posted.session.journey) ? goOn(posted, posted.session.answers, posted.session.journey) : readAndSave(posted);
    case 'next':
      return readAndSave(posted);
    default:
      return leaveStep(posted, action.press);
  }
};

const showProblems = (posted: PostedStep): Outcome => ({ kind: 'show', status: 422, view: drawStep(posted, readPosted(posted).problems) });

const readPosted = ({ session, asked, fields }: PostedStep) => readStep(session.version.questionnaire, asked, session, fields);

const readAndSave = async (posted: PostedStep): Promise<Outcome | null> => {
  const { answers, problems, journey } = readPosted(posted);
  if (problems.length > 0) return { kind: 'show', status: 422, view: drawStep(posted, problems) };
  return declines(posted.session.version.questionnaire, answers) ? decline(posted) : goOn(posted, answers, journey);
};

/**
 * Saves the answers with the step among those sent, and drops what was typed on it before. A step on which an answer has
 * brought a new question is shown again. Changing from the check-answers page leads back there.
 */
const goOn = async ({ services, session, asked, visit }: PostedStep, answers: Answers, journey: Journey): Promise<Outcome | null> => {
  const sent = new Set([...session.sent, ...marksOf(asked)]);
  if (!(await changeDraft(services, session, { answers, sent, typed: withoutTyped(session.typed, asked.step) }))) return null;
  const here = findStep(journey, visit.key);
  if (here && !isSent(here, sent)) return { kind: 'go', to: visit.changing ? changeAddress(visit.slug, visit.key) : stepAddress(visit.slug, visit.key) };
  const next = visit.changing ? firstUnsent(journey, sent) : stepAfter(journey, visit.key);
  return { kind: 'go', to: next ? stepAddress(visit.slug, next.step.key) : checkAddress(visit.slug) };
};

/** Takes away the answer with what was written beside it. The rest of what is typed stays on the page. */
const clearAnswer = async (posted: PostedStep, name: string): Promise<Outcome | null> => {
  const { services, session, asked, visit, fields } = posted;
  const keys = session.version.questionnaire.questions.find(({ question }) => question.name === name)?.keys ?? [];
  const answers = keys.reduce((left, key) => withAnswer(left, key, undefined), session.answers);
  const journey = deriveJourney(session.version.questionnaire, answers, services.today(), visit.pace);
  const left = new Map([...fields].filter(([field]) => !keys.includes(field) && !field.startsWith(`${name}:`)));
  const typed = withTyped(session.typed, asked.step, left, journey.answers);
  if (!(await changeDraft(services, session, { answers, sent: session.sent, typed }))) return null;
  return { kind: 'show', view: drawStep({ ...posted, session: { ...session, answers, journey }, asked: findStep(journey, asked.step.key) ?? asked, fields: left }, []) };
};

/** No to taking part ends the journey and leaves nothing stored. */
const decline = async ({ services, session, visit }: PostedStep): Promise<Outcome> => {
  await services.storage.write({ do: 'delete draft', tokenHash: session.draft.tokenHash });
  const frame = buildFrame({ language: session.language, questionnaire: session.version.questionnaire, address: startAddress(visit.slug), form: null });
  return { kind: 'show', view: { page: 'declined', ...frame } };
};
