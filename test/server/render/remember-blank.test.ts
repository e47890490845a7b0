import { expect, test } from 'vitest';
import { deriveJourney } from '#core/journey/journey.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { buildQuestionPage } from '#core/view/build-question-page.ts';
import { buildFrame } from '#core/view/frame.ts';
import type { PageView } from '#core/view/page-view.ts';
import { readSettings, withSettings } from '#core/view/settings.ts';
import { rememberBlank } from '#server/render/remember-blank.ts';

const compiled = compileQuestionnaire({ title: 'T', pages: [{ name: 'a', elements: [{ type: 'text', name: 'a', title: 'Q' }] }, { name: 'b', elements: [{ type: 'text', name: 'b', title: 'Hej {a}' }] }] });
if (!compiled.ok) throw new Error('refused');
const questionnaire = compiled.value;
const page = (key: string, answers: Readonly<Record<string, string>>, csrf: string): PageView => {
  const journey = deriveJourney(questionnaire, answers, '2026-11-24');
  const asked = journey.steps.find(({ step }) => step.key === key);
  if (!asked) throw new Error(key);
  return buildQuestionPage({ questionnaire, journey, asked, posted: null, problems: [], frame: { ...buildFrame({ language: 'sv', questionnaire, address: '/', form: null }), action: '/', csrf } });
};
const drawn: PageView[] = [];
const draw = rememberBlank((view, nonce) => {
  drawn.push(view);
  return `${JSON.stringify(view)} ${nonce}`;
});

test('a page that looks the same to everybody is drawn once, with each person’s own tokens', () => {
  const [one, two] = [draw(page('a', {}, 'token-1'), 'nonce-1'), draw(page('a', {}, 'token-2'), 'nonce-2')];
  expect(drawn).toHaveLength(1);
  expect(one).toContain('token-1');
  expect(two).toContain('token-2');
  expect(two).toMatch(/nonce-2$/);
  expect(two).not.toMatch(/token-1|nonce-1/);
});

test('a page with an answer in a field or in a text is drawn anew each time, and never kept', () => {
  drawn.length = 0;
  for (const round of ['1', '2']) {
    expect(draw(page('a', { a: 'hemligt' }, round), round)).toContain('hemligt');
    expect(draw(page('b', { a: 'hemligt' }, round), round)).toContain('Hej hemligt');
  }
  expect(drawn).toHaveLength(4);
  expect(draw(page('a', {}, '3'), '3')).not.toContain('hemligt');
});

test('a page for somebody with settings of their own is drawn anew, so that they crowd out nobody’s', () => {
  drawn.length = 0;
  for (const round of ['1', '2']) expect(draw(withSettings(page('a', {}, round), readSettings('k4')), round)).toContain('yellow');
  expect(drawn).toHaveLength(2);
  expect(draw(page('a', {}, '3'), '3')).not.toContain('yellow');
});
