import { declines } from '#core/answers/check-submission.ts';
import { readStep } from '#core/answers/read-step.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import { ADDRESSES, leadingBack, pausedAddress, type FramePage } from '#core/view/addresses.ts';
import { withTyped, writeTyped } from '#core/view/typed-fields.ts';
import { notePause } from '#server/services/pause-answer.ts';
import { changeDraft, type Content, type PostedStep } from '#server/services/posted-step.ts';
import type { Outcome, Services, Session, StepVisit } from '#server/services/respondent.ts';
import { backAddress, stepPlace } from '#server/services/show-step.ts';

/**
 * Goes back, takes a pause or goes to a page that header and foot lead to. Nothing is checked: what can be answers becomes answers, and the rest is kept as it was typed.
 * The step does not count as sent: only who goes on has said that they are done with it, and after a pause they come
 * back to it. Null where another tab changed the draft meanwhile.
 */
export const leaveStep = async (posted: PostedStep, press: 'back' | 'pause' | FramePage): Promise<Outcome | null> => {
  const { services, session, asked, visit } = posted;
  const content = contentAfter(posted);
  if (isChanged(session, content) && !(await changeDraft(services, session, content))) return null;
  switch (press) {
    case 'back':
      return { kind: 'go', to: backAddress(session, asked, visit) };
    case 'pause':
      return (await notePause(services, session)) ? { kind: 'go', to: pausedAddress(visit.slug) } : null;
    default:
      return { kind: 'go', to: leadingBack(ADDRESSES[press], stepPlace(visit)) };
  }
};

/** A no to taking part is kept as typed too: only who goes on with it has said it, and that deletes everything. */
const contentAfter = ({ session, asked, fields }: PostedStep): Content => {
  const { questionnaire } = session.version;
  const read = readStep(questionnaire, asked, session, fields);
  const accepted = read.problems.length === 0 && !declines(questionnaire, read.answers);
  const { answers, journey } = accepted ? read : session;
  return { answers, sent: session.sent, typed: withTyped(session.typed, asked.step, fields, journey.answers) };
};

const isChanged = ({ draft }: Session, { answers, typed }: Content): boolean => JSON.stringify(answers) !== draft.answers || writeTyped(typed) !== draft.typed;

/**
 * A step that was posted out of its turn, since another tab changed an answer before it: what was typed waits for its turn.
 * Before anything was sent there is no consent, so nothing is kept. False where another tab changed the draft meanwhile.
 */
export const keepForLater = async (services: Services, session: Session, visit: StepVisit, fields: Fields): Promise<boolean> => {
  const step = session.version.questionnaire.steps[visit.pace].find(({ key }) => key === visit.key);
  if (!step || session.sent.size === 0) return true;
  const content = { ...session, typed: withTyped(session.typed, step, fields, session.journey.answers) };
  return !isChanged(session, content) || changeDraft(services, session, content);
};
