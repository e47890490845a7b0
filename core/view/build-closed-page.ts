import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { say } from '#core/question-types/localise.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { ClosedView, StartView } from '#core/view/page-view.ts';

export interface ClosedInput {
  readonly questionnaire: Questionnaire;
  readonly frame: Frame;
  /** ISO date on which it opens; null where it does not any more. */
  readonly opensOn: string | null;
  /** An answer that was begun while it was open, and may be finished. */
  readonly saved: StartView['saved'];
  /** Address of its report; null where it has none. */
  readonly report: string | null;
}

/** Nobody can begin to answer: since when or until when, and whom to ask. */
export const buildClosedPage = ({ questionnaire, frame, opensOn, saved, report }: ClosedInput): ClosedView => ({
  page: 'closed',
  ...frame,
  title: say(questionnaire.title, frame.language),
  controller: questionnaire.facts.controller && say(questionnaire.facts.controller, frame.language),
  opensOn,
  saved,
  report,
});
