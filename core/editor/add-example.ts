import { applyEdits, findNodeAtLocation, modify } from 'jsonc-parser';
import { GUIDE_EXAMPLES, type GuideExample } from '#core/editor/guide-examples.ts';
import { FORMATTING } from '#core/editor/snippets.ts';
import { treeOf } from '#core/editor/read-text.ts';

export const isGuideExample = (name: string): name is GuideExample => Object.hasOwn(GUIDE_EXAMPLES, name);

/** A text with an example in it, and the JSON path of its first question. */
export interface TextWithExample {
  readonly source: string;
  readonly path: string;
}

/** A text with the questions of an example at the end of its last page; null where it has no page to put them on. */
export const addExample = (source: string, name: GuideExample): TextWithExample | null => {
  const root = treeOf(source);
  const pages = root && findNodeAtLocation(root, ['pages']);
  const at = (pages?.type === 'array' ? (pages.children ?? []) : []).length - 1;
  const list = root && findNodeAtLocation(root, ['pages', at, 'elements']);
  if (list?.type !== 'array') return null;
  const first = (list.children ?? []).length;
  const added = freshElements(source, name).reduce<string>((text, element, index) => applyEdits(text, modify(text, ['pages', at, 'elements', first + index], element, { ...FORMATTING, isArrayInsertion: true })), source);
  return { source: added, path: `pages[${at}].elements[${first}]` };
};

/** The questions of an example by names that the text does not have; conditions follow their names. */
const freshElements = (source: string, example: GuideExample): readonly unknown[] => {
  const elements = GUIDE_EXAMPLES[example];
  let json = JSON.stringify(elements);
  for (const { name } of elements) {
    const free = freeName(source, name);
    json = json.replaceAll(`"name":"${name}"`, `"name":"${free}"`).replaceAll(`{${name}}`, `{${free}}`);
  }
  return JSON.parse(json) as readonly unknown[];
};

const freeName = (source: string, name: string): string => {
  let number = 1;
  while (source.includes(`"${numbered(name, number)}"`)) number += 1;
  return numbered(name, number);
};

const numbered = (name: string, number: number): string => (number === 1 ? name : `${name}_${number}`);
