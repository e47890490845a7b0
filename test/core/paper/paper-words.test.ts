import { describe, expect, test } from 'vitest';
import { translate } from '#client/texts.ts';
import { makePaperRouting } from '#core/paper/paper-routing.ts';
import { makePaperWords } from '#core/paper/paper-words.ts';
import type { Guard } from '#core/paper/guard.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { say } from '#core/question-types/localise.ts';
import type { OnlyIf } from '#core/view/paper-view.ts';
import { SURVEYS } from '#test/surveys/shipped-surveys.ts';

const paperOf = (json: unknown) => {
  const compiled = compileQuestionnaire(json);
  const routing = compiled.ok ? makePaperRouting(compiled.value) : compiled;
  if (!compiled.ok || !routing.ok) throw new Error('the example is sayable');
  return { questionnaire: compiled.value, routing: routing.value };
};

/** What the words of a guard name, read back from the sentence: the number of the question, and the answers in their quotes. */
const readBack = (sentence: string): { readonly number: number; readonly answers: readonly string[] } => ({
  number: Number(/på fråga (\d+)$/.exec(sentence)?.[1]),
  answers: [...sentence.matchAll(/”([^”]+)”/g)].map(([, answer = '']) => answer),
});

describe.each(SURVEYS.flatMap(([slug, json]) => ['sv', 'sv-simple'].map((language) => [slug, language, json] as const)))('%s in %s', (_slug, language, json) => {
  const { questionnaire, routing } = paperOf(json);
  const words = makePaperWords(questionnaire, routing, language);
  const tell = translate(language);
  const textsOf = (name: string, values: readonly unknown[]): readonly string[] => {
    const question = questionnaire.questions.find((placed) => placed.question.name === name)?.question;
    return question && 'choices' in question ? question.choices.filter(({ value, code }) => values.includes(value) || values.includes(`code:${code}`)).map(({ text }) => say(text, language).text) : [];
  };

  test('names in every condition the right question and the right answers, and where to go else', () => {
    for (const run of routing.runs) {
      const { guard } = run;
      if (guard.kind !== 'chose') throw new Error(`The shipped questionnaires need only one answer each, not ${guard.kind}`);
      const said = words.run(run);
      const sentence = tell(said.text).text;
      expect(readBack(sentence)).toEqual({ number: routing.numbers.get(guard.question), answers: textsOf(guard.question, guard.values) });
      expect(sentence).toContain(run.first === run.last ? 'på den här frågan bara om' : `på fråga ${run.first} till ${run.last} bara om`);
      expect(tell(said.otherwise).text).toBe(run.last === routing.numbers.size ? 'Annars är du klar.' : `Annars: gå till fråga ${run.last + 1}.`);
    }
  });

  test('names every shortcut once, with its answers', () => {
    for (const [name] of routing.numbers) {
      const jumps = routing.jumps.filter(({ question }) => question === name);
      const said = words.jumps(name).map((text) => tell(text).text);
      expect(said.flatMap((sentence) => readBack(sentence).answers).sort()).toEqual([...textsOf(name, jumps.map(({ code }) => `code:${code}`))].sort());
      for (const { to } of jumps) if (typeof to === 'number') expect(said.some((sentence) => sentence.endsWith(`: gå till fråga ${to}.`))).toBe(true);
    }
  });
});

describe('every form of guard is said', () => {
  const json = { title: 'T', pages: [{ name: 'ett', elements: [{ type: 'radiogroup', name: 'a', title: 'A', choices: [{ value: 'x', text: 'Ett' }, { value: 'y', text: 'Två' }, { value: 'z', text: 'Tre' }] }, { type: 'boolean', name: 'b', title: 'B' }] }] };
  const { questionnaire, routing } = paperOf(json);
  const words = makePaperWords(questionnaire, routing, 'sv');
  const tell = translate('sv');
  const flat = ({ text, list }: OnlyIf): string => (list ? `${tell(text).text}: ${list.parts.map(flat).join('; ')}` : tell(text).text);
  const chose: Guard = { kind: 'chose', question: 'a', values: ['x', 'y', 'z'] };

  test.each<readonly [Guard, string]>([
    [chose, 'Läs det här bara om du svarade ”Ett”, ”Två” eller ”Tre” på fråga 1'],
    [{ kind: 'avoided', question: 'b', values: [true] }, 'Läs det här bara om du inte svarade ”Ja” på fråga 2'],
    [{ kind: 'answered', question: 'b' }, 'Läs det här bara om du svarade på fråga 2'],
    [{ kind: 'unanswered', question: 'b' }, 'Läs det här bara om du hoppade över fråga 2'],
    [{ kind: 'all', of: [{ kind: 'answered', question: 'b' }, { kind: 'any', of: [{ kind: 'answered', question: 'a' }, { kind: 'unanswered', question: 'b' }] }] }, 'Läs det här bara om allt det här stämmer: du svarade på fråga 2; något av det här stämmer: du svarade på fråga 1; du hoppade över fråga 2'],
  ])('%j', (guard, expected) => {
    expect(flat(words.only('paper.only.text', guard))).toBe(expected);
  });
});
