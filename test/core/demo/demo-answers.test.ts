import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkSubmission } from '#core/answers/check-submission.ts';
import { demoAnswers } from '#core/demo/demo-answers.ts';
import { leaning } from '#core/demo/profile.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';

const TODAY = '2026-11-24';
const shipped = (slug: string): Questionnaire => {
  const compiled = compileQuestionnaire(JSON.parse(readFileSync(new URL(`../../../surveys/${slug}.json`, import.meta.url), 'utf8')));
  if (!compiled.ok) throw new Error(slug);
  return compiled.value;
};
const crowd = (questionnaire: Questionnaire, count: number) => Array.from({ length: count }, (_, seed) => demoAnswers(questionnaire, seed, TODAY));

describe('made-up answers', () => {
  test.each(['medarbetare', 'foretag', 'kommun', 'handlaggare', 'forbund', 'partnerstatistik'])('of %s keep every rule that real ones are held to', (slug) => {
    const questionnaire = shipped(slug);
    for (const answers of crowd(questionnaire, 60)) expect(checkSubmission(questionnaire, answers, 'sv', TODAY)).toMatchObject({ ok: true });
  });

  test('are the same for the same seed and others for another', () => {
    const questionnaire = shipped('medarbetare');
    expect(demoAnswers(questionnaire, 7, TODAY)).toEqual(demoAnswers(questionnaire, 7, TODAY));
    expect(demoAnswers(questionnaire, 7, TODAY)).not.toEqual(demoAnswers(questionnaire, 8, TODAY));
  });

  test('differ between women and men the way the profile says, and some leave questions empty', () => {
    const questionnaire = shipped('medarbetare');
    const people = crowd(questionnaire, 1_500);
    const question = questionnaire.questions.find((placed) => placed.question.name === 'b2_nu')?.question;
    if (!question) throw new Error('b2_nu is gone');
    const shareOfYes = (gender: string): number => {
      const own = people.filter((answers) => answers['kon'] === gender && answers['b2_nu'] !== undefined);
      return own.filter((answers) => answers['b2_nu'] === 'ja').length / own.length;
    };
    const gap = shareOfYes('kvinna') - shareOfYes('man');
    expect(Math.sign(gap)).toBe(Math.sign(leaning(question, '', 'woman')));
    expect(Math.abs(gap)).toBeGreaterThan(0.1);
    expect(people.some((answers) => answers['alder'] === undefined)).toBe(true);
  });
});
