import type { Answers } from '#core/answers/answers.ts';
import type { AskedStep } from '#core/journey/journey.ts';
import type { Sent } from '#core/journey/navigate.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import { addDays } from '#core/view/dates.ts';
import { writeTyped, type Typed } from '#core/view/typed-fields.ts';
import { DRAFT_DAYS, type Services, type Session, type StepVisit } from '#server/services/respondent.ts';

/** A step that was posted, with the session it belongs to. */
export interface PostedStep {
  readonly services: Services;
  readonly session: Session;
  readonly asked: AskedStep;
  readonly visit: StepVisit;
  readonly fields: Fields;
}

/** What a draft holds. */
export interface Content {
  readonly answers: Answers;
  readonly sent: Sent;
  readonly typed: Typed;
}

/** Stores what a draft holds from now on. False where another tab changed or deleted the draft since it was read. */
export const changeDraft = async (services: Services, session: Session, { answers, sent, typed }: Content): Promise<boolean> => {
  const held = { answers: JSON.stringify(answers), sent: JSON.stringify([...sent]), typed: writeTyped(typed) };
  const draft = { ...session.draft, ...held, language: session.language, keptUntil: addDays(services.today(), DRAFT_DAYS) };
  return (await services.storage.write({ do: 'change draft', draft, before: session.draft })).done;
};
