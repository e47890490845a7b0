import type { AskedStep, Journey } from '#core/journey/journey.ts';
import { isBesideNumber } from '#core/questionnaire/beside-number.ts';
import type { Element, QuestionElement, Step } from '#core/questionnaire/questionnaire.ts';

/** Marks of the pieces that were sent (`marksOf`), kept with the draft. */
export type Sent = ReadonlySet<string>;

/** What is kept of a step that was sent: its pieces that were shown, and where questions may come and go, each that was on it. */
export const marksOf = ({ step, elements }: AskedStep): readonly string[] => {
  if (step.unconditional) return step.pieces.map(({ name }) => name);
  const shown = new Set(namesIn(elements));
  return step.pieces
    .filter(({ questions, texts }) => [...questions, ...texts].some((name) => shown.has(name)))
    .flatMap(({ name, questions, unconditional }) => [name, ...(unconditional ? [] : questions.filter((question) => shown.has(question)).map((question) => markOf(name, question)))]);
};

export const markOf = (piece: string, question: string): string => `${piece}:${question}`;

const namesIn = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap((element) => {
    if (element.kind === 'panel') return namesIn(element.elements);
    return element.kind === 'html' ? [element.name] : [element.question.name];
  });

/** Whether everything that the step asks now was on it when it was sent. */
export const isSent = (asked: AskedStep, sent: Sent): boolean => marksOf(asked).every((mark) => sent.has(mark));

/** The first step that is asked and not yet sent; null when everything is, and answers can be checked. */
export const firstUnsent = (journey: Journey, sent: Sent): AskedStep | null => journey.steps.find((asked) => !isSent(asked, sent)) ?? null;

/** The step of an address, if it is asked. */
export const findStep = (journey: Journey, key: string): AskedStep | null => journey.steps.find(({ step }) => step.key === key) ?? null;

/** A step may be seen when everything before it was sent: no step is skipped by its address. */
export const canVisit = (journey: Journey, sent: Sent, key: string): boolean => {
  const index = journey.steps.findIndex(({ step }) => step.key === key);
  return index >= 0 && journey.steps.slice(0, index).every((asked) => isSent(asked, sent));
};

export const stepAfter = (journey: Journey, key: string): AskedStep | null => {
  const index = journey.steps.findIndex(({ step }) => step.key === key);
  return index >= 0 ? (journey.steps[index + 1] ?? null) : null;
};

export const stepBefore = (journey: Journey, key: string): AskedStep | null => {
  const index = journey.steps.findIndex(({ step }) => step.key === key);
  return index > 0 ? (journey.steps[index - 1] ?? null) : null;
};

/** The questions of a step, in order, out of their panels. */
export const questionsOf = (elements: readonly Element[]): readonly QuestionElement[] =>
  elements.flatMap((element): readonly QuestionElement[] => {
    if (element.kind === 'panel') return questionsOf(element.elements);
    return element.kind === 'question' ? [element] : [];
  });

/** The first step that a question stands on; its parts, where there are several, in `rows`. */
export const stepsWith = (journey: Journey, question: string): readonly AskedStep[] =>
  journey.steps.filter(({ elements }) => questionsOf(elements).some((element) => element.question.name === question));

/** "Question n to m of t": the first and the last question of the step among those that are asked. */
export const progressOf = (journey: Journey, key: string): { readonly number: number; readonly last: number; readonly total: number } => {
  const index = journey.steps.findIndex(({ step }) => step.key === key);
  const names = journey.steps.map(({ elements }) => countedNames(elements));
  const before = new Set(names.slice(0, index).flat());
  const here = new Set(names[index]);
  const started = [...here].some((name) => before.has(name));
  const number = Math.max(1, before.size + (started || here.size === 0 ? 0 : 1));
  return { number, last: Math.max(number, new Set([...before, ...here]).size), total: new Set(names.flat()).size };
};

/** “Jag vet inte” beside a number belongs to it, and is not counted. */
const countedNames = (elements: readonly Element[]): readonly string[] => questionsOf(elements).flatMap(({ question }) => (isBesideNumber(question) ? [] : [question.name]));

/** The same place in the journey's pace: the first step that is asked of what a step of either pace holds. */
export const samePlace = (journey: Journey, { pieces }: Step): AskedStep | null => {
  const names = new Set(pieces.map(({ name }) => name));
  return journey.steps.find(({ step }) => step.pieces.some(({ name }) => names.has(name))) ?? null;
};
