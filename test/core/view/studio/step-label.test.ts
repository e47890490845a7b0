import { expect, it } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { pageLabels, stepLabel } from '#core/view/studio/step-label.ts';
import { readShipped } from '#test/support/test-app.ts';

const question = { type: 'text', name: 'fraga', title: 'Vad heter du?' };
const html = { type: 'html', name: 'om', html: '<p>Nu kommer frågor om <b>arbete</b>. De är sex.</p>' };
const pages = [
  { name: 'titel', title: 'Om dig', elements: [{ type: 'text', name: 'a', title: 'A?' }] },
  { name: 'fraga', elements: [html, question] },
  { name: 'panel', elements: [{ ...html, name: 'om2' }, { type: 'panel', name: 'p', title: 'Arbete', elements: [{ ...html, name: 'om4' }] }] },
  { name: 'text', elements: [{ ...html, name: 'om3' }] },
];

it('calls a step by its title, else by what is first in it that can be read, and a page as its first step', () => {
  const compiled = compileQuestionnaire({ title: 'Prov', locale: 'sv', pages });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  expect(compiled.value.steps.usual.map((step) => stepLabel(step).text)).toEqual(['Om dig', 'Vad heter du?', 'Arbete', 'Nu kommer frågor om arbete.']);
  expect([...pageLabels(compiled.value)].map(([page, { text }]) => [page, text]).toSorted()).toEqual([['fraga', 'Vad heter du?'], ['panel', 'Arbete'], ['text', 'Nu kommer frågor om arbete.'], ['titel', 'Om dig']]);
});

it.each(['medarbetare', 'handlaggare', 'foretag', 'forbund', 'kommun', 'partnerstatistik'])('calls no page of %s by its name in the file', (slug) => {
  const compiled = compileQuestionnaire(readShipped(slug));
  if (!compiled.ok) throw new Error(slug);
  expect(compiled.value.steps.usual.filter((step) => stepLabel(step).text === step.page.name)).toEqual([]);
});
