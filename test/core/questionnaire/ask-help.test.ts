import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { makeCodebook } from '#core/codes/make-codebook.ts';
import { withHelpQuestion } from '#core/questionnaire/ask-help.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import '#core/questionnaire/survey-core.ts';
import { readProjectFile } from '#test/support/project-files.ts';

const words = { sv: 'Titel', 'sv-simple': 'Titel' };
const text = { type: 'text', name: 'a', title: words };
const SURVEY = { title: words, askHelp: true, pages: [{ name: 's', elements: [text] }] };

const problemsOf = (json: unknown): readonly string[] => {
  const result = compileQuestionnaire(json);
  return result.ok ? [] : result.problems.map(({ path }) => path);
};

describe('askHelp', () => {
  it('asks last, on a page of its own, word for word what the worker questionnaire asks', () => {
    const worker = JSON.parse(readProjectFile('surveys/medarbetare.json')) as { readonly pages: readonly unknown[] };
    const { pages, ...rest } = withHelpQuestion(SURVEY) as { readonly pages: readonly unknown[] };
    expect(pages).toEqual([...SURVEY.pages, worker.pages.at(-1)]);
    expect(rest).not.toHaveProperty('askHelp');
  });

  it('is compiled as if the question stood in the file, and survey-core takes that file', () => {
    const written = withHelpQuestion(SURVEY);
    const [short, long] = [compileQuestionnaire(SURVEY), compileQuestionnaire(written)];
    expect(JSON.stringify(short)).toBe(JSON.stringify(long));
    expect(new Model(written).jsonErrors ?? []).toEqual([]);
    expect(withHelpQuestion(written)).toBe(written);
  });

  it('is marked in the codebook, so that the analysis can separate those who had help', () => {
    const compiled = compileQuestionnaire(SURVEY);
    expect(compiled.ok && makeCodebook(compiled.value).variables.filter(({ role }) => role === 'help').map(({ id, kind }) => [id, kind])).toEqual([['hjalp', 'multiple']]);
  });

  it.each([
    ['a file in plain Swedish alone', { title: 'T', askHelp: true, elements: [{ type: 'text', name: 'a', title: 'Q' }] }, []],
    ['a file that is not in Swedish', { title: 'T', locale: 'fi', askHelp: true, elements: [{ type: 'text', name: 'a', title: 'Q' }] }, ['askHelp']],
    ['a value that is neither true nor false', { ...SURVEY, askHelp: 'ja' }, ['askHelp']],
    ['a file that asks already', { ...SURVEY, pages: [...SURVEY.pages, { name: 'h', elements: [{ ...text, name: 'hjalp' }] }] }, ['pages[2].elements[0]']],
  ])('in %s is taken or refused where it stands', (_, json, problems) => expect(problemsOf(json)).toEqual(problems));
});

describe('a role that tables are divided by', () => {
  const roles = {
    gender: { type: 'radiogroup', choices: [{ value: 'k', counts: 'woman' }, { value: 'm', counts: 'man' }] },
    area: { type: 'dropdown', choices: ['0127'] },
    group: { type: 'radiogroup', choices: ['x'] },
    help: { type: 'checkbox', choices: ['x', { value: 'nej', isExclusive: true }] },
  };
  it.each(Object.entries(roles))('is for a question that is reported: %s', (role, question) => {
    const element = { ...question, name: 'a', title: 'Q', role };
    expect(problemsOf({ title: 'T', elements: [element] })).toEqual([]);
    expect(problemsOf({ title: 'T', elements: [{ ...element, unreported: true }] })).toEqual(['elements[0].unreported']);
  });
});

describe('the role help', () => {
  const nobody = { value: 'nej', text: 'Nej', isExclusive: true };
  const choice = { type: 'checkbox', role: 'help', title: 'Q', choices: ['x', nobody] };
  it.each([
    ['one choice of several', [{ ...choice, name: 'a' }], []],
    ['a single choice', [{ ...choice, name: 'a', type: 'radiogroup', choices: ['x', 'nej'] }], ['elements[0].role']],
    ['no answer that nobody helped', [{ ...choice, name: 'a', choices: ['x', 'nej'] }], ['elements[0].choices']],
    ['two that stand alone', [{ ...choice, name: 'a', showRefuseItem: true }], ['elements[0].choices']],
    ['“none” that SurveyJS makes', [{ ...choice, name: 'a', choices: ['x'], showNoneItem: true }], []],
    ['groups with the names of those who had help', [{ ...choice, name: 'a' }, { type: 'radiogroup', name: 'g', role: 'group', title: 'G', choices: ['med_hjalp'] }], ['elements[1].choices']],
    ['two questions', [{ ...choice, name: 'a' }, { ...choice, name: 'b' }], ['elements[1].role']],
    ['a text', [{ type: 'text', name: 'a', role: 'help', title: 'Q' }], ['elements[0].role']],
  ])('belongs to at most one choice of several, with one answer that says no: %s', (_, elements, problems) => expect(problemsOf({ title: 'T', elements })).toEqual(problems));
});
