import { deriveJourney } from '#core/journey/journey.ts';
import type { PaperRouting } from '#core/paper/paper-routing.ts';
import { makePaperWords, type PaperWords } from '#core/paper/paper-words.ts';
import type { Element, Page, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { isEmptyText, say } from '#core/question-types/localise.ts';
import type { Question } from '#core/question-types/question.ts';
import { startAddress } from '#core/view/addresses.ts';
import type { Drawing } from '#core/view/build-fields.ts';
import { itemViews } from '#core/view/build-items.ts';
import { paragraphs, reviewFacts } from '#core/view/build-start-page.ts';
import { allTexts } from '#core/questionnaire/explained.ts';
import { wordTaker } from '#core/view/build-words.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { StartFact } from '#core/view/page-view.ts';
import type { PaperBlock, PaperHeading, PaperQuestion, PaperView } from '#core/view/paper-view.ts';
import { makeSpeaker } from '#core/view/speaker.ts';

export interface PaperInput {
  readonly questionnaire: Questionnaire;
  readonly routing: PaperRouting;
  /** Number of the version. */
  readonly version: number;
  readonly slug: string;
  readonly frame: Frame;
  readonly today: string;
}

/** The whole questionnaire for print: the facts of the start page, then every question with its way in words. */
export const buildPaperPage = ({ questionnaire, routing, version, slug, frame, today }: PaperInput): PaperView => {
  const { facts } = questionnaire;
  const speaker = makeSpeaker(frame.language);
  const paper: Paper = { routing, words: makePaperWords(questionnaire, routing, frame.language), drawing: { speaker, journey: deriveJourney(questionnaire, {}, today), fields: new Map(), problems: [], words: { heading: [], of: () => [] } } };
  return {
    page: 'paper',
    ...frame,
    version,
    title: say(questionnaire.title, frame.language),
    introduction: questionnaire.description ? paragraphs(say(questionnaire.description, frame.language)) : [],
    facts: [...paperFacts(facts.retention, questionnaire.description !== null), ...reviewFacts(facts)],
    controller: facts.controller && speaker.say(facts.controller),
    purpose: facts.purpose && speaker.say(facts.purpose),
    legalBasis: facts.legalBasis && speaker.say(facts.legalBasis),
    back: startAddress(slug),
    words: wordTaker(facts.explain, speaker)(allTexts(questionnaire)).toSorted((a, b) => a.word.localeCompare(b.word, 'sv')),
    blocks: questionnaire.pages.flatMap((page) => [...headingOf(page, paper), ...blocksOf(page.elements, paper)]),
  };
};

interface Paper {
  readonly routing: PaperRouting;
  readonly words: PaperWords;
  readonly drawing: Drawing;
}

/** What differs from the screen: there is no pause to take, and the days count from when the paper arrives. */
const paperFacts = (retention: number, introduced: boolean): readonly StartFact[] => [
  { picture: 'valja', text: { key: 'start.fact.voluntary' } },
  ...(introduced ? [] : [{ picture: 'hemligt', text: { key: 'start.fact.anonymous' } } as const]),
  { picture: 'sparas', text: { key: 'paper.fact.kept', parameters: { n: retention, count: retention } } },
];

/** The title of a page that says more than its only question does. */
const headingOf = ({ name, title, description }: Pick<Page, 'name' | 'title' | 'description'>, { drawing }: Paper): readonly PaperHeading[] =>
  title && !isEmptyText(title) ? [{ kind: 'heading', id: `rubrik-${name}`, title: drawing.speaker.say(title), hint: drawing.speaker.sayIf(description) }] : [];

const blocksOf = (elements: readonly Element[], paper: Paper): readonly PaperBlock[] =>
  elements.flatMap((element): readonly PaperBlock[] => {
    switch (element.kind) {
      case 'html':
        return [textOf(element.name, paper.drawing.speaker.say(element.html), paper)];
      case 'panel':
        return [...headingOf(element, paper), ...blocksOf(element.elements, paper)];
      case 'question':
        return [questionOf(element.question, paper)];
    }
  });

const textOf = (name: string, html: { readonly text: string; readonly lang: string }, { routing, words }: Paper): PaperBlock => {
  const guard = routing.texts.get(name);
  return { kind: 'text', id: name, html, only: guard ? words.only('paper.only.text', guard) : null };
};

const questionOf = (question: Question, { routing, words, drawing }: Paper): PaperQuestion => {
  const number = routing.numbers.get(question.name) ?? 0;
  const run = routing.runs.find(({ first }) => first === number);
  return {
    kind: 'question',
    number,
    only: run ? words.run(run) : null,
    items: itemViews([{ kind: 'question', question: withEveryChoice(question), rows: null }], 'h2', drawing),
    choices: routing.choices.filter((choice) => choice.question === question.name).map(({ code, guard }) => ({ value: code, only: words.only('paper.only.choice', guard) })),
    jumps: words.jumps(question.name),
  };
};

/** On paper every choice stands, with words where it is for some only; one that ticks all the others is for a screen. */
const withEveryChoice = (question: Question): Question =>
  'choices' in question ? { ...question, choices: question.choices.filter(({ kind }) => kind !== 'selectAll').map((choice) => ({ ...choice, visible: null })) } : question;
