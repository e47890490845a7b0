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

const AREA = { name: 'kommun', elements: [{ type: 'dropdown', name: 'kommun', role: 'area', title: both('I vilken kommun?') }] };

/** A survey with a question that never changes, and one whose words are given. @param places municipalities that it asks in; none unless told */
export const surveyWith = (words: string, places: readonly string[] = []): unknown => ({
  title: { sv: 'Din röst', 'sv-simple': 'Hur har du det?' },
  retention: 300,
  pages: [
    ...(places.length > 0 ? [{ ...AREA, elements: AREA.elements.map((question) => ({ ...question, choices: places })) }] : []),
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

interface Stressed {
  readonly women: number;
  readonly men: number;
}

/** Of 60 women and 60 men so many find it stressful, and so many have support. */
const people = (stressed: Stressed): readonly Readonly<Record<string, unknown>>[] =>
  (['k', 'm'] as const).flatMap((kon) => Array.from({ length: 60 }, (_, index) => ({ kon, svart: index < stressed[kon === 'k' ? 'women' : 'men'] ? ['a', 'b'] : ['b'], stod: index < 30 ? 'ja' : 'nej' })));

export const answer = (app: TestApp, stressed: Stressed, named: string): Promise<void> => answerAs(app, people(stressed), named);

/** The same in each place, by its code. */
export const answerIn = (app: TestApp, stressed: Readonly<Record<string, Stressed>>, named: string): Promise<void> =>
  answerAs(app, Object.entries(stressed).flatMap(([kommun, own]) => people(own).map((one) => ({ ...one, kommun }))), named);

const answerAs = async (app: TestApp, everyone: readonly Readonly<Record<string, unknown>>[], named: string): Promise<void> => {
  const { survey, version } = await published(app);
  const round = (await app.services.storage.rounds(survey.id))[0];
  if (!round) throw new Error('no round');
  for (const [index, answers] of everyone.entries()) {
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
export const rewrite = async (app: TestApp, words: string, today: string, places: readonly string[] = []): Promise<void> => {
  app.setToday(today);
  const source = JSON.stringify(surveyWith(words, places));
  const checked = checkSurvey(source, { geography: app.services.geography, media: new Map(), captions: new Map(), words: NO_OWN_WORDS }, today);
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join('\n'));
  await publishSurvey(app.services.storage, 'rost', source, checked.value, today);
};
