import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import type { Condition } from '#core/questionnaire/condition.ts';
import type { Element, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Choice, Question } from '#core/question-types/question.ts';
import { isImpossible, isSameGuard, joinGuards, type Guard } from '#core/paper/guard.ts';
import { readGuard } from '#core/paper/read-guard.ts';
import { ok, refused, type Result } from '#core/result.ts';

/** How one finds the way through a questionnaire on paper. Numbers of questions count from 1 in the order of the file. */
export interface PaperRouting {
  readonly numbers: ReadonlyMap<string, number>;
  /** Questions that are for some only; the rest are for everyone. In order, none overlaps another. */
  readonly runs: readonly Run[];
  /** Where an answer leads past the next question. */
  readonly jumps: readonly Jump[];
  /** Choices that are for some only. */
  readonly choices: readonly { readonly question: string; readonly code: string; readonly guard: Guard }[];
  /** Texts between the questions that are for some only, by name. */
  readonly texts: ReadonlyMap<string, Guard>;
}

/** The questions from `first` to `last` are answered only if the guard holds. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly guard: Guard;
}

/** `end`: no question is left. `stop`: the answer is a no to taking part, and the paper need not be sent. */
export interface Jump {
  readonly question: string;
  readonly code: string;
  readonly to: number | 'end' | 'stop';
}

/**
 * The routing of the compiled questionnaire, or why there can be no paper: a condition that cannot be put into words that are surely right,
 * or a text that an answer is put into.
 */
export const makePaperRouting = (questionnaire: Questionnaire): Result<PaperRouting, AuthorProblem> => {
  const questions = questionnaire.questions.map(({ question }) => question);
  const numbers = new Map(questions.map(({ name }, index) => [name, index + 1] as const));
  const problems: AuthorProblem[] = questions.filter(({ pipes }) => pipes).map(({ path }) => ({ path, message: 'Texten sätter in ett svar. Det går inte på papper.', mend: 'Skriv en text utan { }.' }));
  const read = (conditions: readonly Condition[], before: number, path: string): Guard | null => readAll(conditions, questions.slice(0, before), (message) => problems.push({ path, message, mend: MEND }));
  const own = questionnaire.questions.map(({ question, conditions }, index) => read(conditions, index, question.path));
  const guards = own.map((guard) => guard && withoutImplied(guard, (name) => own[(numbers.get(name) ?? 0) - 1] ?? null));
  const choices = questions.flatMap((question, index) => choicesIn(question).flatMap(({ code, visible }) => guarded(visible && read([visible], index, question.path), (guard) => ({ question: question.name, code, guard }))));
  const texts = new Map(textsIn(questionnaire.pages.flatMap((page) => inside(page.elements, page.visible ? [page.visible] : []))).flatMap(({ name, conditions, before }) => guarded(read(conditions, before, name), (guard) => [name, guard] as const)));
  return problems.length > 0 ? refused(problems) : ok({ numbers, runs: toRuns(guards), jumps: questions.flatMap((question, index) => jumpsFrom(question, index, questions, guards)), choices, texts });
};

const MEND = 'Fråga efter svarsalternativ i tidigare frågor, till exempel {fraga} = \'ja\'.';

const guarded = <Value>(guard: Guard | null, value: (guard: Guard) => Value): readonly Value[] => (guard ? [value(guard)] : []);

const choicesIn = (question: Question): readonly Choice[] => ('choices' in question ? question.choices : []);

const readAll = (conditions: readonly Condition[], earlier: readonly Question[], refuse: (message: string) => void): Guard | null => {
  const guards = conditions.map((condition) => {
    const guard = readGuard(condition, (name) => earlier.find((question) => question.name === name) ?? null);
    if (guard === 'unsayable') refuse(`Villkoret ”${condition.source}” går inte att säga med ord på papper.`);
    return guard;
  });
  return joinGuards('all', guards.filter((guard) => typeof guard !== 'string'));
};

/** Who chose something in a question was asked it: what its own guard says need not be said again. */
const withoutImplied = (guard: Guard, guardOf: (question: string) => Guard | null): Guard => {
  if (guard.kind !== 'all') return guard;
  const implied = guard.of.flatMap((part) => (part.kind === 'chose' || part.kind === 'answered' ? partsOf(guardOf(part.question)) : []));
  return joinGuards('all', guard.of.filter((part) => !implied.some((other) => isSameGuard(other, part)))) ?? guard;
};

const partsOf = (guard: Guard | null): readonly Guard[] => (guard?.kind === 'all' ? guard.of : guard ? [guard] : []);

const toRuns = (guards: readonly (Guard | null)[]): readonly Run[] =>
  guards.reduce<readonly Run[]>((runs, guard, index) => {
    const [last, number] = [runs.at(-1), index + 1];
    if (!guard) return runs;
    return last && last.last === index && isSameGuard(last.guard, guard) ? [...runs.slice(0, -1), { ...last, last: number }] : [...runs, { first: number, last: number, guard }];
  }, []);

/** Past every question that cannot be asked after that answer. */
const jumpsFrom = (question: Question, index: number, questions: readonly Question[], guards: readonly (Guard | null)[]): readonly Jump[] => {
  if (!('choices' in question) || question.type === 'checkbox' || question.type === 'ranking') return [];
  return question.choices.flatMap((choice): readonly Jump[] => {
    if (question.tags.role === 'consent' && !choice.tags.consents) return [{ question: question.name, code: choice.code, to: 'stop' }];
    const to = nextAfter(choice, index, questions, guards);
    return to === index + 1 ? [] : [{ question: question.name, code: choice.code, to: to < questions.length ? to + 1 : 'end' }];
  });
};

/** Index of the first question that may be asked after a choice. */
const nextAfter = (choice: Choice, index: number, questions: readonly Question[], guards: readonly (Guard | null)[]): number => {
  const known = new Map<string, unknown>([[questions[index]?.name ?? '', choice.value]]);
  let next = index + 1;
  for (let guard = guards[next]; guard && isImpossible(guard, (name) => (known.has(name) ? { value: known.get(name) } : null)); guard = guards[next]) {
    known.set(questions[next]?.name ?? '', undefined);
    next += 1;
  }
  return next;
};

interface PlacedText {
  readonly name: string;
  readonly conditions: readonly Condition[];
  /** How many questions stand before it. */
  readonly before: number;
}

type Leaf = { readonly question: string } | { readonly text: string; readonly conditions: readonly Condition[] };

const inside = (elements: readonly Element[], conditions: readonly Condition[]): readonly Leaf[] =>
  elements.flatMap((element): readonly Leaf[] => {
    if (element.kind === 'question') return [{ question: element.question.name }];
    const all = element.visible ? [...conditions, element.visible] : conditions;
    return element.kind === 'html' ? [{ text: element.name, conditions: all }] : inside(element.elements, all);
  });

const textsIn = (leaves: readonly Leaf[]): readonly PlacedText[] =>
  leaves.flatMap((leaf, index) => ('text' in leaf ? [{ name: leaf.text, conditions: leaf.conditions, before: leaves.slice(0, index).filter((other) => 'question' in other).length }] : []));
