import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

const survey = (visibleIf: string): unknown => ({
  title: { sv: 'Kort', 'sv-simple': 'Kort' },
  retention: 30,
  pages: [{ name: 'ett', elements: [{ type: 'text', name: 'antal', inputType: 'number', title: 'Hur många?' }, { type: 'radiogroup', name: 'val', title: 'Vad?', choices: [{ value: 'a', text: 'A' }, { value: 'b', text: 'B' }] }] }, { name: 'tva', elements: [{ type: 'comment', name: 'sist', title: 'Varför?', visibleIf }] }],
});

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ surveys: { sagbar: survey("{val} = 'a'"), tyst: survey('{antal} > 5') } });
});
afterAll(() => app.close());

const open = async (path: string): Promise<readonly [number, string]> => {
  const reply = await fetch(app.origin + path);
  return [reply.status, await reply.text()];
};

test('the start page leads to the paper, and the paper keeps the language that was asked for', async () => {
  const [, start] = await open('/e/sagbar');
  expect(start).toContain('href="/e/sagbar/papper"');
  const [status, paper] = await open('/e/sagbar/papper?lang=sv-simple');
  expect(status).toBe(200);
  expect(paper).toContain('<html lang="sv-simple"');
  expect(paper).toContain('/e/sagbar/papper?lang=sv"');
});

test('a questionnaire whose logic has no words is not offered on paper, and its address is not found', async () => {
  const [, start] = await open('/e/tyst');
  expect(start).not.toContain('papper');
  expect((await open('/e/tyst/papper'))[0]).toBe(404);
  expect((await open('/e/finns-inte/papper'))[0]).toBe(404);
});
