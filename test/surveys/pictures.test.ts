import { describe, expect, test } from 'vitest';
import { questionsOf, survey, type Item } from '#test/surveys/shipped-surveys.ts';

const questions = questionsOf(survey('medarbetare'));

/** Municipalities and ages have no picture that tells one from another. */
const WORDS_ONLY = ['kommun', 'alder'];

describe('the worker questionnaire', () => {
  test('has a picture at every question', () => {
    expect(questions.filter(({ pictogram }) => pictogram === undefined).map(({ name }) => name)).toEqual([]);
  });

  test('has a picture at every choice, but where pictures tell nothing apart: there at none', () => {
    const pictured = ({ choices = [] }: { readonly choices?: readonly Item[] }): readonly boolean[] => choices.map(({ pictogram }) => pictogram !== undefined);
    for (const question of questions) expect(new Set(pictured(question)), question.name).toEqual(new Set(question.choices ? [!WORDS_ONLY.includes(question.name)] : []));
  });

  test('has the same picture wherever a choice says the same', () => {
    const pictures = new Map<string, Set<string | undefined>>();
    for (const { name, choices = [] } of questions) {
      if (WORDS_ONLY.includes(name)) continue;
      for (const { text, pictogram } of choices) pictures.set(text?.sv ?? '', (pictures.get(text?.sv ?? '') ?? new Set()).add(pictogram));
    }
    expect([...pictures].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  test('never has the same picture at two choices of a question', () => {
    for (const { name, choices = [] } of questions) {
      const found = choices.flatMap(({ pictogram }) => pictogram ?? []);
      expect(found.filter((one, index) => found.indexOf(one) < index), name).toEqual([]);
    }
  });

  test('has the same picture at both questions of a pair', () => {
    const pictureOf = (name: string): string | undefined => questions.find((question) => question.name === name)?.pictogram;
    for (const { name, pair } of questions) if (pair) expect(pictureOf(pair), name).toBe(pictureOf(name));
  });
});
