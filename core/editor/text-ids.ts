import { stepsOf } from '#core/editor/text-places.ts';
import { isObject } from '#core/questionnaire/reader.ts';

/**
 * Names for the texts of a questionnaire that stay when something else is added, moved or taken away: a question is known by its
 * name, a choice by its value. `pages[1].elements[0].choices[2].text` is `kon/choices/annat/text`.
 * @param paths JSON paths of the texts
 * @returns a name for each path, no two alike: where two would be, as in a file with two questions of a name, they are their paths
 */
export const textIds = (json: unknown, paths: readonly string[]): ReadonlyMap<string, string> => {
  const ids = paths.map((path) => [path, idOf(json, path)] as const);
  const times = new Map<string, number>();
  for (const [, id] of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return new Map(ids.map(([path, id]) => [path, times.get(id) === 1 ? id : `:${path}`]));
};

const idOf = (json: unknown, path: string): string => {
  let [here, named]: readonly [unknown, readonly string[]] = [json, []];
  for (const step of stepsOf(path)) {
    const list = named.at(-1);
    here = Array.isArray(here) ? (here[Number(step)] as unknown) : isObject(here) ? here[step] : undefined;
    const name = typeof step === 'number' ? nameOf(here) : null;
    // The name of a question is its own in the whole file, so it is known also on another page.
    if (name !== null && list === 'elements') named = [name];
    else named = [...named, name ?? String(step)];
  }
  // A choice that is only its value has its text there, as one with both has it below.
  return [...named, ...(typeof here === 'string' && path.endsWith(']') ? ['text'] : [])].map((step) => encodeURIComponent(step.replace(/\p{Surrogate}/gu, ''))).join('/');
};

const nameOf = (item: unknown): string | null => {
  const name = isObject(item) ? (item['name'] ?? item['value']) : item;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : null;
};
