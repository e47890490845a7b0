import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { ADDRESSES, settingsAddress } from '#core/view/addresses.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import type { ProblemView } from '#core/view/page-view.ts';
import type { RefusedForm } from '#core/view/refused-form.ts';
import type { Text } from '#core/view/text.ts';

/** Every problem page there is: what happened, and what to do. The texts are `problem.<name>.title` and `.text`. */
export const PROBLEMS = {
  notFound: { status: 404, title: 'problem.notfound.title', text: 'problem.notfound.text' },
  gone: { status: 410, title: 'problem.draft.title', text: 'problem.draft.text' },
  forged: { status: 403, title: 'problem.forged.title', text: 'problem.forged.text' },
  /** As `forged`, with a way to send it again. */
  forgedAgain: { status: 403, title: 'problem.forged.title', text: 'problem.forged.again' },
  badRequest: { status: 400, title: 'problem.badrequest.title', text: 'problem.badrequest.text' },
  refused: { status: 422, title: 'problem.badrequest.title', text: 'problem.badrequest.text' },
  tooLarge: { status: 413, title: 'problem.toolarge.title', text: 'problem.toolarge.text' },
  tooMany: { status: 429, title: 'problem.toomany.title', text: 'problem.toomany.text' },
  busy: { status: 503, title: 'problem.busy.title', text: 'problem.busy.text' },
  server: { status: 500, title: 'problem.server.title', text: 'problem.server.text' },
} as const;

export type ProblemName = keyof typeof PROBLEMS;

export interface ProblemInput {
  readonly language: string;
  readonly questionnaire?: Questionnaire | null;
  readonly home?: string;
  readonly parameters?: Text['parameters'];
  /** What was posted: the page keeps it, also over a switch of language. */
  readonly form?: RefusedForm | null;
}

export const buildProblemPage = (name: ProblemName, { language, questionnaire = null, home = ADDRESSES.list, parameters = {}, form = null }: ProblemInput): ProblemView => ({
  page: 'problem',
  ...buildFrame({ language, questionnaire, address: form?.action ?? home, form: form && FORM, keeps: form !== null && isStep(form) }),
  settingsLink: settingsFor(form, home),
  title: { key: PROBLEMS[name].title },
  text: { key: PROBLEMS[name].text, parameters },
  home,
  form,
});

const settingsFor = (form: RefusedForm | null, home: string): ProblemView['settingsLink'] => ({ address: settingsAddress(form?.action ?? home), form: form && isStep(form) ? FORM : null, hands: false });

/** Only a step that can still be sent keeps what is typed for later. */
const isStep = (form: RefusedForm): boolean => form.press !== null && form.fields.length > 0 && form.action.startsWith('/e/');

/** The draft is not here any more: sent from elsewhere, too old, or another browser's. */
export const goneProblem = (language: string, home: string): ProblemView => buildProblemPage('gone', { language, home });
