import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { treeOf } from '#core/editor/read-text.ts';

/** Where something stands in a text: lines from 1, letters from 0. */
export interface TextPlace {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** The steps of a JSON path as problems and findings write it: `pages[0].title.sv` → `pages`, 0, `title`, `sv`. */
export const stepsOf = (path: string): readonly (string | number)[] =>
  path.split('.').flatMap((part) => {
    const [, name = part, indexes = ''] = /^(.*?)((?:\[\d+\])*)$/.exec(part) ?? [];
    return [...(name === '' ? [] : [name]), ...[...indexes.matchAll(/\d+/g)].map(Number)];
  });

/**
 * Finds JSON paths in a text, also in one that is no whole JSON. What is not there stands where the nearest above it stands:
 * what is missing is added there.
 */
export const placesIn = (source: string): ((path: string) => TextPlace) => {
  const root = treeOf(source);
  const lineAt = linesOf(source);
  return (path) => {
    const node = root && nearest(root, stepsOf(path));
    const from = node?.parent?.type === 'property' ? node.parent.offset : (node?.offset ?? 0);
    return { line: lineAt(from), from, to: node ? endOf(node) : 0 };
  };
};

/** An object or a list is told at its first letter: it may go on for pages. */
const endOf = (node: Node): number => (node.type === 'object' || node.type === 'array' ? node.offset + 1 : node.offset + node.length);

const nearest = (root: Node, steps: readonly (string | number)[]): Node => {
  for (let length = steps.length; length > 0; length -= 1) {
    const found = findNodeAtLocation(root, steps.slice(0, length));
    if (found) return found;
  }
  return root;
};

/** The line of a letter. */
export const linesOf = (source: string): ((offset: number) => number) => {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
};
