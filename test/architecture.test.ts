import { describe, expect, it } from 'vitest';
import { environmentIsReadOnce, importsFollowLayers, noCycles, nothingImportsTests, resultsArePublishedInOnePlace, type Rule } from '#test/support/architecture.ts';
import type { SourceFile } from '#test/support/imports.ts';
import { sourceFiles, testFiles } from '#test/support/project-files.ts';
import { everyCoreFileIsTested } from '#test/support/tested.ts';

const sources = sourceFiles();

describe('the project', () => {
  it('has files in every layer', () => {
    for (const folder of ['core/', 'client/', 'server/', 'migrations/']) expect(sources.filter(({ path }) => path.startsWith(folder)).length).toBeGreaterThan(1);
  });

  it.each<[string, Rule, readonly SourceFile[]]>([
    ['imports only what each layer may', importsFollowLayers, sources],
    ['needs nothing of its tests to run', nothingImportsTests, sources],
    ['has no cycle of imports', noCycles, sources],
    ['reads the environment in one place', environmentIsReadOnce, sources],
    ['makes published results in one place', resultsArePublishedInOnePlace, sources],
    ['has a test for every file of core', everyCoreFileIsTested, [...sources, ...testFiles()]],
  ])('%s', (_name, rule, files) => {
    expect(rule(files)).toEqual([]);
  });
});

const file = (path: string, text: string): SourceFile => ({ path, text });

/** Each rule must see what it is there to see. */
describe('a seeded mistake is found', () => {
  it.each<[string, string, string]>([
    ['core/journey/a.ts', `import { readFileSync } from 'node:fs';`, 'values from node:fs'],
    ['core/journey/a.ts', `import { Model } from 'survey-core';`, 'values from survey-core'],
    ['core/journey/a.ts', `import type { Model } from 'survey-core';`, 'types from survey-core'],
    ['core/journey/a.ts', `export * from '#server/config.ts';`, 'values from server/config.ts'],
    ['core/journey/a.ts', `export const load = () => import('../../client/texts.ts');`, 'values from client/texts.ts'],
    ['core/journey/a.ts', `export type Request = import('express').Request;`, 'types from express'],
    ['client/components/radios/radios.tsx', `import { Layout } from '#client/pages/layout.tsx';`, 'values from client/pages/layout.tsx'],
    ['client/pages/layout.tsx', `import { Survey } from 'survey-react-ui';`, 'values from survey-react-ui'],
    ['server/services/a.ts', `import { openSqliteStorage } from '#server/storage/open-sqlite.ts';`, 'values from server/storage/open-sqlite.ts'],
    ['server/services/a.ts', `import { sql } from 'kysely';`, 'values from kysely'],
    ['server/storage/a.ts', `import { journeyOf } from '#core/journey/journey.ts';`, 'values from core/journey/journey.ts'],
    ['server/routes/a.ts', `import type { Storage } from '#server/storage/storage.ts';`, 'types from server/storage/storage.ts'],
    ['vite.config.ts', `import express from 'express';`, 'values from express'],
  ])('%s: %s', (path, text, said) => {
    expect(importsFollowLayers([file(path, text)])).toEqual([`${path} may not import ${said}.`]);
  });

  it('a file in no layer', () => {
    expect(importsFollowLayers([file('server/loose.ts', '')])).toEqual(['server/loose.ts belongs to no layer: add it to a row of test/support/layers.ts.']);
  });

  it('an import of a test', () => {
    expect(nothingImportsTests([file('server/main.ts', `import { fake } from '#test/support/fake.ts';`)])).toHaveLength(1);
  });

  it('a cycle of values, though not one of types', () => {
    const there = file('core/a.ts', `import { b } from './b.ts';`);
    expect(noCycles([there, file('core/b.ts', `import { a } from '#core/a.ts';`)])).toEqual(['Cycle of imports: core/a.ts → core/b.ts → core/a.ts']);
    expect(noCycles([there, file('core/b.ts', `import type { A } from '#core/a.ts';`)])).toEqual([]);
  });

  it('a second reader of the environment', () => {
    expect(environmentIsReadOnce([file('server/app.ts', 'export const port = process.env.PORT;'), file('server/config.ts', 'export const port = process.env.PORT;')])).toHaveLength(1);
  });

  it.each([
    'export const all = (counts: unknown) => counts as PublishedResults;',
    'export const all = (counts: object) => counts as unknown as Readonly<PublishedResults>;',
    'export const all = <PublishedResults>{};',
    'export const isPublished = (counts: unknown): counts is PublishedResults => true;',
  ])('published results made elsewhere: %s', (text) => {
    expect(resultsArePublishedInOnePlace([file('core/export/a.ts', text)])).toHaveLength(1);
  });

  it.each(['export const brand: unique symbol = Symbol();', 'const brand: unique symbol = Symbol(); export { brand as other };', 'export interface PublishedResults {}'])('a brand that is no secret: %s', (text) => {
    expect(resultsArePublishedInOnePlace([file('core/disclosure/publish-results.ts', text)])).toHaveLength(1);
  });

  it('a file of core without a test, and one that no test runs', () => {
    const rule = file('core/a/rule.ts', 'export const rule = 1;');
    expect(everyCoreFileIsTested([rule, file('test/core/b/rule.test.ts', `import { rule } from '#core/a/rule.ts';`)])).toEqual(['There is no test in test/core/a/']);
    expect(everyCoreFileIsTested([rule, file('test/core/a/other.test.ts', '')])).toEqual(['core/a/rule.ts is run by no test.']);
    expect(everyCoreFileIsTested([rule, file('test/core/a/rule.test.ts', `import { rule } from '#core/a/rule.ts';`)])).toEqual([]);
  });
});
