import { expect, it } from 'vitest';
import simple from '#client/locales/sv-simple.json' with { type: 'json' };
import studio from '#client/locales/studio.json' with { type: 'json' };
import swedish from '#client/locales/sv.json' with { type: 'json' };
import { readProjectFile, sourceFiles } from '#test/support/project-files.ts';

/** What stands on screen, from the locales and from the code that speaks Swedish itself: the command line, files to take out, the checks of questionnaires. */
const said: readonly (readonly [place: string, text: string])[] = [
  ...[simple, studio, swedish].flatMap((locale) => Object.entries(locale)),
  ...sourceFiles().flatMap(({ path, text }) => (/^(core|client|server)\/.*\.tsx?$/.test(path) ? linesOf(text).map((line) => [path, line] as const) : [])),
  ...linesOf(readProjectFile('publiccode.yml')).map((line) => ['publiccode.yml', line] as const),
];

/** Without what is written for those who read the code. */
function linesOf(source: string): readonly string[] {
  return source.split('\n').filter((line) => !/^\s*(\/\*|\*|\/\/)/.test(line));
}

const placesOf = (words: RegExp): readonly string[] => [...new Set(said.flatMap(([place, text]) => (words.test(text) ? [place] : [])))].sort();

it('easy Swedish has one name, and so has plain Swedish', () => {
  expect(placesOf(/lätt(läst|lästa)? svenska|lättsvenska|enkelt språk|lätt språk|klar svenska|klarspråk/i)).toEqual([]);
});

it('a text is called easy to read where readers have tried it, and where the studio says so', () => {
  expect(placesOf(/lättläs/i)).toEqual(['lang.toEasy.reviewed', 'start.fact.reviewed', 'studio.review.none', 'studio.todo.read']);
});

/** Other names of things that `docs/terminology.md` gives one, and where they may stand: in words that the domain gives, or of something else. */
it.each([
  ['a survey is an enkät', /undersökning/i, ['declined']],
  ['a release is a rapport', /frisläpp|frusen analys|frusna analyser/i, []],
  ['open answers are öppna svar', /fritext/i, []],
  ['whoever runs the service is den som sköter tjänsten', /den som (driver|sköter driften)|driver tjänsten/i, []],
  ['a round is an omgång', /insamling/i, []],
  ['a theme of open answers is a tema', /slå ihop (två )?koder|koden som ska|alla koder/i, []],
  ['braces are klammerparenteser', /klamrar/i, []],
])('%s', (_name, wrong, places) => {
  expect(placesOf(wrong)).toEqual(places);
});
