import type { Element, Page, PanelElement } from '#core/questionnaire/questionnaire.ts';

export const PAGE_MODES = ['standard', 'questionPerPage', 'singlePage'] as const;
export type PageMode = (typeof PAGE_MODES)[number];

/** The name of the only page of a questionnaire that is asked on a single page. */
const SINGLE = 'fragor';

/** Lays the pages out anew as `questionsOnPageMode` says. Panels stay round what they hold, for their conditions. */
export const applyPageMode = (pages: readonly Page[], mode: PageMode): readonly Page[] => {
  if (mode === 'questionPerPage') return pages.flatMap(onePageEach);
  if (mode === 'singlePage') return [{ name: SINGLE, title: null, description: null, visible: null, elements: pages.map(asPanel) }];
  return pages;
};

const asPanel = (page: Page): PanelElement => ({ ...page, kind: 'panel' });

const onePageEach = (page: Page): readonly Page[] =>
  leaves(page.elements).map(({ name, element }) => ({ name, title: null, description: null, visible: page.visible, elements: [element] }));

interface Leaf {
  readonly name: string;
  readonly element: Element;
}

/** Every question or text by itself, inside bare panels that keep the conditions. */
const leaves = (elements: readonly Element[]): readonly Leaf[] =>
  elements.flatMap((element): readonly Leaf[] => {
    if (element.kind !== 'panel') return [{ name: element.kind === 'html' ? element.name : element.question.name, element }];
    return leaves(element.elements).map((leaf) => ({ name: leaf.name, element: { ...element, title: null, description: null, elements: [leaf.element] } }));
  });
