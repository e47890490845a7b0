import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { signedIn } from './studio-visitor.ts';

let app: TestApp;
let author: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  author = await signedIn(app, 'author', 'kommun');
  await author.open('/studio/enkater/ny');
  author.fill('Enkätens adress', 'ny-enkat');
  await author.press('Skapa enkäten');
});
afterAll(() => app.close());

describe('whom people can turn to', () => {
  it('is led to from what the text lacks, as from the checklist', async () => {
    await author.open('/studio/enkater/ny-enkat/text');
    const links = [...author.page.document.querySelectorAll('[data-findings] a')].map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toContainEqual(['Skriv telefon och e-post till er', '/studio/enkater/ny-enkat/sprak/kontakt']);
  });

  it('is written without JSON, from the checklist that asks for it', async () => {
    expect((await author.open('/studio/enkater/ny-enkat/kontroll')).text).toContain('Det står inte vem man kan fråga.');
    const form = await author.follow('Skriv telefon och e-post till er');
    expect(await htmlFaults(form.source)).toEqual([]);
    author.fill('Telefon', '08-465 00 99');
    const saved = await author.press('Spara');
    expect(saved.text).toContain('Vem man kan fråga är sparat.');
    expect(saved.text).not.toContain('Det står inte vem man kan fråga.');
    expect((await author.open('/studio/enkater/ny-enkat/text')).document.querySelector('textarea')?.value).toContain('"contact": {\n    "tel": "08-465 00 99"');
  });

  it('is led to from both languages, and what is wrong is said at its field with nothing lost', async () => {
    await author.open('/studio/enkater/ny-enkat/sprak');
    await author.follow('Skriv telefon och e-post till er');
    author.fill('Telefon', 'växeln');
    author.fill('E-post', 'förbundet');
    const wrong = await author.press('Spara');
    expect([wrong.status, wrong.html.includes('value="växeln"'), wrong.html.includes('value="förbundet"')]).toEqual([422, true, true]);
    expect(wrong.text).toContain('Skriv telefonnumret med siffror, till exempel 08-123 45 67.');
    expect(wrong.text).toContain('Skriv en e-postadress, till exempel namn@exempel.se.');
    author.fill('Telefon', '');
    author.fill('E-post', ' ');
    expect((await author.press('Spara')).text).toContain('Skriv ett telefonnummer eller en e-postadress.');
  });

  it('is written in place of a made-up one, which stops publication', async () => {
    await author.open('/studio/enkater/ny-enkat/text');
    author.fill('Text i JSON', (author.page.document.querySelector('textarea')?.value ?? '').replace('08-465 00 99', '08-465 00 41'));
    const madeUp = await author.press('Spara');
    expect([...madeUp.document.querySelectorAll('[data-findings] a')].map((link) => link.getAttribute('href'))).toContain('/studio/enkater/ny-enkat/sprak/kontakt');
    expect((await author.open('/studio/enkater/ny-enkat/kontroll')).text).toContain('Kontakten är påhittad.');
    expect((await author.follow('Skriv telefon och e-post till er')).html).toContain('value="08-465 00 41"');
  });

  it('waits where the text is no JSON, and says so', async () => {
    await author.open('/studio/enkater/ny-enkat/text');
    author.fill('Text i JSON', '{ "title": ');
    await author.press('Spara');
    expect((await author.open('/studio/enkater/ny-enkat/sprak/kontakt')).text).toContain('Texten är inte giltig JSON just nu.');
  });
});
