import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAnswers } from '#core/demo/demo-answers.ts';
import { deriveJourney } from '#core/journey/journey.ts';
import { questionsOf } from '#core/journey/navigate.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { storedFields } from '#core/view/stored-fields.ts';
import type { Client } from '#test/bench/client.ts';
import { ROOT } from '#test/support/server-process.ts';

const TODAY = new Date().toISOString().slice(0, 10);

export const readQuestionnaire = (slug: string): Questionnaire => {
  const compiled = compileQuestionnaire(JSON.parse(readFileSync(join(ROOT, 'surveys', `${slug}.json`), 'utf8')));
  if (!compiled.ok) throw new Error(`${slug} does not compile`);
  return compiled.value;
};

/** Start, check answers and receipt. */
export const OTHER_PAGES = 3;

interface PreparedStep {
  readonly path: string;
  readonly body: string;
}

/** A person's whole way through a questionnaire as the forms a browser would post, made beforehand. */
export const prepareJourneys = (slug: string, count: number): readonly (readonly PreparedStep[])[] => {
  const questionnaire = readQuestionnaire(slug);
  return Array.from({ length: count }, (_, seed) => {
    const journey = deriveJourney(questionnaire, demoAnswers(questionnaire, seed, TODAY), TODAY);
    return journey.steps.map(({ step, elements }) => {
      const fields = storedFields(questionsOf(elements), journey.answers);
      const body = new URLSearchParams([...fields].flatMap(([name, values]) => values.map((value) => [name, value])));
      return { path: `/e/${slug}/${step.key}`, body: body.toString() };
    });
  });
};

const CSRF = /name="_csrf" value="([^"]+)"/;
const csrfIn = (html: string): string => CSRF.exec(html)?.[1] ?? '';

/** From the start page to the receipt, every page fetched and posted. Gives the number of pages shown: start, questions, check, receipt. */
export const walk = async (client: Client, slug: string, steps: readonly PreparedStep[]): Promise<number> => {
  const start = await client.send('GET', `/e/${slug}`);
  const begun = await client.send('POST', `/e/${slug}`, { body: `_csrf=${encodeURIComponent(csrfIn(start.body))}` });
  const cookie = begun.cookies.map((line) => line.split(';')[0]).join('; ');
  let page = await client.send('GET', begun.location ?? '/', { headers: { cookie } });
  const csrf = encodeURIComponent(csrfIn(page.body));
  for (const step of steps) {
    const posted = await client.send('POST', step.path, { body: `${step.body}&_csrf=${csrf}&_action=next`, headers: { cookie } });
    if (posted.status !== 303) throw new Error(`${step.path} was answered with ${posted.status}`);
    page = await client.send('GET', posted.location ?? '/', { headers: { cookie } });
  }
  const sent = await client.send('POST', `/e/${slug}/granska`, { body: `_csrf=${csrf}`, headers: { cookie } });
  if (sent.location !== `/e/${slug}/tack`) throw new Error(`the answers were not taken: ${sent.status}`);
  const receipt = await client.send('GET', sent.location, { headers: { cookie } });
  if (receipt.status !== 200) throw new Error(`the receipt was answered with ${receipt.status}`);
  return steps.length + OTHER_PAGES;
};

/** Whole responses for the JSON API, made beforehand; each is sent under an id of its own. */
export const prepareSubmissions = (slug: string, count: number): ((index: number) => string) => {
  const questionnaire = readQuestionnaire(slug);
  const answers = Array.from({ length: count }, (_, seed) => JSON.stringify(demoAnswers(questionnaire, seed, TODAY)));
  return (index) => `{"id":"${randomUUID()}","language":"sv","answers":${answers[index % count] ?? '{}'}}`;
};
