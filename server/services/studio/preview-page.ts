import { withAnswer, type Answers } from '#core/answers/answers.ts';
import { declines } from '#core/answers/check-submission.ts';
import { readAll, readStep, scopeOf } from '#core/answers/read-step.ts';
import { demoAnswers } from '#core/demo/demo-answers.ts';
import { deriveJourney, type AskedStep, type Journey } from '#core/journey/journey.ts';
import { findStep, marksOf } from '#core/journey/navigate.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { AnswerProblem, Fields } from '#core/question-types/question-type.ts';
import { buildQuestionPage, type PageFrame } from '#core/view/build-question-page.ts';
import { buildCheckPage } from '#core/view/build-check-page.ts';
import { addDays } from '#core/view/dates.ts';
import { ADDRESSES } from '#core/view/addresses.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import type { PageView } from '#core/view/page-view.ts';
import { storedFields } from '#core/view/stored-fields.ts';
import { carried, LAST_PAGES, previewAddress, type PreviewChoice } from '#core/view/studio/preview-view.ts';
import { compileSurvey } from '#server/services/publish-survey.ts';
import { readerOf } from '#server/services/studio/account.ts';
import type { AtSurvey } from '#server/services/studio/check-survey.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { writtenText } from '#server/services/studio/written-text.ts';

export interface PreviewInput extends AtSurvey {
  /** A step's key, `<page>` or `<page>/2`, or one of the last pages. */
  readonly key: string;
  readonly choice: PreviewChoice;
}

/** The text that is being written, compiled; null where it does not compile. */
export const readWritten = async (services: StudioServices, { held }: AtSurvey): Promise<Questionnaire | null> => {
  const compiled = compileSurvey((await writtenText(services, held)).json, services.around, services.today());
  return compiled.ok ? compiled.value : null;
};

/** Somebody's way through the text as it is written. Nothing of it is stored: all that is known stands in the address. */
interface Walk extends PreviewInput {
  readonly services: StudioServices;
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly journey: Journey;
  readonly language: string;
}

const beginWalk = async (services: StudioServices, input: PreviewInput): Promise<Walk | null> => {
  const questionnaire = await readWritten(services, input);
  if (!questionnaire) return null;
  const language = questionnaire.languages.find((one) => one === input.choice.language) ?? questionnaire.locale;
  const answers = answersOf(questionnaire, input.choice, services.today());
  return { ...input, services, questionnaire, language, answers, journey: deriveJourney(questionnaire, answers, services.today(), input.choice.settings.pace) };
};

const answersOf = (questionnaire: Questionnaire, { person, answered }: PreviewChoice, today: string): Answers => {
  if (answered) return readAll(questionnaire, answered, scopeOf(deriveJourney(questionnaire, {}, today), questionnaire.locale));
  return person === null ? {} : demoAnswers(questionnaire, person, today);
};

/** The way of the made-up person; null where nothing is filled in. */
export const journeyOf = (questionnaire: Questionnaire, choice: PreviewChoice, today: string): Journey | null =>
  choice.person === null ? null : deriveJourney(questionnaire, answersOf(questionnaire, choice, today), today, choice.settings.pace);

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
  if (input.key === LAST_PAGES.check) return checkView(walk);
  if (input.key === LAST_PAGES.receipt) return receiptView(walk);
  const asked = stepOf(walk);
  return asked && drawn(walk, asked, null, []);
};

const drawn = (walk: Walk, asked: AskedStep, posted: Fields | null, problems: readonly AnswerProblem[]): PageView =>
  buildQuestionPage({ questionnaire: walk.questionnaire, journey: walk.journey, asked, posted, problems, frame: frameOf(walk, FORM) });

const frameOf = ({ services, questionnaire, account, held, key, choice, language }: Walk, form: string | null): PageFrame => {
  const address = previewAddress(held.survey.slug, key, choice);
  const frame = buildFrame({ language, questionnaire, address, form, keeps: form !== null });
  const other = frame.languageSwitch;
  return {
    ...frame,
    enclosed: true,
    languageSwitch: other && { ...other, address: previewAddress(held.survey.slug, key, { ...choice, language: other.to }) },
    // The pages that have no form would lead out of the preview, where their reader's own settings are.
    settingsLink: form === null ? null : frame.settingsLink,
    action: address,
    csrf: readerOf(services, account).csrf,
  };
};

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
  if (input.key === LAST_PAGES.check) return go(walk, press === 'send' ? LAST_PAGES.receipt : LAST_PAGES.check, walk.answers);
  const asked = stepOf(walk);
  if (!asked) return null;
  const read = readStep(walk.questionnaire, asked, walk, fields);
  if (press === 'next') return read.problems.length > 0 ? { kind: 'show', status: 422, view: drawn(walk, asked, fields, read.problems) } : goOn(walk, asked, read.answers);
  if (press === 'skip') return goOn(walk, asked, walk.answers);
  if (press === 'back') return go(walk, keyBefore(walk), read.answers);
  if (press.startsWith('clear:')) return go(walk, walk.key, without(walk.questionnaire, read.answers, press.slice('clear:'.length)));
  return go(walk, walk.key, read.answers);
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
const go = ({ questionnaire, answers: before, choice, held }: Walk, key: string, answers: Answers): PreviewOutcome => {
  const all = questionnaire.questions.map(({ question }) => ({ kind: 'question' as const, question, rows: null }));
  const changed = JSON.stringify(answers) !== JSON.stringify(before);
  return { kind: 'go', to: previewAddress(held.survey.slug, key, changed ? { ...choice, person: null, answered: carried(storedFields(all, answers)) } : choice) };
};
