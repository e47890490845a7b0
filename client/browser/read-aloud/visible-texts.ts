/** Not texts to read: what draws or runs, what only screen readers are told, and the controls of the reading itself. */
const SILENT = 'script, style, noscript, template, svg, video, audio, .govuk-visually-hidden, .govuk-skip-link, [data-reader]';

/** Fields are read by their values, not by the text nodes inside them. */
export const FIELDS = 'input, textarea, select';

/** The text nodes and fields that are seen, in the order of the page; `br` too, which parts words. */
export const visibleTexts = (root: Element): readonly (Text | Element)[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, choose);
  const found: (Text | Element)[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text || node instanceof Element) found.push(node);
  return found;
};

const choose = (node: Node): number => {
  if (node instanceof Text) return isInField(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  if (!(node instanceof Element) || node.matches(SILENT) || !isSeen(node) || isClipped(node)) return NodeFilter.FILTER_REJECT;
  return node.matches(`br, ${FIELDS}`) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
};

const isInField = (node: Text): boolean => node.parentElement?.closest(FIELDS) !== null;

/** What is inside a closed `details` has no boxes in older browsers, and is skipped by `content-visibility` in newer ones. */
const isSeen = (element: Element): boolean =>
  element.matches('br') || ('checkVisibility' in element ? element.checkVisibility({ visibilityProperty: true }) : (element as Element).getClientRects().length > 0);

/** The heads of columns, on a screen too narrow for them: each name stands beside its values instead (`StackedTable`). */
const isClipped = (element: Element): boolean => element.matches('thead') && element.getBoundingClientRect().width <= 1;
