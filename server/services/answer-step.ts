import { withAnswer } from '#core/answers/answers.ts';
import { declines } from '#core/answers/check-submission.ts';
import { readStep } from '#core/answers/read-step.ts';
import { deriveJourney, type AskedStep, type Journey } from '#core/journey/journey.ts';
import { findStep, firstUnsent, stepAfter } from '#core/journey/navigate.ts';
import type { Answers } from '#core/answers/answers.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import { addDays } from '#core/view/dates.ts';
import { checkAddress, pausedAddress, startAddress, stepAddress } from '#core/view/addresses.ts';
import { buildFrame } from '#core/view/frame.ts';
import { drawStep, withoutSession, type StepVisit } from '#server/services/show-step.ts';
import { resumeAddress } from '#server/services/start-survey.ts';
import { DRAFT_DAYS, openSession, type Outcome, type Services, type Session } from '#server/services/respondent.ts';

/** Which button was pressed. */
export type StepAction =
  | { readonly press: 'next' | 'skip' | 'pause' | 'language' }
  /** Take away the answer to a question. */
  | { readonly press: 'clear'; readonly question: string };

/** A posted step: saved and on to the next, or shown again with what was typed and what is wrong. */
export const answerStep = async (services: Services, visit: StepVisit, fields: Fields, action: StepAction): Promise<Outcome> => {
  const session = await openSession(services, visit);
  if (typeof session === 'string') return withoutSession(session, visit);
  const asked = findStep(session.journey, visit.key);
  if (!asked) return session.version.questionnaire.steps.some((step) => step.key === visit.key) ? { kind: 'go', to: resumeAddress(session) } : { kind: 'missing' };
  switch (action.press) {
    case 'language':
      return { kind: 'show', view: drawStep(services, session, asked, visit, fields, []) };
    case 'clear':
      return clearAnswer(services, session, asked, visit, fields, action.question);
    case 'skip':
      return goOn(services, session, visit, session.answers, session.journey);
    case 'pause':
    case 'next':
      return readAndSave(services, session, asked, visit, fields, action.press);
  }
};

const readAndSave = async (services: Services, session: Session, asked: AskedStep, visit: StepVisit, fields: Fields, press: 'pause' | 'next'): Promise<Outcome> => {
  // Whoever pauses on an untouched page has not answered it.
  if (press === 'pause' && isBlank(fields)) return { kind: 'go', to: pausedAddress(visit.slug) };
  const { answers, problems, journey } = readStep(session.version.questionnaire, asked, session, fields);
  if (problems.length > 0) return { kind: 'show', status: 422, view: drawStep(services, session, asked, visit, fields, problems) };
  if (declines(session.version.questionnaire, answers)) return decline(services, session, visit);
  const outcome = await goOn(services, session, visit, answers, journey);
  return press === 'pause' ? { kind: 'go', to: pausedAddress(visit.slug) } : outcome;
};

/** Saves the answers with the step among those sent. Changing from the check-answers page leads back there. */
const goOn = async (services: Services, session: Session, visit: StepVisit, answers: Answers, journey: Journey): Promise<Outcome> => {
  const sent = new Set([...session.sent, visit.key]);
  await saveDraft(services, session, answers, sent);
  const next = visit.changing ? firstUnsent(journey, sent) : stepAfter(journey, visit.key);
  return { kind: 'go', to: next ? stepAddress(visit.slug, next.step.key) : checkAddress(visit.slug) };
};

const saveDraft = async (services: Services, session: Session, answers: Answers, sent: ReadonlySet<string>): Promise<void> => {
  await services.storage.write({
    do: 'save draft',
    submissionHash: services.keys.submissionHash(session.draft.surveyId, session.draft.submissionId),
    draft: { ...session.draft, language: session.language, answers: JSON.stringify(answers), sent: JSON.stringify([...sent]), keptUntil: addDays(services.today(), DRAFT_DAYS) },
  });
};

/** The rest of what is typed stays on the page. */
const clearAnswer = async (services: Services, session: Session, asked: AskedStep, visit: StepVisit, fields: Fields, question: string): Promise<Outcome> => {
  const answers = withAnswer(session.answers, question, undefined);
  await saveDraft(services, session, answers, session.sent);
  const journey = deriveJourney(session.version.questionnaire, answers, services.today());
  const left = new Map([...fields].filter(([name]) => name !== question && !name.startsWith(`${question}:`)));
  return { kind: 'show', view: drawStep(services, { ...session, answers, journey }, findStep(journey, asked.step.key) ?? asked, visit, left, []) };
};

/** No to taking part ends the journey and leaves nothing stored. */
const decline = async (services: Services, session: Session, visit: StepVisit): Promise<Outcome> => {
  await services.storage.write({ do: 'delete draft', tokenHash: session.draft.tokenHash });
  const frame = buildFrame({ language: session.language, questionnaire: session.version.questionnaire, address: startAddress(visit.slug), form: null });
  return { kind: 'show', view: { page: 'declined', ...frame } };
};

const isBlank = (fields: Fields): boolean => [...fields].every(([name, values]) => name.startsWith('_') || values.every((value) => value.trim() === ''));
