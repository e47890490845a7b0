import type { AskedStep, Journey } from '#core/journey/journey.ts';
import { maySkip } from '#core/journey/may-skip.ts';
import { makeFiller, type Filler } from '#core/journey/fill-texts.ts';
import { progressOf, questionsOf } from '#core/journey/navigate.ts';
import { isObject } from '#core/questionnaire/reader.ts';
import { ownTexts } from '#core/questionnaire/shown-texts.ts';
import type { Localised, QuestionElement, Questionnaire, Titled } from '#core/questionnaire/questionnaire.ts';
import type { Question } from '#core/question-types/question.ts';
import type { AnswerProblem, Fields } from '#core/question-types/question-type.ts';
import type { Drawing } from '#core/view/build-fields.ts';
import { itemViews } from '#core/view/build-items.ts';
import { pageWords } from '#core/view/build-words.ts';
import type { WordView } from '#core/view/item-view.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { ErrorView, QuestionPageView } from '#core/view/page-view.ts';
import { makeSpeaker, type Speaker } from '#core/view/speaker.ts';
import { welcomeBack } from '#core/view/welcome.ts';
import { storedFields } from '#core/view/stored-fields.ts';

/** Addresses and the like, which only the server knows. */
export interface PageFrame extends Frame {
  readonly action: string;
  readonly csrf: string;
}

export interface QuestionPageInput {
  readonly questionnaire: Questionnaire;
  readonly journey: Journey;
  readonly asked: AskedStep;
  /** What was typed, where the page was posted and is shown again; else null: the stored answers are shown. */
  readonly posted: Fields | null;
  readonly problems: readonly AnswerProblem[];
  /** Somebody comes back after a pause. */
  readonly returning?: boolean;
  /** The questions' numbers on paper, where answers on paper are typed in. */
  readonly paperNumbers?: ReadonlyMap<string, number> | null;
  readonly frame: PageFrame;
}

/** A step of the journey as a page. */
export const buildQuestionPage = ({ questionnaire, journey, asked, posted, problems, returning, paperNumbers, frame }: QuestionPageInput): QuestionPageView => {
  const speaker = makeSpeaker(frame.language);
  const filler = makeFiller(questionnaire, journey);
  const shown = filler.elements(asked.elements);
  const elements = questionsOf(shown);
  const alone = onlyOne(elements);
  const around = asked.step.within.map((titled) => fillPage(titled, filler));
  const page = around[0] ?? fillPage(asked.step.page, filler);
  const words = pageWords((alone ? around : [page]).flatMap(ownTexts), shown, questionnaire.facts.explain, speaker);
  const drawing = { speaker, journey, fields: posted ?? storedFields(elements, journey.answers), problems, words };
  const items = itemViews(shown, alone ? 'h1' : 'h2', drawing);
  return {
    page: 'question',
    ...frame,
    ...whereOn(journey, asked, returning),
    paperNumbers: numbersOf(elements, paperNumbers),
    ...(alone ? aloneHeading(alone, around, words.heading, speaker) : pageHeading(page, questionnaire.title, words.heading, speaker)),
    part: asked.step.part,
    items,
    errors: problems.map(toErrorView),
    blank: isBlank(drawing) && !filler.hasFilled(),
    canSkip: isUnanswered(elements, journey) && maySkip(asked, journey),
    clear: elements.filter((element) => canClear(element, journey)).map(({ question }) => ({ question: question.name, label: speaker.say(question.title) })),
  };
};

const whereOn = (journey: Journey, { step, elements }: AskedStep, returning = false): Pick<QuestionPageView, 'progress' | 'welcome'> => {
  const progress = questionsOf(elements).length > 0 ? progressOf(journey, step.key) : null;
  return { progress, welcome: returning ? welcomeBack(progress) : null };
};

const numbersOf = (elements: readonly QuestionElement[], numbers: ReadonlyMap<string, number> | null = null): QuestionPageView['paperNumbers'] =>
  elements.flatMap(({ question: { name } }) => {
    const number = numbers?.get(name);
    return number === undefined ? [] : [{ question: name, number }];
  });

const onlyOne = ([first, second]: readonly QuestionElement[]): Question | null => (first && !second ? first.question : null);

const isBlank = ({ fields, problems }: Drawing): boolean => fields.size === 0 && problems.length === 0;

/** Asks something, and has no answer to any of it. */
const isUnanswered = (elements: readonly QuestionElement[], journey: Journey): boolean => elements.length > 0 && !elements.some((element) => isAnswered(element, journey));

/** Of a matrix that is asked in parts: the rows that are here. */
const isAnswered = ({ question, rows }: QuestionElement, journey: Journey): boolean => {
  const answer = journey.answers[question.name];
  return rows && isObject(answer) ? rows.some(({ name }) => answer[name] !== undefined) : answer !== undefined;
};

/** Radios cannot be unchosen by themselves. */
const canClear = ({ question }: QuestionElement, journey: Journey): boolean => isSingle(question.type) && journey.answers[question.name] !== undefined;

type Heading = Pick<QuestionPageView, 'title' | 'heading' | 'within'>;

/** The page's own title; the survey's where the page has none. */
const pageHeading = (page: Titled, survey: Localised, words: readonly WordView[], speaker: Speaker): Heading => {
  const title = speaker.sayIf(page.title) ?? speaker.say(survey);
  return { title, heading: { title, hint: speaker.sayIf(page.description), words }, within: null };
};

const aloneHeading = (question: Question, around: readonly Titled[], words: readonly WordView[], speaker: Speaker): Heading => ({ title: speaker.say(question.title), heading: null, within: withinView(around, words, speaker) });

const withinView = (around: readonly Titled[], words: readonly WordView[], speaker: Speaker): QuestionPageView['within'] =>
  around.length > 0 ? { titles: around.map(({ title, description }) => ({ title: speaker.sayIf(title), hint: speaker.sayIf(description) })), words } : null;

const fillPage = ({ title, description }: Titled, filler: Filler): Titled => ({ title: title && filler.text(title), description: description && filler.text(description) });

const isSingle = (type: string): boolean => type === 'radiogroup' || type === 'boolean' || type === 'rating';

const toErrorView = (problem: AnswerProblem): ErrorView => ({ target: problem.target, text: problem.text });
