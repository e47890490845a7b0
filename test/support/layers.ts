/** Who may import whom: one row a layer, the first row that matches a file holds. Paths may end in `**`. */
export interface Layer {
  readonly files: readonly string[];
  /** The project's files and the packages it may import. */
  readonly may: readonly string[];
  /** What it may import types from, and no values. */
  readonly mayTypes?: readonly string[];
}

/** The one place where the purity of core meets a library that has none. */
export const SURVEY_CORE = 'core/questionnaire/survey-core.ts';

/** Synchronous packages without input, output or state. */
const PURE_PACKAGES = ['re2js', 'uqr', 'sanitize-html', 'csv-parse/sync', 'csv-stringify/sync', 'fflate', 'jsonc-parser'];

export const LAYERS: readonly Layer[] = [
  { files: [SURVEY_CORE], may: ['core/**', 'survey-core', ...PURE_PACKAGES] },
  { files: ['core/**'], may: ['core/**', ...PURE_PACKAGES] },

  { files: ['client/texts.ts'], may: ['i18next', 'client/locales/**'], mayTypes: ['core/view/**'] },
  { files: ['client/components/**'], may: ['core/view/**', 'client/texts.ts', 'client/components/**', 'react'] },
  { files: ['client/pages/**'], may: ['core/view/**', 'client/texts.ts', 'client/components/**', 'client/pages/**', 'react'] },
  { files: ['client/browser/**'], may: ['client/**', 'core/**', 'survey-core', 'survey-react-ui', 'react', 'react-dom/**', 'govuk-frontend/**', '@codemirror/**', '@lezer/highlight', '@simplewebauthn/browser', 'axe-core'] },

  // The only places that construct, and so know everything.
  { files: ['server/run.js', 'server/check-node.js', 'server/main.ts', 'server/cli.ts', 'server/commands/**', 'server/config.ts'], may: ['**'] },
  { files: ['server/services/**'], may: ['core/**', 'server/services/**', '@simplewebauthn/server', 'node:**'], mayTypes: ['server/storage/storage.ts'] },
  { files: ['server/storage/**', 'migrations/**'], may: ['server/storage/**', 'migrations/**', 'kysely', 'better-sqlite3', 'pg', 'node:**'], mayTypes: ['core/**'] },
  // A program of its own: it shows reports in another thread than that of the answers.
  { files: ['server/workers/reporter.ts', 'server/workers/start-reporter.ts', 'server/workers/reporter-messages.ts'], may: ['core/**', 'server/services/**', 'server/storage/**', 'server/workers/**', 'node:**'] },
  // The same for releases, which take longer still.
  { files: ['server/workers/releaser.ts', 'server/workers/start-releaser.ts', 'server/workers/releaser-messages.ts'], may: ['core/**', 'server/services/**', 'server/storage/**', 'server/workers/**', 'node:**'] },
  { files: ['server/workers/**'], may: ['core/**', 'server/storage/**', 'server/workers/**', 'highs', 'node:**'] },
  { files: ['server/http/**'], may: ['core/view/**', 'server/services/**', 'server/http/**', 'express', 'helmet', 'rate-limiter-flexible', 'node:**'], mayTypes: ['core/**'] },
  { files: ['server/routes/**'], may: ['core/view/**', 'core/access/**', 'server/services/**', 'server/http/**', 'server/routes/**', 'express', 'node:**'], mayTypes: ['core/**'] },
  { files: ['server/app.ts'], mayTypes: ['core/accessibility/**'], may: ['core/view/**', 'core/questionnaire/media.ts', 'server/services/**', 'server/storage/storage.ts', 'server/http/**', 'server/routes/**', 'express', 'compression', 'node:**'] },
  { files: ['server/render/**'], may: ['server/render/**', 'core/view/**', 'client/pages/**', 'client/texts.ts', 'react', 'react-dom/server', 'node:**'] },

  { files: ['vite.config.ts', 'eslint.config.js'], may: ['vite', 'vitest/**', 'typescript-eslint', 'node:**', 'client/locales/**'] },
];

/** Whether a path is what a pattern names: itself, or with `**` at its end all below it. */
export const matches = (path: string, pattern: string): boolean => {
  if (!pattern.endsWith('**')) return path === pattern;
  const folder = pattern.slice(0, -2);
  return path.startsWith(folder) || `${path}/` === folder;
};

export const matchesAny = (path: string, patterns: readonly string[]): boolean => patterns.some((pattern) => matches(path, pattern));
