import type { Codebook, SingleVariable } from '#core/codes/codebook.ts';
import { swedish } from '#core/codes/swedish.ts';
import type { MatrixDropdownQuestion, Question } from '#core/question-types/question.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { stepsOf } from '#core/results/scale.ts';

/** How important something is and how it is now, asked of the same person: together they tell an unmet need. */
export interface Pair {
  /** `fraga_id` of the need: that of the question how it is now, with `__behov`. */
  readonly id: string;
  /** What is needed, in Swedish. */
  readonly text: string;
  readonly importance: SingleVariable;
  readonly satisfaction: SingleVariable;
}

/** The pairs of a questionnaire: two questions that name each other, or two columns of a row. Both are scales. */
export const pairsOf = (questionnaire: Questionnaire, codebook: Codebook): readonly Pair[] => {
  const scale = (id: string): SingleVariable | undefined => codebook.variables.find((variable): variable is SingleVariable => variable.id === id && stepsOf(variable) !== null && !variable.unreported);
  return questionnaire.questions.flatMap(({ question }) => (question.type === 'matrixdropdown' ? inRows(question, questionnaire.locale) : inQuestions(question, questionnaire)).flatMap(({ ids, text }) => {
    const [importance, satisfaction] = ids.map(scale);
    return importance && satisfaction && codesOf(importance) * codesOf(satisfaction) <= MOST ? [{ id: `${satisfaction.id}__behov`, text, importance, satisfaction }] : [];
  }));
};

/** Both codes are counted as one byte. */
const MOST = 256;

interface Named {
  /** Of the importance, then of how it is now. */
  readonly ids: readonly [string, string];
  readonly text: string;
}

const inQuestions = ({ name, tags }: Question, { questions, locale }: Questionnaire): readonly Named[] => {
  const other = questions.find(({ question }) => question.name === tags.pair)?.question;
  return tags.role === 'importance' && other ? [{ ids: [name, other.name], text: swedish(other.title, locale) }] : [];
};

const inRows = ({ name, rows, columns }: MatrixDropdownQuestion, locale: string): readonly Named[] => {
  const column = (role: string): string | undefined => columns.find((each) => each.role === role)?.name;
  const [importance, satisfaction] = [column('importance'), column('satisfaction')];
  if (importance === undefined || satisfaction === undefined) return [];
  return rows.map((row) => ({ ids: [`${name}__${row.name}__${importance}`, `${name}__${row.name}__${satisfaction}`], text: swedish(row.text, locale) }));
};

/** Codes of a variable: not asked, left empty, then its values. */
export const codesOf = ({ values }: SingleVariable): number => values.length + 2;

/** What one person's two answers tell: how great the unmet need is (0…1; null where either is no step), and whether it is great. */
export interface NeedOf {
  readonly level: number | null;
  readonly great: boolean;
}

/**
 * The need of whoever gave the two codes: (I − 1)/(k − 1) · (m − A)/(m − 1) of importance I on 1…k and state A on 1…m
 * (high: works well), as in Borich's product of importance and discrepancy; great where importance is at one of its two
 * highest steps and the state at one of its two lowest (domain notes 4.7 a).
 */
export const needOf = ({ importance, satisfaction }: Pair, importanceCode: number, satisfactionCode: number): NeedOf => {
  const [important, state] = [stepAt(importance, importanceCode), stepAt(satisfaction, satisfactionCode)];
  if (important === null || state === null) return { level: null, great: false };
  return { level: important.up * state.down, great: important.fromTop <= 1 && state.fromBottom <= 1 };
};

const stepAt = (variable: SingleVariable, code: number) => {
  const steps = stepsOf(variable) ?? [];
  const step = steps[code - 2] ?? null;
  if (step === null) return null;
  const known = steps.filter((each) => each !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return { up: (step - low) / (high - low), down: (high - step) / (high - low), fromTop: high - step, fromBottom: step - low };
};
