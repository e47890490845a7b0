import type { Journey } from '#core/journey/journey.ts';
import { makeFiller } from '#core/journey/fill-texts.ts';
import { questionsOf, stepsWith } from '#core/journey/navigate.ts';
import type { Localised, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { commentKey } from '#core/answers/answers.ts';
import type { Question } from '#core/question-types/question.ts';
import { controlId, plainLabel, type DescribedPart } from '#core/question-types/question-type.ts';
import { rulesOf } from '#core/question-types/registry.ts';
import type { PageFrame } from '#core/view/build-question-page.ts';
import { wordTaker } from '#core/view/build-words.ts';
import type { PicturedLabel } from '#core/view/item-view.ts';
import type { CheckRow, CheckView } from '#core/view/page-view.ts';
import type { Said } from '#core/view/text.ts';
import { makeSpeaker, type Speaker } from '#core/view/speaker.ts';

export interface CheckPageInput {
  readonly questionnaire: Questionnaire;
  readonly journey: Journey;
  /** Questions on which something typed is no part of the answers (`unfinishedQuestions`). */
  readonly unfinished: readonly Question[];
  /** Somebody comes back after a pause. */
  readonly returning?: boolean;
  readonly frame: PageFrame & Pick<CheckView, 'back'>;
  /** Address where a step is changed. */
  readonly changeAddress: (step: string) => string;
}

/** Every question that is asked with its answer, and what was dropped on the way. */
export const buildCheckPage = ({ questionnaire, journey, unfinished, returning = false, frame, changeAddress }: CheckPageInput): CheckView => {
  const speaker = makeSpeaker(frame.language);
  const filler = makeFiller(questionnaire, journey);
  const take = wordTaker(questionnaire.facts.explain, speaker);
  const asked = questionnaire.questions.map(({ question }) => question).filter((question) => journey.asked.has(question.name));
  return {
    page: 'check',
    ...frame,
    welcome: returning ? { key: 'welcome.check' } : null,
    rows: asked.flatMap((question) => rowsFor(filler.question(question), { journey, speaker, take, changeAddress })),
    unfinished: unfinished.map(({ title }) => speaker.say(filler.text(title))),
    dropped: droppedTitles(questionnaire, journey, (text) => speaker.say(filler.text(text))),
    errors: [],
  };
};

interface Rows {
  readonly journey: Journey;
  readonly speaker: Speaker;
  readonly take: ReturnType<typeof wordTaker>;
  readonly changeAddress: (step: string) => string;
}

const rowsFor = (question: Question, { journey, speaker, take, changeAddress }: Rows): readonly CheckRow[] => {
  const steps = stepsWith(journey, question.name);
  const parts = rulesOf(question.type).describe(question, journey.answers[question.name], speaker.language);
  const described = withComment(parts, journey.answers[commentKey(question.name)], speaker.language);
  return described.map((part, index) => ({
    id: controlId(question.name, String(index)),
    question: speaker.say(question.title),
    pictogram: question.tags.pictogram,
    part: part.part,
    answers: part.answers,
    words: take([question.title, ...textsOf([...(part.part ? [part.part] : []), ...(WRITTEN.has(question.type) ? [] : part.answers)], speaker.language)]),
    change: changeAddress(stepOfPart(steps, question.name, index, described.length)),
  }));
};

/** Answers in the respondent's own words need no explanation. */
const WRITTEN: ReadonlySet<Question['type']> = new Set(['text', 'comment', 'multipletext']);

const textsOf = (shown: readonly PicturedLabel[], language: string): readonly Localised[] => shown.flatMap(({ label }) => ('text' in label ? [{ [language]: label.text }] : []));

/** The later parts of a long matrix are changed where they are asked: each part has its share of the lines. */
const stepOfPart = (steps: ReturnType<typeof stepsWith>, name: string, index: number, total: number): string => {
  const rows = steps.map(({ elements }) => questionsOf(elements).find(({ question }) => question.name === name)?.rows?.length ?? 1);
  const all = rows.reduce((sum, count) => sum + count, 0);
  const found = rows.findIndex((_, part) => index < (rows.slice(0, part + 1).reduce((sum, count) => sum + count, 0) * total) / all);
  return steps[Math.max(0, found)]?.step.key ?? '';
};

/** What was written beside the question belongs to its first line. */
const withComment = (parts: readonly DescribedPart[], comment: unknown, language: string): readonly DescribedPart[] => {
  const [first, ...others] = parts;
  return typeof comment === 'string' && comment !== '' && first ? [{ ...first, answers: [...first.answers, plainLabel({ text: comment, lang: language })] }, ...others] : parts;
};

const droppedTitles = (questionnaire: Questionnaire, journey: Journey, speak: Speaker['say']): readonly Said[] =>
  journey.dropped.flatMap((name) => {
    const question = questionnaire.questions.find((placed) => placed.question.name === name)?.question;
    return question ? [speak(question.title)] : [];
  });
