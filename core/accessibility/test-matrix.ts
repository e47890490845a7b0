/** One way in which pages are tested, as the statement tells it. `test/core/accessibility/test-matrix.test.ts` holds it to the tests that exist. */
export interface TestedWay {
  readonly check: Check;
  /** The version of the program that tests, where it is one: the package and the version in `package.json`. */
  readonly program: { readonly name: string; readonly version: string } | null;
  readonly pages: Pages;
  readonly languages: Languages;
  /** The test, and the words in it without which it would not test this. */
  readonly test: { readonly file: string; readonly has: readonly string[] };
}

export type Check = 'axe' | 'html' | 'tree' | 'keyboard' | 'narrow' | 'zoom' | 'forced' | 'dark' | 'print' | 'script' | 'reader' | 'speech';

/** `surveys`: every page of the published questionnaires. `kinds`: every kind of page in its states. `worker`: the worker questionnaire. `some`: a few pages. */
export type Pages = 'surveys' | 'kinds' | 'worker' | 'some';
export type Languages = 'both' | 'plain' | 'easy';

const AXE = { name: 'axe-core', version: '4.14.1' };
const HTML = { name: 'html-validate', version: '11.21.1' };
const READER = { name: '@guidepup/virtual-screen-reader', version: '0.33.0' };

const SITE = 'test/server/journey/site.browser.test.ts';
const PAGES = 'test/client/pages.browser.test.ts';
const SPEECH = 'test/client/read-aloud/segments.browser.test.ts';
const PICTURES = 'test/client/pictograms.browser.test.ts';

export const TEST_MATRIX: readonly TestedWay[] = [
  { check: 'axe', program: AXE, pages: 'surveys', languages: 'both', test: { file: SITE, has: ['findFaults(page)', "slug, 'sv-simple'", "slug, 'sv'"] } },
  { check: 'axe', program: AXE, pages: 'kinds', languages: 'both', test: { file: PAGES, has: ['of documents', 'wcag22aa'] } },
  { check: 'html', program: HTML, pages: 'surveys', languages: 'both', test: { file: 'test/server/journey/valid-html.test.ts', has: ['htmlFaults(', "'sv-simple'", "'sv'"] } },
  { check: 'tree', program: null, pages: 'worker', languages: 'both', test: { file: PICTURES, has: ['ariaSnapshot()', "'sv', 'sv-simple'"] } },
  { check: 'reader', program: READER, pages: 'some', languages: 'both', test: { file: 'test/client/told.dom.test.tsx', has: ['virtual.spokenPhraseLog', 'Byt till vanlig svenska'] } },
  { check: 'speech', program: null, pages: 'surveys', languages: 'both', test: { file: SPEECH, has: ['segmentFaults(page', "'medarbetare', 'foretag', 'kommun', 'handlaggare', 'forbund'", "['sv', 'sv-simple']"] } },
  { check: 'keyboard', program: null, pages: 'worker', languages: 'easy', test: { file: SITE, has: ["keyboard.press('Tab')", 'javaScriptEnabled: false', '/?lang=sv-simple'] } },
  { check: 'narrow', program: null, pages: 'kinds', languages: 'both', test: { file: PAGES, has: ['width: 320', 'scrollWidth', 'of documents'] } },
  { check: 'zoom', program: null, pages: 'some', languages: 'easy', test: { file: PICTURES, has: ['at 400 % zoom', 'scrollWidth'] } },
  { check: 'forced', program: null, pages: 'some', languages: 'both', test: { file: PAGES, has: ["forcedColors: 'active'"] } },
  { check: 'dark', program: AXE, pages: 'kinds', languages: 'both', test: { file: PAGES, has: ["colorScheme: 'dark'", 'color-contrast', 'of documents'] } },
  { check: 'print', program: null, pages: 'some', languages: 'easy', test: { file: PAGES, has: ["media: 'print'"] } },
  { check: 'script', program: null, pages: 'worker', languages: 'easy', test: { file: SITE, has: ['javaScriptEnabled: false', '/e/medarbetare/tack'] } },
];
