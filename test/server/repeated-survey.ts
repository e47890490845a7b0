import { checkSubmission } from '#core/answers/check-submission.ts';
import { NO_OWN_WORDS } from '#core/language/vocabulary.ts';
import { buildResponse } from '#server/services/build-response.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import { makeRelease } from '#server/services/make-release.ts';
import { checkSurvey, publishSurvey } from '#server/services/publish-survey.ts';
import { openNextRound } from '#server/services/rounds.ts';
import { createCounting } from '#server/workers/counting.ts';
import { solve } from '#server/workers/solver.ts';
import type { TestApp } from '#test/support/test-app.ts';

const both = (text: string) => ({ sv: text, 'sv-simple': text });
const choice = (value: string, text: string) => ({ value, text: both(text) });

/** A survey with a question that never changes, and one whose words are given. */
export const surveyWith = (words: string): unknown => ({
  title: { sv: 'Din röst', 'sv-simple': 'Hur har du det?' },
  retention: 300,
  pages: [
    { name: 'kon', elements: [{ type: 'radiogroup', name: 'kon', role: 'gender', title: both('Kön?'), choices: [{ ...choice('k', 'Kvinna'), counts: 'woman' }, { ...choice('m', 'Man'), counts: 'man' }] }] },
    { name: 'svart', elements: [{ type: 'checkbox', name: 'svart', role: 'barrier', title: both('Vad är svårt?'), choices: [choice('a', 'Stress'), choice('b', 'Resan'), choice('c', 'Lokalen')] }] },
    { name: 'stod', elements: [{ type: 'radiogroup', name: 'stod', title: both(words), choices: [choice('ja', 'Ja'), choice('nej', 'Nej')] }] },
  ],
});

const published = async ({ services }: TestApp): Promise<PublishedSurvey> => {
  // What the catalogue remembers is a second old at most.
  const [survey] = (await services.storage.surveys()).filter(({ slug }) => slug === 'rost');
  const version = survey?.publishedVersion ? await services.catalogue.version(survey.publishedVersion) : null;
  if (!survey || !version) throw new Error('the survey is not published');
  return { survey, version };
};

/** Of 60 women and 60 men so many find it stressful, and so many have support. */
export const answer = async (app: TestApp, stressed: { readonly women: number; readonly men: number }, named: string): Promise<void> => {
  const { survey, version } = await published(app);
  const round = (await app.services.storage.rounds(survey.id))[0];
  if (!round) throw new Error('no round');
  const people = (['k', 'm'] as const).flatMap((kon) => Array.from({ length: 60 }, (_, index) => ({ kon, svart: index < stressed[kon === 'k' ? 'women' : 'men'] ? ['a', 'b'] : ['b'], stod: index < 30 ? 'ja' : 'nej' })));
  for (const [index, answers] of people.entries()) {
    const checked = checkSubmission(version.questionnaire, answers, 'sv', app.services.today());
    if (!checked.ok) throw new Error('the answers break a rule');
    const response = buildResponse(app.services, { version, round, journey: checked.value, submissionId: app.services.keys.submissionIdOf(`${named} ${index}`), language: 'sv', source: 'web' });
    await app.services.storage.write({ do: 'submit response', response, draftTokenHash: null });
  }
};

/** Freezes the analysis of the open round. */
export const release = async (app: TestApp): Promise<string> => {
  const made = await makeRelease({ ...app.services, count: createCounting(app.services.storage), solve, audit: () => Promise.resolve([]) }, await published(app), { demo: false, today: app.services.today() });
  if (!made.ok) throw new Error(made.problems.join('\n'));
  return made.value.id;
};

export const openNext = async (app: TestApp, today: string): Promise<void> => {
  app.setToday(today);
  const opened = await openNextRound(app.services, await published(app), today);
  if (!opened.ok) throw new Error(opened.problems.join('\n'));
};

/** Publishes the survey with other words: another round too. */
export const rewrite = async (app: TestApp, words: string, today: string): Promise<void> => {
  app.setToday(today);
  const source = JSON.stringify(surveyWith(words));
  const checked = checkSurvey(source, { geography: app.services.geography, media: new Map(), captions: new Map(), words: NO_OWN_WORDS }, today);
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join('\n'));
  await publishSurvey(app.services.storage, 'rost', source, checked.value, today);
};
