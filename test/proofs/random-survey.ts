import type { Codebook } from '#core/codes/codebook.ts';
import type { Answers } from '#core/codes/answer-value.ts';
import { codebookOf, type VariableSketch } from '#test/core/codes/codebook-example.ts';
import { randomOf, respondents } from '#test/core/results/respondents.ts';

/** A question that is asked only of those who gave another answer. */
export interface Condition {
  readonly question: string;
  readonly value: string;
}

/** A made-up questionnaire of any shape. */
export interface RandomSurvey {
  readonly areaLevel: 'kommun' | 'forbund';
  readonly codebook: Codebook;
  /** By the name of the question. */
  readonly conditions: Readonly<Record<string, Condition>>;
}

type Random = () => number;

const upTo = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
const ids = (count: number, prefix = 'v'): readonly string[] => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const shuffled = <Item>(items: readonly Item[], random: Random): readonly Item[] => items.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);

/** The shapes that a question can have: one variable, or one for each row, cell, field or place. */
const SHAPES: readonly ((id: string, random: Random) => readonly VariableSketch[])[] = [
  (id, random) => [{ kind: 'single', id, values: ids(upTo(random, 2, 6)), role: random() < 0.5 ? 'background' : 'need', sensitive: random() < 0.2 }],
  (id, random) => [{ kind: 'multiple', id, values: ids(upTo(random, 2, 19)) }],
  (id) => [{ kind: 'number', id }],
  (id, random) => ids(upTo(random, 2, 4), 'rad').map((row) => ({ kind: 'single', id, values: ['1', '2', '3'], path: [row] })),
  (id, random) => ids(upTo(random, 1, 3), 'rad').flatMap((row): readonly VariableSketch[] => [
    { kind: 'single', id, values: ['1', '2', '3', '4'], path: [row, 'vikt'] },
    { kind: 'multiple', id, values: ids(9), path: [row, 'hinder'] },
    { kind: 'number', id, path: [row, 'antal'] },
  ]),
  (id, random) => ids(upTo(random, 1, 3), 'falt').map((field) => ({ kind: 'number', id, path: [field] })),
  (id, random) => ids(upTo(random, 2, 4)).map((_, place) => ({ kind: 'single', id, values: ids(4), path: [String(place + 1)] })),
];

const AREAS = { kommun: ['0181', '0126', 'annan', '0127', '0128', '0136'], forbund: ['sodertalje', 'hbs', 'vet_inte'] } as const;

const who = (areaLevel: RandomSurvey['areaLevel'], random: Random): readonly VariableSketch[] => {
  const sketches: readonly (readonly [number, VariableSketch])[] = [
    [0.85, { kind: 'single', id: 'plats', values: shuffled(AREAS[areaLevel], random), role: 'area' }],
    [0.85, { kind: 'single', id: 'kon', values: ['man', 'kvinna', 'annat', 'vill_inte'], role: 'gender', counts: { kvinna: 'woman', man: 'man', annat: 'other' } }],
    [0.5, { kind: 'single', id: 'org', values: ids(upTo(random, 2, 4), 'org'), role: 'group' }],
    [0.4, { kind: 'multiple', id: 'hjalp', values: shuffled([...ids(upTo(random, 1, 9), 'satt'), 'nej'], random), role: 'help', nobody: 'nej' }],
  ];
  return sketches.flatMap(([chance, sketch]) => (random() < chance ? [sketch] : []));
};

/** The questionnaire of a seed. Questions stand in any order; some are asked only of those who answered another so. */
export const randomSurvey = (seed: number): RandomSurvey => {
  const random = randomOf(seed);
  const areaLevel = random() < 0.7 ? 'kommun' : 'forbund';
  const questions = ids(upTo(random, 1, 6), 'q').map((id) => SHAPES[Math.floor(random() * SHAPES.length)]?.(id, random) ?? []);
  const whole = shuffled([...who(areaLevel, random).map((each) => [each]), ...questions], random);
  const conditions = Object.fromEntries(whole.slice(1).flatMap(([sketch], index) => {
    const before = whole.slice(0, index + 1).flat().filter((each) => each.kind === 'single' && each.path === undefined);
    const other = before[Math.floor(random() * before.length)];
    return sketch && other?.kind === 'single' && random() < 0.3 ? [[sketch.id, { question: other.id, value: other.values[0] ?? '' }]] : [];
  }));
  return { areaLevel, codebook: codebookOf(whole.flat()), conditions };
};

/** Whether a question is asked of whoever gave these answers. */
export const isAsked = ({ conditions }: RandomSurvey, question: string, answers: Answers): boolean => {
  const condition = conditions[question];
  if (!condition) return true;
  const given = answers[condition.question];
  return (typeof given === 'object' && given !== null && 'value' in given ? given.value : given) === condition.value && isAsked({ conditions } as RandomSurvey, condition.question, answers);
};

/** Answers of some people, as SurveyJS data: only to what is asked, some choices with a text of their own. */
export const randomAnswers = (survey: RandomSurvey, count: number, seed: number): readonly Answers[] => {
  const random = randomOf(seed + 1);
  return respondents(survey.codebook, count, seed).map((person) => {
    const worded = Object.fromEntries(Object.entries(person).map(([name, value]) => [name, typeof value === 'string' && random() < 0.1 ? { value, comment: 'egna ord' } : value]));
    return Object.fromEntries(Object.entries(worded).filter(([name]) => isAsked(survey, name, worded)));
  });
};
