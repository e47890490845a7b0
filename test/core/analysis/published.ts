import fc from 'fast-check';
import type { Answers } from '#core/codes/answer-value.ts';
import type { CodedValue, Codebook } from '#core/codes/codebook.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedVariable } from '#core/disclosure/published-variable.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { Proportion } from '#core/results/estimators/proportion.ts';
import { randomOf } from '#test/core/results/respondents.ts';
import type { VariableSketch } from '#test/core/codes/codebook-example.ts';
import { publish, surveyOf, WHERE } from '#test/core/export/small-survey.ts';

/** What an analysis needs to know of a variable, beside what its sketch tells. By variable, and by answer. */
export type Tags = Readonly<Record<string, { readonly topic?: string; readonly scores?: Readonly<Record<string, number>>; readonly missing?: readonly string[]; readonly topics?: Readonly<Record<string, string>> }>>;

export const tagged = (codebook: Codebook, tags: Tags): Codebook => ({
  ...codebook,
  variables: codebook.variables.map((variable) => {
    const own = tags[variable.id];
    if (!own) return variable;
    const topic = own.topic ?? null;
    if (variable.kind === 'number') return { ...variable, topic };
    const values = variable.values.map((value): CodedValue => ({ ...value, topic: own.topics?.[value.id] ?? null, score: own.scores?.[value.id] ?? null, missing: own.missing?.includes(value.id) ? 'dontKnow' : null }));
    return { ...variable, topic, values };
  }),
});

/** Persons by municipality (four of them, or `annan`), gender and what they answered. */
export interface Crowd {
  readonly kommun?: string;
  readonly kon: 'kvinna' | 'man';
  readonly persons: number;
  readonly answers: Answers;
}

export const crowdOf = (crowds: readonly Crowd[]): readonly Answers[] =>
  crowds.flatMap(({ kommun = '0127', kon, persons, answers }) => Array.from({ length: persons }, () => ({ kommun, kon, ...answers })));

/** The protected results of a survey with a gender and an area question and those that are sketched. Variables called `…__behov` stand for needs. */
export const publishedOf = (questions: readonly VariableSketch[], crowds: readonly Crowd[], tags: Tags = {}): PublishedResults => {
  const results = publish(tagged(surveyOf([...WHERE, ...questions]), tags), crowdOf(crowds));
  return { ...results, variables: results.variables.map((variable) => (variable.id.endsWith('__behov') ? { ...variable, source: { kind: 'need', of: [`${variable.question}_vikt`, `${variable.question}_nu`] } } : variable)) };
};

export const variableOf = (results: PublishedResults, id: string): PublishedVariable => {
  const found = results.variables.find((variable) => variable.id === id);
  if (!found) throw new Error(`no variable ${id}`);
  return found;
};

/** Results with figures of their own beside: such as an index of a derived variable, that no answers of a test survey give. */
export const withFigures = (results: PublishedResults, id: string, figures: readonly PublishedFigure[]): PublishedResults => ({
  ...results,
  variables: results.variables.map((variable) => (variable.id === id ? { ...variable, figures: [...variable.figures, ...figures] } : variable)),
});

export const SUPPORT = { kind: 'single', id: 'stod', values: ['ja', 'ibland', 'nej'] } as const;

/** Surveys in which women's and men's answers lean apart more or less, so that there are findings of every kind. */
export const anyLeaningResults = fc
  .record({ persons: fc.integer({ min: 40, max: 900 }), women: fc.double({ min: 0, max: 1, noNaN: true }), men: fc.double({ min: 0, max: 1, noNaN: true }), seed: fc.integer() })
  .map(({ persons, women, men, seed }) => {
    const random = randomOf(seed);
    const answer = (share: number): string => (random() < share ? 'ja' : random() < 0.7 ? 'nej' : 'ibland');
    const people = Array.from({ length: persons }, () => {
      const kon = random() < 0.5 ? 'kvinna' : 'man';
      return { kommun: ['0126', '0127', '0128', '0181'][Math.floor(random() * 4)] ?? '', kon, stod: answer(kon === 'kvinna' ? women : men) };
    });
    return publish(surveyOf([...WHERE, SUPPORT]), people);
  });

/** What a figure shows of a count and its base; fails where it shows none. */
export const shown = (figure: PublishedFigure | null): Proportion & { readonly share: number } => {
  if (figure === null || figure.count === null || figure.base === null) throw new Error('a figure is hidden that is told of');
  return { count: figure.count, base: figure.base, share: figure.count / figure.base };
};

/** Derived variables of needs: those whose need is great, and the others. */
export const needVariables = (names: readonly string[]): readonly VariableSketch[] => names.map((id) => ({ kind: 'single', id, path: ['behov'], values: ['stort', 'litet'], role: 'need' }));

/** People of whom just so many have each great need, and so many the obstacles `hinder` that are named. */
export const needy = (where: { readonly kommun?: string; readonly kon: 'kvinna' | 'man' }, persons: number, needs: Readonly<Record<string, number>>, barriers: Readonly<Record<string, number>> = {}): readonly Crowd[] =>
  Array.from({ length: persons }, (_, index) => ({
    ...where,
    persons: 1,
    answers: {
      ...Object.fromEntries(Object.entries(needs).map(([id, count]) => [id, { behov: index < count ? 'stort' : 'litet' }])),
      ...(Object.keys(barriers).length > 0 && { hinder: Object.entries(barriers).filter(([, count]) => index < count).map(([id]) => id) }),
    },
  }));
