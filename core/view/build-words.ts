import type { Explained, Glossary } from '#core/questionnaire/explained.ts';
import type { Element, Localised } from '#core/questionnaire/questionnaire.ts';
import { ownTexts, shownTexts } from '#core/questionnaire/shown-texts.ts';
import type { WordView } from '#core/view/item-view.ts';
import type { Speaker } from '#core/view/speaker.ts';

/** The words to explain right after the page's heading, and after the text of each element. */
export interface PageWords {
  readonly heading: readonly WordView[];
  readonly of: (element: Element) => readonly WordView[];
}

/** Each word of the page once, at the first that says it. `heading`: the texts of a heading of the page's own. */
export const pageWords = (heading: readonly Localised[], elements: readonly Element[], glossary: Glossary, speaker: Speaker): PageWords => {
  const take = wordTaker(glossary, speaker);
  const first = take(heading);
  const byElement = new Map(leavesOf(elements).map((element) => [element, take(element.kind === 'panel' ? ownTexts(element) : shownTexts(element))]));
  return { heading: first, of: (element) => byElement.get(element) ?? [] };
};

/** Gives the words of texts, each the first time that it is said. */
export const wordTaker = (glossary: Glossary, speaker: Speaker): ((texts: readonly Localised[]) => readonly WordView[]) => {
  const taken = new Set<Explained>();
  return (texts) => {
    const fresh = glossary.foundIn(texts, speaker.language).filter((word) => !taken.has(word));
    fresh.forEach((word) => taken.add(word));
    return fresh.map(({ word, explanation }) => ({ word, explanation: speaker.say(explanation) }));
  };
};

/** In reading order; a panel before what it holds. */
const leavesOf = (elements: readonly Element[]): readonly Element[] => elements.flatMap((element) => (element.kind === 'panel' ? [element, ...leavesOf(element.elements)] : [element]));
