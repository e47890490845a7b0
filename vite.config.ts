import { defineConfig } from 'vitest/config';

/** A file of the project root, as the bundlers want it. */
const here = (path: string): string => new URL(path, import.meta.url).pathname;

// Two builds: `vite build` makes the browser's files, `vite build --ssr` the one file that renders pages.
export default defineConfig(({ isSsrBuild }) => ({
  publicDir: false,
  esbuild: { jsx: 'automatic' },
  build: isSsrBuild
    ? { outDir: 'dist/render', rollupOptions: { input: here('server/render/render-page.tsx') } }
    : {
        outDir: 'dist/client',
        manifest: true,
        assetsInlineLimit: 0,
        rollupOptions: { input: { styles: here('client/styles/styles.scss'), enhance: here('client/browser/enhance/enhance.ts') } },
      },
  ssr: { noExternal: true },
  css: { preprocessorOptions: { scss: { loadPaths: [here('node_modules')], quietDeps: true } } },
  test: {
    execArgv: ['--disable-proto=delete'],
    projects: [
      { extends: true, test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/**/*.browser.test.ts'], environment: 'node', testTimeout: 60_000 } },
      { extends: true, test: { name: 'dom', include: ['test/**/*.dom.test.tsx'], environment: 'jsdom' } },
      { extends: true, test: { name: 'browser', include: ['test/**/*.browser.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
}));
