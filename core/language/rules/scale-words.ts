import { isObject, listOf } from '#core/questionnaire/reader.ts';
import type { Remark, Rule } from '#core/language/finding.ts';
import type { QuestionAt } from '#core/language/survey-texts.ts';

export const scaleWords: Rule = {
  id: 'scale-words',
  name: 'Steg på skalan utan ord',
  why: 'En siffra betyder olika för olika personer. Ord på varje steg ger säkrare svar, och uppläsning säger vad de betyder.',
  example: { instead: '1 – 2 – 3 – 4 – 5', write: 'Mycket bra – Ganska bra – Ganska dåligt – Mycket dåligt' },
  strictness: { plain: 'warning', easy: 'warning' },
  check: ({ questions }) => questions.flatMap(inQuestion),
};

const inQuestion = ({ path, type, json }: QuestionAt): readonly Remark[] => {
  if (type === 'rating') return ofSteps(`${path}.rateValues`, listOf(json['rateValues']), true);
  if (type === 'matrix') return ofSteps(`${path}.columns`, listOf(json['columns']), false);
  if (type === 'radiogroup' || type === 'dropdown' || type === 'buttongroup') return ofSteps(`${path}.choices`, listOf(json['choices']), false);
  return [];
};

/** @param always a rating is a scale even where no step has been written */
const ofSteps = (path: string, steps: readonly unknown[], always: boolean): readonly Remark[] => {
  const bare = steps.map(wordsOfStep).filter((words) => /^[\d\s.,–-]*$/u.test(words));
  const scale = always ? steps.length === 0 || bare.length > 0 : bare.length > 2 && isRun(bare);
  return scale ? [{ path, language: null, text: steps.map(wordsOfStep).join(', '), words: bare, message: steps.length === 0 ? 'Skalan har inga ord, bara siffror.' : `${bare.length} av ${steps.length} steg har inga ord.`, better: 'Ge varje steg ett ord, till exempel ”Ganska bra”.' }] : [];
};

/** 1, 2, 3 … in order is a scale; 1990, 2000, 2010 is not. */
const isRun = (steps: readonly string[]): boolean => steps.every((step, index) => index === 0 || Math.abs(Number(step) - Number(steps[index - 1])) === 1) && steps.every((step) => Math.abs(Number(step)) <= 10);

const wordsOfStep = (step: unknown): string => {
  if (!isObject(step)) return String(step);
  const text = step['text'] ?? step['value'];
  return isObject(text) ? String(Object.values(text)[0] ?? '') : String(text);
};
