import type { PlaceInWords } from '#core/editor/describe-place.ts';
import type { Text } from '#core/view/text.ts';

/** Parts that have a word of their own; the rest are told by the name of the property. */
const NAMED: ReadonlySet<string> = new Set(['choices', 'rateValues', 'rows', 'columns', 'items', 'validators', 'description', 'html', 'visibleIf', 'requiredIf', 'explain']);
const OF_SURVEY: ReadonlySet<string> = new Set(['title', 'description', 'audience', 'purpose', 'controller', 'legalBasis', 'contact', 'retention', 'explain', 'easyReadReview']);

/** A place in a questionnaire, in a few words. */
export const placeText = (place: PlaceInWords): Text => {
  const { in: where, title, part } = place;
  if (where === 'survey') return OF_SURVEY.has(part) ? { key: `studio.place.survey.${part}` } : partText(place);
  if (part === '' || part === 'title') return { key: `studio.place.${where}`, parameters: { title } };
  return { key: `studio.place.${where}.part`, parameters: { title, part: partText(place) } };
};

const partText = ({ part, number }: PlaceInWords): Text => {
  if (part === '') return { key: 'studio.place.whole' };
  return NAMED.has(part) ? { key: `studio.place.part.${part}`, parameters: { number: number ?? '' } } : { key: 'studio.place.part', parameters: { name: part } };
};
