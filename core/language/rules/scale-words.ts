import type { Language } from '#core/questionnaire/questionnaire.ts';
import { listOf } from '#core/questionnaire/reader.ts';
import { choiceText, choiceTexts } from '#core/language/choice-texts.ts';
import type { Remark, Rule } from '#core/language/finding.ts';
import type { QuestionAt } from '#core/language/survey-texts.ts';

export const scaleWords: Rule = {
  id: 'scale-words',
  name: 'Steg på skalan utan ord',
  why: 'En siffra betyder olika för olika personer. Ord på varje steg ger säkrare svar, och uppläsning säger vad de betyder.',
  example: { instead: '1 – 2 – 3 – 4 – 5', write: 'Mycket bra – Ganska bra – Ganska dåligt – Mycket dåligt' },
  strictness: { plain: 'warning', easy: 'warning' },
  check: ({ questions, languages }) => questions.flatMap((question) => inQuestion(question, languages)),
};

/** Told once where it holds in the language that the others fall back to, else in each where it does. */
const inQuestion = (question: QuestionAt, [root = 'sv', ...others]: readonly Language[]): readonly Remark[] => {
  const inRoot = inLanguage(question, root, null);
  return inRoot.length > 0 ? inRoot : others.flatMap((language) => inLanguage(question, language, language));
};

const inLanguage = ({ path, type, json }: QuestionAt, language: Language, told: Language | null): readonly Remark[] => {
  const list = LISTS[type];
  if (list === undefined) return [];
  const steps = listOf(json[list]).map((step) => choiceText(step, language));
  const bare = steps.filter(isBare);
  const scale = type === 'rating' ? steps.length === 0 || bare.length > 0 : !isNumberOf(json['title'], steps) && isScale(steps);
  return scale ? [{ path: `${path}.${list}`, language: told, text: steps.join(', '), words: bare, message: steps.length === 0 ? 'Skalan har inga ord, bara siffror.' : `${bare.length} av ${steps.length} steg har inga ord.`, better: 'Ge varje steg ett ord, till exempel ”Ganska bra”.' }] : [];
};

const LISTS: Readonly<Record<string, string>> = { rating: 'rateValues', matrix: 'columns', radiogroup: 'choices', dropdown: 'choices', buttongroup: 'choices' };

const isBare = (step: string): boolean => /^[\d\s.,–-]*$/u.test(step);

/** Three figures in order, or two between ends that have words. */
const isScale = (steps: readonly string[]): boolean => {
  const bare = steps.filter(isBare);
  const first = steps.findIndex(isBare);
  const between = first > 0 && first + bare.length < steps.length && steps.slice(first, first + bare.length).every(isBare);
  return isRun(bare) && (bare.length > 2 || (bare.length === 2 && between));
};

/** A number of things is no scale: ”Hur många barn?” with ”Fler än 3”. */
const isNumberOf = (title: unknown, steps: readonly string[]): boolean =>
  choiceTexts({ text: title }).some((words) => /^(?:hur många|antal)(?!\p{L})/iu.test(words)) || steps.some((step) => /(?<!\p{L})(?:fler|mer) än \d|\d+ eller (?:fler|mer)/iu.test(step));

/** 1, 2, 3 … in order is a scale; 1990, 2000, 2010 is not. */
const isRun = (steps: readonly string[]): boolean => steps.every((step, index) => index === 0 || Math.abs(Number(step) - Number(steps[index - 1])) === 1) && steps.every((step) => Math.abs(Number(step)) <= 10);
