import { posix } from 'node:path';
import type { Rule } from '#test/support/architecture.ts';
import { importsOf, type SourceFile } from '#test/support/imports.ts';

const isTest = ({ path }: SourceFile): boolean => /\.test\.tsx?$/.test(path);

/** Every file that values reach from the given ones, themselves included. */
const reachedFrom = (starts: readonly SourceFile[], files: ReadonlyMap<string, SourceFile>): ReadonlySet<string> => {
  const reached = new Set<string>();
  const open = [...starts];
  for (let file = open.pop(); file; file = open.pop()) {
    if (reached.has(file.path)) continue;
    reached.add(file.path);
    open.push(...importsOf(file).flatMap(({ target, typeOnly }) => (typeOnly ? [] : (files.get(target) ?? []))));
  }
  return reached;
};

/** Types alone do nothing that a test could see. */
const hasValues = ({ text }: SourceFile): boolean => /^export (?:const|function|class|async|\*|\{)/m.test(text);

/** Every folder of core with rules has tests in the folder that mirrors it, and every file is run by some test. */
export const everyCoreFileIsTested: Rule = (files) => {
  const tests = files.filter(isTest);
  const reached = reachedFrom(tests, new Map(files.map((file) => [file.path, file])));
  const core = files.filter((file) => file.path.startsWith('core/') && hasValues(file)).map(({ path }) => path);
  const mirrors = new Set(core.map((path) => `test/${posix.dirname(path)}/`));
  const untested = [...mirrors].filter((mirror) => !tests.some((test) => test.path.startsWith(mirror)));
  return [...untested.map((mirror) => `There is no test in ${mirror}`), ...core.filter((path) => !reached.has(path)).map((path) => `${path} is run by no test.`)];
};
