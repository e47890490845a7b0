import { defineConfig } from 'vitest/config';
import simple from './client/locales/sv-simple.json' with { type: 'json' };
import swedish from './client/locales/sv.json' with { type: 'json' };

/** A file of the project root, as the bundlers want it. */
const here = (path: string): string => new URL(path, import.meta.url).pathname;

/** The texts of the player alone (client/browser/read-aloud/texts.ts). */
const readerTexts = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(texts).filter(([key]) => /^(?:listen|settings\.speech)\./.test(key)));

// Two builds: `vite build` makes the browser's files, `vite build --ssr` the one file that renders pages.
export default defineConfig(({ command, isSsrBuild }) => ({
  publicDir: false,
  // React chooses between its development and production code by this; a build of pages keeps the name unless told.
  define: {
    READER_TEXTS: JSON.stringify({ sv: readerTexts(swedish), 'sv-simple': readerTexts(simple) }),
    ...(command === 'build' && { 'process.env.NODE_ENV': '"production"' }),
  },
  build: isSsrBuild
    ? { outDir: 'dist/render', rollupOptions: { input: here('server/render/render-page.tsx') } }
    : {
        outDir: 'dist/client',
        manifest: true,
        // Preloading writes links without the nonce of the page, which its content policy refuses.
        modulePreload: { polyfill: false, resolveDependencies: () => [] },
        assetsInlineLimit: 0,
        // The editor's check runs survey-core beside the page: once, with its progress told, for authors alone.
        chunkSizeWarningLimit: 2_000,
        rollupOptions: {
          input: { styles: here('client/styles/styles.scss'), paper: here('client/styles/paper.scss'), report: here('client/styles/report.scss'), studio: here('client/styles/studio.scss'), enhance: here('client/browser/enhance/enhance.ts'), player: here('client/browser/read-aloud/read-aloud.ts'), review: here('client/browser/review/review.ts'), check: here('client/browser/studio/check.ts'), axe: here('client/browser/studio/axe.ts'), passkey: here('client/browser/studio/passkey.ts'), copy: here('client/browser/studio/copy.ts'), editor: here('client/browser/studio/editor.ts') },
          preserveEntrySignatures: 'strict',
          // Sass takes most of the time, which is no news to whoever starts the service on a slow machine.
          checks: { pluginTimings: false },
        },
      },
  worker: { format: 'es' as const },
  ssr: { noExternal: true },
  css: { preprocessorOptions: { scss: { loadPaths: [here('node_modules')], quietDeps: true } } },
  test: {
    // As the service runs (see server/main.ts), which takes a process of its own: worker threads have no such switch.
    pool: 'forks',
    execArgv: ['--disable-proto=delete'],
    maxWorkers: '100%',
    setupFiles: [here('test/support/fail-on-console.ts')],
    restoreMocks: true,
    projects: [
      { extends: true, test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/**/*.browser.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { extends: true, test: { name: 'dom', include: ['test/**/*.dom.test.tsx'], environment: 'jsdom', testTimeout: 60_000 } },
      { extends: true, test: { name: 'browser', include: ['test/**/*.browser.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
}));
