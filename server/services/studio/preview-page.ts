import { withAnswer, type Answers } from '#core/answers/answers.ts';
import { declines } from '#core/answers/check-submission.ts';
import { readStep } from '#core/answers/read-step.ts';
import { deriveJourney, type AskedStep, type Journey } from '#core/journey/journey.ts';
import { findStep, marksOf } from '#core/journey/navigate.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { AnswerProblem, Fields } from '#core/question-types/question-type.ts';
import { buildQuestionPage } from '#core/view/build-question-page.ts';
import { buildCheckPage } from '#core/view/build-check-page.ts';
import { addDays } from '#core/view/dates.ts';
import { ADDRESSES } from '#core/view/addresses.ts';
import { FORM } from '#core/view/frame.ts';
import type { PageView } from '#core/view/page-view.ts';
import { storedFields } from '#core/view/stored-fields.ts';
import { carried, LAST_PAGES, previewAddress, type Aside } from '#core/view/studio/preview-view.ts';
import { addressAfterAside, asideOf, asideView } from '#server/services/studio/preview-asides.ts';
import { beginWalk, frameOf, type PreviewInput, type Walk } from '#server/services/studio/preview-walk.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** A step that is not asked, since nothing is answered or the conditions do not hold, is shown with all that it may hold. */
const stepOf = ({ questionnaire, journey, choice, key }: Walk): AskedStep | null => {
  const step = questionnaire.steps[choice.settings.pace].find((one) => one.key === key);
  return step ? (findStep(journey, key) ?? { step, elements: step.elements }) : null;
};

/**
 * A page of the text that is being written, as a respondent would see it: with the answers that the address holds; with none,
 * with all that its conditions may hide. Null where there is no such page, or the text does not compile.
 */
export const previewPage = async (services: StudioServices, input: PreviewInput): Promise<PageView | null> => {
  const walk = await beginWalk(services, input);
  if (!walk) return null;
  if (walk.aside !== null) return asideView(walk, walk.aside);
  if (input.key === LAST_PAGES.check) return checkView(walk);
  if (input.key === LAST_PAGES.receipt) return receiptView(walk);
  const asked = stepOf(walk);
  return asked && drawn(walk, asked, null, []);
};

const drawn = (walk: Walk, asked: AskedStep, posted: Fields | null, problems: readonly AnswerProblem[]): PageView =>
  buildQuestionPage({ questionnaire: walk.questionnaire, journey: walk.journey, asked, posted, problems, frame: frameOf(walk, FORM) });

const checkView = (walk: Walk): PageView => {
  const { questionnaire, journey, choice, held } = walk;
  const to = (key: string): string => previewAddress(held.survey.slug, key, choice);
  const last = journey.steps.at(-1);
  return buildCheckPage({ questionnaire, journey, unfinished: [], frame: { ...frameOf(walk, null), back: last ? to(last.step.key) : null }, changeAddress: to });
};

/** The code of a receipt that nobody has: nothing is stored that it could take back. */
const NO_RECEIPT = 'PROV PROV PROV PROV';

const receiptView = (walk: Walk): PageView => {
  const { csrf: _csrf, action: _action, ...frame } = frameOf(walk, null);
  return { page: 'receipt', ...frame, receipt: NO_RECEIPT, keptUntil: addDays(walk.services.today(), walk.questionnaire.facts.retention), withdraw: ADDRESSES.withdraw };
};

/** What comes of a form of the preview. */
export type PreviewOutcome = { readonly kind: 'show'; readonly view: PageView; readonly status: number } | { readonly kind: 'go'; readonly to: string };

/** Answers a form of the preview as a respondent is answered, but that the answers go on in the address and nowhere else. Null where there is no such page. */
export const answerPreview = async (services: StudioServices, input: PreviewInput, fields: Fields, press: string): Promise<PreviewOutcome | null> => {
  const walk = await beginWalk(services, input);
  if (!walk) return null;
  if (walk.aside !== null) return { kind: 'go', to: addressAfterAside(walk, fields, press) };
  if (input.key === LAST_PAGES.check) return go(walk, press === 'send' ? LAST_PAGES.receipt : LAST_PAGES.check, walk.answers, asideOf(press));
  const asked = stepOf(walk);
  return asked && answerStep(walk, asked, fields, press);
};

const answerStep = (walk: Walk, asked: AskedStep, fields: Fields, press: string): PreviewOutcome => {
  const read = readStep(walk.questionnaire, asked, walk, fields);
  if (press === 'next') return read.problems.length > 0 ? { kind: 'show', status: 422, view: drawn(walk, asked, fields, read.problems) } : goOn(walk, asked, read.answers);
  if (press === 'skip') return goOn(walk, asked, walk.answers);
  if (press === 'back') return go(walk, keyBefore(walk), read.answers);
  if (press.startsWith('clear:')) return go(walk, walk.key, without(walk.questionnaire, read.answers, press.slice('clear:'.length)));
  return go(walk, walk.key, read.answers, asideOf(press));
};

const without = ({ questions }: Questionnaire, answers: Answers, name: string): Answers => (questions.find(({ question }) => question.name === name)?.keys ?? []).reduce((left, key) => withAnswer(left, key, undefined), answers);

/** A page on which an answer has brought a new question is shown again; no to taking part ends it. */
const goOn = (walk: Walk, asked: AskedStep, answers: Answers): PreviewOutcome => {
  if (declines(walk.questionnaire, answers)) return { kind: 'show', status: 200, view: { page: 'declined', ...frameOf(walk, null) } };
  const journey = deriveJourney(walk.questionnaire, answers, walk.services.today(), walk.choice.settings.pace);
  const here = findStep(journey, walk.key);
  const shown = new Set(marksOf(asked));
  return go(walk, here && marksOf(here).some((mark) => !shown.has(mark)) ? walk.key : keyAfter(walk, journey), answers);
};

/** The next that is asked, also after a page that is not. */
const keyAfter = ({ questionnaire, choice, key }: Walk, { steps }: Journey): string => {
  const later = new Set(questionnaire.steps[choice.settings.pace].slice(questionnaire.steps[choice.settings.pace].findIndex((one) => one.key === key) + 1).map((one) => one.key));
  return steps.find(({ step }) => later.has(step.key))?.step.key ?? LAST_PAGES.check;
};

const keyBefore = ({ questionnaire, choice, key, journey: { steps } }: Walk): string => {
  const keys = questionnaire.steps[choice.settings.pace].map((one) => one.key);
  const earlier = new Set(keys.slice(0, keys.indexOf(key)));
  return steps.findLast(({ step }) => earlier.has(step.key))?.step.key ?? key;
};

/** Answers that are still those of the made-up person need no more than the number. */
const go = ({ questionnaire, answers: before, choice, held }: Walk, key: string, answers: Answers, aside: Aside | null = null): PreviewOutcome => {
  const all = questionnaire.questions.map(({ question }) => ({ kind: 'question' as const, question, rows: null }));
  const changed = JSON.stringify(answers) !== JSON.stringify(before);
  return { kind: 'go', to: previewAddress(held.survey.slug, key, changed ? { ...choice, person: null, answered: carried(storedFields(all, answers)) } : choice, aside) };
};
