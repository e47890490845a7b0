/** One way in which pages are tested, as the statement tells it. `test/core/accessibility/test-matrix.test.ts` holds it to the tests that exist. */
export interface TestedWay {
  readonly check: Check;
  /** The version of the program that tests, where it is one: the package and the version in `package.json`. */
  readonly program: { readonly name: string; readonly version: string } | null;
  readonly pages: Pages;
  readonly languages: Languages;
  readonly tests: readonly TestName[];
}

/** A test by its file and its title as vitest prints it before values are filled in: `describe > test`. */
export interface TestName {
  readonly file: string;
  readonly title: string;
}

export type Check = 'axe' | 'html' | 'tree' | 'keyboard' | 'narrow' | 'zoom' | 'forced' | 'dark' | 'print' | 'script' | 'reader' | 'speech' | 'settings';

/** `surveys`: every page of the published questionnaires. `kinds`: every kind of page in its states. `worker`: the worker questionnaire. `some`: a few pages. */
export type Pages = 'surveys' | 'kinds' | 'worker' | 'some';
export type Languages = 'both' | 'plain' | 'easy';

const AXE = { name: 'axe-core', version: '4.14.1' };
const HTML = { name: 'html-validate', version: '11.21.1' };
const READER = { name: '@guidepup/virtual-screen-reader', version: '0.33.0' };

const named = (file: string, ...titles: readonly string[]): readonly TestName[] => titles.map((title) => ({ file, title }));

const SITE = 'test/server/journey/site.browser.test.ts';
const PAGES = 'test/client/pages.browser.test.ts';
const SPEECH = 'test/client/read-aloud/segments.browser.test.ts';
const PICTURES = 'test/client/pictograms.browser.test.ts';
const SETTINGS = 'test/client/settings.browser.test.ts';

const SURVEYS_AXE = named(SITE, 'on every page of %s > axe finds nothing: on a phone in easy Swedish, on a dark desktop in Swedish');
const EVERY_KIND = [
  ...named('test/client/pages-on-a-phone.browser.test.ts', 'on a phone of $width px axe finds nothing in any colours, nothing scrolls sideways, and targets are large > %s'),
  ...named('test/client/pages-on-a-desktop.browser.test.ts', 'on a desktop axe finds nothing, in light and dark colours > %s'),
];
const KEYBOARD = named(SITE, 'with the keyboard alone and JavaScript off, on a narrow phone, the worker questionnaire is answered and sent');

export const TEST_MATRIX: readonly TestedWay[] = [
  { check: 'axe', program: AXE, pages: 'surveys', languages: 'both', tests: SURVEYS_AXE },
  { check: 'axe', program: AXE, pages: 'kinds', languages: 'both', tests: EVERY_KIND },
  { check: 'html', program: HTML, pages: 'surveys', languages: 'both', tests: named('test/server/journey/valid-html.test.ts', 'every page of %s in %s is valid HTML') },
  { check: 'tree', program: null, pages: 'worker', languages: 'both', tests: named(PICTURES, 'what is told of each page of the worker questionnaire is the same with pictures and without (%s)') },
  { check: 'reader', program: READER, pages: 'some', languages: 'both', tests: named('test/client/told.dom.test.tsx', 'a screen reader is told > the question as heading and as the name of its field, with the hint', 'a screen reader is told > the question as the name of a group of radios, each with its own words and state') },
  { check: 'speech', program: null, pages: 'kinds', languages: 'both', tests: named(SPEECH, 'every text that is seen is read once, and nothing else > on every kind of page in every state, on a phone, with what can be opened closed and open') },
  { check: 'keyboard', program: null, pages: 'worker', languages: 'easy', tests: KEYBOARD },
  { check: 'narrow', program: null, pages: 'kinds', languages: 'both', tests: EVERY_KIND.slice(0, 1) },
  { check: 'zoom', program: null, pages: 'some', languages: 'easy', tests: [...named(PICTURES, '%s > the pictures are seen, with lines that stand out from their ground, and nothing scrolls sideways'), ...named(SETTINGS, 'at 400 % zoom with everything at its largest, nothing scrolls sideways, the button can be seen, and its word is whole')] },
  { check: 'forced', program: null, pages: 'some', languages: 'easy', tests: named(PAGES, 'on paper and in the reader’s own colours > forced colours keep the chosen row apart from the others by its border', 'on paper and in the reader’s own colours > forced colours draw the mark and the warning in the colour of the text, and pictures on their own ground') },
  { check: 'dark', program: AXE, pages: 'kinds', languages: 'both', tests: EVERY_KIND },
  { check: 'print', program: null, pages: 'some', languages: 'easy', tests: [...named(PAGES, 'on paper and in the reader’s own colours > a printed receipt has the code and none of the buttons'), ...named(PICTURES, 'on paper the pictures are kept, dark on white')] },
  { check: 'script', program: null, pages: 'worker', languages: 'easy', tests: KEYBOARD },
  { check: 'settings', program: null, pages: 'some', languages: 'easy', tests: named(SETTINGS, 'at 320 px > each setting does what it says') },
];
