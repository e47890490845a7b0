import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QUESTION_TYPES } from '#core/question-types/registry.ts';
import { VARIABLES } from '#server/config.ts';
import { commandsNamed, firstColumn, pathsNamed, scriptsNamed, section, treePaths } from '#test/support/documents.ts';
import { ROOT, readProjectFile } from '#test/support/project-files.ts';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'surveys/README.md', ...globSync('docs/**/*.md', { cwd: ROOT }).sort()];

const missing = (paths: readonly string[]): readonly string[] => paths.filter((path) => !existsSync(resolve(ROOT, path)));

const readme = readProjectFile('README.md');

describe('the README', () => {
  it('draws a tree of files and folders that exist', () => {
    const tree = treePaths(readme);
    expect(tree.length).toBeGreaterThan(5);
    expect(missing(tree)).toEqual([]);
  });

  it('tells to run scripts that exist', () => {
    const { scripts } = JSON.parse(readProjectFile('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const named = scriptsNamed(readme);
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'cli']));
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...named]));
  });

  it('names commands that the command line knows', () => {
    const help = execFileSync(process.execPath, ['--disable-proto=delete', 'server/run.js', 'cli', '--help'], { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
    const named = commandsNamed(readme);
    expect(named).toEqual(expect.arrayContaining(['check', 'demo', 'export']));
    expect(named.filter((command) => !new RegExp(`\\b${command}\\b`).test(help))).toEqual([]);
  });

  it('lists the environment variables that the configuration reads', () => {
    const named = firstColumn(readme).filter((name) => /^[A-Z][A-Z0-9_]+$/.test(name));
    expect([...named].sort()).toEqual(Object.keys(VARIABLES).sort());
  });
});

it('docs/surveyjs.md lists the question types of the registry', () => {
  const listed = firstColumn(section(readProjectFile('docs/surveyjs.md'), /question types/i));
  expect(listed).toEqual(expect.arrayContaining(Object.keys(QUESTION_TYPES)));
  expect(listed.filter((type) => !Object.hasOwn(QUESTION_TYPES, type))).toEqual([]);
});

it('docs/architecture.md tells what every folder at the top is for', () => {
  const architecture = readProjectFile('docs/architecture.md');
  expect(['core/', 'client/', 'server/', 'surveys/', 'migrations/', 'test/'].filter((folder) => !architecture.includes(folder))).toEqual([]);
});

it.each(DOCUMENTS)('%s names only files that exist', (document) => {
  const folder = posix.dirname(document) === '.' ? '' : `${posix.dirname(document)}/`;
  expect(missing(pathsNamed(readProjectFile(document), folder))).toEqual([]);
});

/** What the checks above read must be what stands there. */
describe('a document is read', () => {
  it('as a tree', () => {
    const tree = ['```', 'core/            pure rules', '  journey/ view/   pages', '  result.ts', 'client/', '  components/<name>/', 'server/', '  run.js main.ts   start', '```', ''].join('\n');
    expect(treePaths(tree)).toEqual(['core/', 'core/journey/', 'core/view/', 'core/result.ts', 'client/', 'server/', 'server/run.js', 'server/main.ts']);
  });

  it('as scripts and commands', () => {
    expect(scriptsNamed('`npm ci && npm start`, npm run bench, `npm run cli -- export x`')).toEqual(['bench', 'cli', 'start']);
    expect(commandsNamed('`npm run cli -- export x`, npm run cli -- <command>')).toEqual(['export']);
  });

  it('as sections and tables', () => {
    const text = ['# A', '| `X` | 1 |', '## Question types', '| `text`, `comment` | `no` |', '|---|---|', '### More', '| `rating` | |', '## Else', '| `Y` | |'].join('\n');
    expect(firstColumn(section(text, /question types/i))).toEqual(['text', 'comment', 'rating']);
  });

  it('as paths', () => {
    expect(pathsNamed('`core/result.ts`, `core/<x>`, `npm test`, [a](decisions/001.md#b), [c](https://example.org), [d](#e)', 'docs/')).toEqual(['core/result.ts', 'docs/decisions/001.md']);
  });
});
