import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { signedIn } from './studio-visitor.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('the schema of questionnaires', () => {
  it('is there for editors that nobody has signed in with, and may be kept', async () => {
    const response = await fetch(`${app.origin}/studio/schema.json`);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'application/schema+json; charset=utf-8', 'public, max-age=3600']);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(new Ajv2020({ strict: false, validateFormats: false }).validate((await response.json()) as object, JSON.parse(blankQuestionnaire()))).toBe(true);
  });

  it('is named by its whole address in the guide', async () => {
    const author = await signedIn(app, 'author', 'medarbetare', 'author');
    const { document } = await author.open('/studio/hjalp/json');
    expect(document.body.textContent).toContain(`"$schema": "${app.origin}/studio/schema.json"`);
  });
});
