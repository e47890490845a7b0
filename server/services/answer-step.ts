import { withAnswer } from '#core/answers/answers.ts';
import { isRequired } from '#core/answers/check-question.ts';
import { declines } from '#core/answers/check-submission.ts';
import { readStep } from '#core/answers/read-step.ts';
import { deriveJourney, type AskedStep, type Journey } from '#core/journey/journey.ts';
import { canVisit, findStep, firstUnsent, isSent, marksOf, questionsOf, stepAfter } from '#core/journey/navigate.ts';
import type { Answers } from '#core/answers/answers.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import { addDays } from '#core/view/dates.ts';
import { changeAddress, checkAddress, pausedAddress, startAddress, stepAddress } from '#core/view/addresses.ts';
import { buildFrame } from '#core/view/frame.ts';
import { drawStep, withoutSession, type StepVisit } from '#server/services/show-step.ts';
import { resumeAddress } from '#server/services/start-survey.ts';
import { DRAFT_DAYS, openSession, type Outcome, type Services, type Session } from '#server/services/respondent.ts';

/** Which button was pressed. */
export type StepAction =
  | { readonly press: 'next' | 'skip' | 'pause' | 'language' }
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
  if (typeof session === 'string') return withoutSession(session, visit);
  const asked = findStep(session.journey, visit.key);
  if (!asked || !canVisit(session.journey, session.sent, visit.key)) return session.version.questionnaire.steps.some((step) => step.key === visit.key) ? { kind: 'go', to: resumeAddress(session) } : { kind: 'missing' };
  const posted: Posted = { services, session, asked, visit, fields };
  switch (action.press) {
    case 'language':
      return { kind: 'show', view: drawStep(services, session, asked, visit, fields, []) };
    case 'clear':
      return clearAnswer(posted, action.question);
    case 'skip':
      return maySkip(posted) ? goOn(posted, session.answers, session.journey) : readAndSave(posted, 'next');
    case 'pause':
    case 'next':
      return readAndSave(posted, action.press);
  }
};

/** A step that was posted, with the session it belongs to. */
interface Posted {
  readonly services: Services;
  readonly session: Session;
  readonly asked: AskedStep;
  readonly visit: StepVisit;
  readonly fields: Fields;
}

const maySkip = ({ session, asked }: Posted): boolean => questionsOf(asked.elements).every(({ question }) => !isRequired(question, session.journey));

const readAndSave = async (posted: Posted, press: 'pause' | 'next'): Promise<Outcome | null> => {
  const { services, session, asked, visit, fields } = posted;
  // Whoever pauses on an untouched page has not answered it.
  if (press === 'pause' && isBlank(fields)) return { kind: 'go', to: pausedAddress(visit.slug) };
  const { answers, problems, journey } = readStep(session.version.questionnaire, asked, session, fields);
  if (problems.length > 0) return { kind: 'show', status: 422, view: drawStep(services, session, asked, visit, fields, problems) };
  if (declines(session.version.questionnaire, answers)) return decline(posted);
  const outcome = await goOn(posted, answers, journey);
  return outcome && press === 'pause' ? { kind: 'go', to: pausedAddress(visit.slug) } : outcome;
};

/**
 * Saves the answers with the step among those sent. A step on which an answer has brought a new question is shown again.
 * Changing from the check-answers page leads back there.
 */
const goOn = async (posted: Posted, answers: Answers, journey: Journey): Promise<Outcome | null> => {
  const { session, asked, visit } = posted;
  const sent = new Set([...session.sent, ...marksOf(asked)]);
  if (!(await changeDraft(posted, answers, sent))) return null;
  const here = findStep(journey, visit.key);
  if (here && !isSent(here, sent)) return { kind: 'go', to: visit.changing ? changeAddress(visit.slug, visit.key) : stepAddress(visit.slug, visit.key) };
  const next = visit.changing ? firstUnsent(journey, sent) : stepAfter(journey, visit.key);
  return { kind: 'go', to: next ? stepAddress(visit.slug, next.step.key) : checkAddress(visit.slug) };
};

/** False where another tab changed or deleted the draft since it was read. */
const changeDraft = async ({ services, session }: Posted, answers: Answers, sent: ReadonlySet<string>): Promise<boolean> => {
  const draft = { ...session.draft, language: session.language, answers: JSON.stringify(answers), sent: JSON.stringify([...sent]), keptUntil: addDays(services.today(), DRAFT_DAYS) };
  return (await services.storage.write({ do: 'change draft', draft, before: session.draft })).done;
};

/** Takes away the answer with what was written beside it. The rest of what is typed stays on the page. */
const clearAnswer = async (posted: Posted, name: string): Promise<Outcome | null> => {
  const { services, session, asked, visit, fields } = posted;
  const keys = session.version.questionnaire.questions.find(({ question }) => question.name === name)?.keys ?? [];
  const answers = keys.reduce((left, key) => withAnswer(left, key, undefined), session.answers);
  if (!(await changeDraft(posted, answers, session.sent))) return null;
  const journey = deriveJourney(session.version.questionnaire, answers, services.today());
  const left = new Map([...fields].filter(([field]) => !keys.includes(field) && !field.startsWith(`${name}:`)));
  return { kind: 'show', view: drawStep(services, { ...session, answers, journey }, findStep(journey, asked.step.key) ?? asked, visit, left, []) };
};

/** No to taking part ends the journey and leaves nothing stored. */
const decline = async ({ services, session, visit }: Posted): Promise<Outcome> => {
  await services.storage.write({ do: 'delete draft', tokenHash: session.draft.tokenHash });
  const frame = buildFrame({ language: session.language, questionnaire: session.version.questionnaire, address: startAddress(visit.slug), form: null });
  return { kind: 'show', view: { page: 'declined', ...frame } };
};

const isBlank = (fields: Fields): boolean => [...fields].every(([name, values]) => name.startsWith('_') || values.every((value) => value.trim() === ''));
