import { questionsOf } from '#core/journey/navigate.ts';
import type { Step } from '#core/questionnaire/questionnaire.ts';
import { say } from '#core/question-types/localise.ts';
import type { Said } from '#core/view/text.ts';

/** What a step is called in a list of pages: its title, else that of its first question, else its name; of a step in parts with the part's number. */
export const stepLabel = ({ page, part, elements }: Pick<Step, 'page' | 'part' | 'elements'>, alone = false): Said => {
  const first = questionsOf(elements)[0]?.question.title;
  const named = alone ? (first ?? page.title) : (page.title ?? first);
  const title = named ? say(named, 'sv') : { text: page.name, lang: 'sv' };
  return part ? { ...title, text: `${title.text} (${part.number})` } : title;
};
