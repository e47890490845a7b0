import { findNodeAtLocation, findNodeAtOffset, type Node } from 'jsonc-parser';
import { treeOf } from '#core/editor/read-text.ts';

/** Where the cursor is in a text: the number of the page, from 0, and the name of the innermost question; null where it is in none. */
export interface CursorPlace {
  readonly page: number | null;
  readonly question: string | null;
}

/** @param offset letters from 0 */
export const placeAt = (source: string, offset: number): CursorPlace => {
  const root = treeOf(source);
  const inside = root ? around(findNodeAtOffset(root, offset, true)) : [];
  const page = inside.find((node) => keyOf(node.parent) === 'pages');
  const question = inside.find((node) => keyOf(node.parent) === 'elements' && textIn(node, 'name') !== null);
  return { page: page?.parent?.children?.indexOf(page) ?? null, question: question ? textIn(question, 'name') : null };
};

/** A node and what it stands in, inmost first. */
const around = (node: Node | undefined): readonly Node[] => (node ? [node, ...around(node.parent)] : []);

/** The property that a list is the value of. */
const keyOf = (list: Node | undefined): unknown => (list?.type === 'array' && list.parent?.type === 'property' ? list.parent.children?.[0]?.value : null);

const textIn = (node: Node, name: string): string | null => {
  const value: unknown = node.type === 'object' ? findNodeAtLocation(node, [name])?.value : null;
  return typeof value === 'string' ? value : null;
};
