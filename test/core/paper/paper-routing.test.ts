import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toConditionValues, type Answers } from '#core/answers/answers.ts';
import { deriveJourney } from '#core/journey/journey.ts';
import { guardHolds } from '#core/paper/guard.ts';
import { makePaperRouting, type PaperRouting } from '#core/paper/paper-routing.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { parseExpression } from '#core/questionnaire/survey-core.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Question } from '#core/question-types/question.ts';
import { visibleChoices } from '#core/question-types/choice-value.ts';
import { answersTo } from '#test/core/parity/answers-arbitrary.ts';
import { walkPaper } from '#test/core/paper/respondent.ts';
import { SURVEYS } from '#test/surveys/shipped-surveys.ts';

const TODAY = '2026-11-24';

const compile = (json: unknown): Questionnaire => {
  const compiled = compileQuestionnaire(json);
  if (!compiled.ok) throw new Error(compiled.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return compiled.value;
};

const routingOf = (questionnaire: Questionnaire): PaperRouting => {
  const routing = makePaperRouting(questionnaire);
  if (!routing.ok) throw new Error(routing.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return routing.value;
};

const questionsOf = ({ questions }: Questionnaire): readonly Question[] => questions.map(({ question }) => question);

const subsets = <Value>(values: readonly Value[]): readonly (readonly Value[])[] => values.reduce<readonly (readonly Value[])[]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]]);

/** Every answer there is to a question with choices, no answer first; a text where there are none. */
const answersOf = (question: Question | undefined): readonly unknown[] => {
  if (!question || !('choices' in question) || question.type === 'ranking') return [undefined, 'ord'];
  const values = question.choices.map(({ value }) => value);
  return question.type === 'checkbox' ? subsets(values).map((set) => (set.length > 0 ? set : undefined)) : [undefined, ...values];
};

/** Every combination of answers to the questions that conditions ask for, and to those whose answer leads somewhere. */
const everyAnswer = (questionnaire: Questionnaire): readonly Answers[] => {
  const sources = questionnaire.questions.flatMap(({ conditions }) => conditions.map(({ source }) => source));
  const names = [...new Set(sources.flatMap((source) => { const parsed = parseExpression(source); return parsed.ok ? parsed.variables : []; }))];
  return names.reduce<readonly Answers[]>((all, name) => all.flatMap((answers) => answersOf(questionsOf(questionnaire).find((question) => question.name === name)).map((value) => ({ ...answers, ...(value !== undefined && { [name]: value }) }))), [{}]);
};

const asked = (questionnaire: Questionnaire, answers: Answers): readonly string[] => {
  const journey = deriveJourney(questionnaire, answers, TODAY);
  return questionsOf(questionnaire).map(({ name }) => name).filter((name) => journey.asked.has(name));
};

describe.each(SURVEYS)('%s on paper', (_slug, json) => {
  const questionnaire = compile(json);
  const routing = routingOf(questionnaire);

  test('asks the same questions in the same order as on the screen, whatever is answered, with the shortcuts and without', () => {
    const all = everyAnswer(questionnaire);
    for (const answers of all) {
      const expected = asked(questionnaire, answers);
      expect(walkPaper(routing, questionsOf(questionnaire), answers, false)).toEqual(expected);
      expect(walkPaper(routing, questionsOf(questionnaire), answers, true)).toEqual(expected);
    }
    expect(all.length).toBeGreaterThanOrEqual(routing.runs.length + 1);
  });

  test('numbers every question once, in the order of the file', () => {
    expect([...routing.numbers]).toEqual(questionsOf(questionnaire).map(({ name }, index) => [name, index + 1]));
  });
});

test('a no to taking part ends the paper', () => {
  const questionnaire = compile(Object.fromEntries(SURVEYS)['medarbetare']);
  expect(walkPaper(routingOf(questionnaire), questionsOf(questionnaire), { samtycke: 'nej' }, true)).toEqual(['samtycke']);
});

describe('made-up questionnaires on paper', () => {
  const conditionOn = (names: readonly string[]): fc.Arbitrary<string> => {
    const one = fc.tuple(fc.constantFrom(...names), fc.constantFrom("= 'a'", "<> 'b'", "anyof ['a', 'c']", 'notempty', 'empty', "contains 'b'", "= 'd'")).map(([name, rest]) => `{${name}} ${rest}`);
    return fc.oneof(one, fc.tuple(one, fc.constantFrom('and', 'or'), one).map((parts) => parts.join(' ')), fc.tuple(one, fc.constantFrom('and', 'or'), one, fc.constantFrom('and', 'or'), one).map(([a, first, b, second, c]) => `${a} ${first} (${b} ${second} ${c})`), one.map((source) => `!(${source})`));
  };
  const question = (index: number): fc.Arbitrary<Record<string, unknown>> => {
    const names = Array.from({ length: index }, (_, at) => `q${at}`);
    const condition = index === 0 ? fc.constant(null) : fc.option(conditionOn(names), { freq: 3 });
    const choice = index === 0 ? fc.constant(null) : fc.option(conditionOn(names), { freq: 1 });
    return fc.record({ type: fc.constantFrom('radiogroup', 'radiogroup', 'dropdown', 'checkbox', 'comment'), condition, choice }).map(({ type, condition: visibleIf, choice: onlyIf }) => ({
      type, name: `q${index}`, title: 'F', ...(type !== 'comment' && { choices: ['a', onlyIf ? { value: 'b', visibleIf: onlyIf } : 'b', 'c'] }), ...(visibleIf && { visibleIf }),
    }));
  };
  const questionnaires = fc.integer({ min: 2, max: 7 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => question(index)))).chain((questions) =>
    fc.record({ split: fc.integer({ min: 1, max: questions.length }), page: fc.option(conditionOn(['q0'])), panel: fc.boolean() }).map(({ split, page, panel }) => {
      const rest = questions.slice(split);
      const elements = panel && rest.length > 1 ? [rest[0], { type: 'panel', name: 'panel', ...(page && { visibleIf: page }), elements: rest.slice(1) }] : rest;
      return { title: 'T', pages: [{ name: 'ett', elements: questions.slice(0, split) }, ...(rest.length > 0 ? [{ name: 'tva', ...(page && !panel && { visibleIf: page }), elements }] : [])] };
    }));
  test('ask what the screen asks, offer the choices that it offers, or are refused', () => {
    const seen = { said: 0, refused: 0, skipped: 0, jumped: 0 };
    const check = fc.property(questionnaires.map(compile).chain((questionnaire) => fc.tuple(fc.constant(questionnaire), fc.array(answersTo(questionnaire), { minLength: 12, maxLength: 12 }))), ([questionnaire, people]) => {
      const made = makePaperRouting(questionnaire);
      if (!made.ok) return void (seen.refused += 1);
      seen.said += 1;
      for (const answers of people) {
        const expected = asked(questionnaire, answers);
        expect(walkPaper(made.value, questionsOf(questionnaire), answers, false)).toEqual(expected);
        expect(walkPaper(made.value, questionsOf(questionnaire), answers, true)).toEqual(expected);
        seen.skipped += questionnaire.questions.length - expected.length;
        seen.jumped += made.value.jumps.length;
        const journey = deriveJourney(questionnaire, answers, TODAY);
        for (const one of questionsOf(questionnaire)) {
          if (!('choices' in one) || !journey.asked.has(one.name)) continue;
          const offered = one.choices.filter(({ code }) => made.value.choices.every((choice) => choice.question !== one.name || choice.code !== code || guardHolds(choice.guard, toConditionValues(journey.answers))));
          expect(offered).toEqual(visibleChoices(one.choices, journey));
        }
      }
    });
    fc.assert(check, { numRuns: 150 });
    expect(Object.values(seen).every((count) => count > 20), JSON.stringify(seen)).toBe(true);
  });
});

describe('what has no words on paper is refused with its place', () => {
  const survey = (visibleIf: string): unknown => ({ title: 'T', pages: [{ name: 'ett', elements: [{ type: 'text', name: 'alder', inputType: 'number', title: 'A' }, { type: 'radiogroup', name: 'val', title: 'V', choices: ['a', 'b'] }, { type: 'comment', name: 'sist', title: 'S', visibleIf }] }] });

  test.each(['{alder} > 17', '{alder} + 1 = 18', "currentYear() > 2020 and {val} = 'a'", "{val} = 'z'"])('%s', (visibleIf) => {
    const made = makePaperRouting(compile(survey(visibleIf)));
    expect(made).toMatchObject({ ok: false, problems: [{ path: 'pages[0].elements[2]', message: `Villkoret ”${visibleIf}” går inte att säga med ord på papper.` }] });
  });

  test('a question that depends on a later one', () => {
    const made = makePaperRouting(compile({ title: 'T', pages: [{ name: 'ett', elements: [{ type: 'comment', name: 'a', title: 'A', visibleIf: "{b} = 'x'" }, { type: 'radiogroup', name: 'b', title: 'B', choices: ['x', 'y'] }] }] }));
    expect(made.ok).toBe(false);
  });

  test('a text that an answer is put into', () => {
    const made = makePaperRouting(compile({ title: 'T', pages: [{ name: 'ett', elements: [{ type: 'comment', name: 'a', title: 'A' }, { type: 'comment', name: 'b', title: 'Om {a}' }] }] }));
    expect(made).toMatchObject({ ok: false, problems: [{ path: 'pages[0].elements[1]' }] });
  });
});
