import { questionsOf } from '#core/journey/navigate.ts';
import { firstSentence } from '#core/language/first-sentence.ts';
import type { Element, Localised, Questionnaire, Step } from '#core/questionnaire/questionnaire.ts';
import { isEmptyText, say } from '#core/question-types/localise.ts';
import type { Said } from '#core/view/text.ts';

/**
 * What a step is called in a list of pages: its title, else that of the first in it that has one, else the first sentence that it tells,
 * else its name; of a step in parts with the part's number.
 */
export const stepLabel = ({ page, part, elements }: Pick<Step, 'page' | 'part' | 'elements'>, alone = false): Said => {
  const first = titledIn(questionsOf(elements).map(({ question }) => question.title));
  const named = (alone ? (first ?? titledIn([page.title])) : (titledIn([page.title]) ?? first)) ?? titledIn(elements.map((element) => (element.kind === 'panel' ? element.title : null)));
  const title = named ? say(named, 'sv') : (toldIn(elements) ?? { text: page.name, lang: 'sv' });
  return part ? { ...title, text: `${title.text} (${part.number})` } : title;
};

/** What each page is called, by its name: as its first step. */
export const pageLabels = ({ steps }: Pick<Questionnaire, 'steps'>): ReadonlyMap<string, Said> => new Map(steps.usual.toReversed().map((step) => [step.page.name, stepLabel({ ...step, part: null })]));

const titledIn = (titles: readonly (Localised | null)[]): Localised | null => titles.find((title) => !isEmptyText(title)) ?? null;

const toldIn = (elements: readonly Element[]): Said | null => {
  const told = elements.flatMap((element) => (element.kind === 'html' ? [say(element.html, 'sv')] : [])).map((said) => ({ ...said, text: firstSentence(said.text) }));
  return told.find(({ text }) => text !== '') ?? null;
};
