import { isEmptyAnswer, toConditionValues, type Answers } from '#core/answers/answers.ts';
import type { Condition, ConditionValues } from '#core/questionnaire/condition.ts';
import type { Element, Pace, PlacedQuestion, Questionnaire, Step } from '#core/questionnaire/questionnaire.ts';

/** What is asked of somebody, derived from the answers so far; never stored. */
export interface Journey {
  /** Answers to questions that are asked. The rest is no part of the response. */
  readonly answers: Answers;
  readonly values: ConditionValues;
  readonly asked: ReadonlySet<string>;
  /** Questions that have an answer but are no longer asked, in the order of the file. */
  readonly dropped: readonly string[];
  /** Steps with something to show, in order. */
  readonly steps: readonly AskedStep[];
  readonly today: string;
  readonly pace: Pace;
}

export interface AskedStep {
  readonly step: Step;
  /** What is shown of the step, panels pruned. */
  readonly elements: readonly Element[];
}

/** @param answers everything answered, whether still asked or not. @param today ISO date in Europe/Stockholm. @param pace how much is asked at a time; nothing else hangs on it. */
export const deriveJourney = (questionnaire: Questionnaire, answers: Answers, today: string, pace: Pace = 'usual'): Journey => {
  const { kept, values, asked } = settle(questionnaire.questions, knownAnswers(questionnaire.questions, answers), today);
  const dropped = questionnaire.questions.map(({ question }) => question.name).filter((name) => !asked.has(name) && !isEmptyAnswer(answers[name]));
  return { answers: kept, values, asked, dropped, steps: askedSteps(questionnaire.steps[pace], asked, (condition) => condition?.holds(values, today) ?? true), today, pace };
};

interface Settled {
  readonly kept: Answers;
  readonly values: ConditionValues;
  readonly asked: ReadonlySet<string>;
}

/**
 * Leaves out answers to questions that are not asked, in the order of the file, again until nothing changes:
 * an answer that goes may hide the next question (survey-core's `clearInvisibleValues: onHidden`).
 * Ends, since answers are only ever taken away.
 */
const settle = (questions: readonly PlacedQuestion[], answers: Answers, today: string): Settled => {
  let last = leaveOut(questions, answers, today);
  for (let before = answers; last.kept !== before; ) {
    before = last.kept;
    last = leaveOut(questions, before, today);
  }
  return last;
};

/** One pass. The same answers come back where nothing had to go, and then `asked` is true of them. */
const leaveOut = (questions: readonly PlacedQuestion[], answers: Answers, today: string): Settled => {
  let [kept, values] = [answers, toConditionValues(answers)];
  const asked = new Set<string>();
  for (const placed of questions) {
    if (isAsked(placed, values, today)) asked.add(placed.question.name);
    else if (hasAnswer(placed, kept)) {
      kept = without(placed, kept);
      values = toConditionValues(kept);
    }
  }
  return { kept, values, asked };
};

/** Only keys that questions own: nothing else a sender adds is kept. */
const knownAnswers = (questions: readonly PlacedQuestion[], answers: Answers): Answers =>
  Object.fromEntries(questions.flatMap(({ keys }) => keys.filter((key) => Object.hasOwn(answers, key) && !isEmptyAnswer(answers[key])).map((key) => [key, answers[key]] as const)));

const hasAnswer = ({ keys }: PlacedQuestion, answers: Answers): boolean => keys.some((key) => key in answers);

const without = ({ keys }: PlacedQuestion, answers: Answers): Answers => Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)));

const isAsked = ({ conditions }: PlacedQuestion, values: ConditionValues, today: string): boolean => conditions.every((condition) => condition.holds(values, today));

type Holds = (condition: Condition | null) => boolean;

const askedSteps = (steps: readonly Step[], asked: ReadonlySet<string>, holds: Holds): readonly AskedStep[] =>
  steps
    .map((step) => ({ step, elements: step.unconditional ? step.elements : holds(step.page.visible) ? prune(step.elements, asked, holds) : [] }))
    .filter(({ elements }) => elements.length > 0);

const prune = (elements: readonly Element[], asked: ReadonlySet<string>, holds: Holds): readonly Element[] =>
  elements.flatMap((element): readonly Element[] => {
    if (element.kind === 'question') return asked.has(element.question.name) ? [element] : [];
    if (!holds(element.visible)) return [];
    if (element.kind === 'html') return [element];
    const inside = prune(element.elements, asked, holds);
    return inside.length > 0 ? [{ ...element, elements: inside }] : [];
  });
