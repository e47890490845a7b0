import { isObject } from '#core/questionnaire/reader.ts';

type Words = readonly [sv: string, easy: string];

const TITLE: Words = ['Har du fått hjälp att svara?', 'Har någon hjälpt dig att svara?'];
const CHOICES: readonly (readonly [value: string, pictogram: string, words: Words])[] = [
  ['last', 'lasa-hogt', ['Ja, någon läste frågorna för mig', 'Ja, någon läste för mig']],
  ['skrev', 'skriva', ['Ja, någon skrev mina svar', 'Ja, någon skrev mina svar']],
  ['forklarade', 'forklara', ['Ja, någon förklarade frågorna för mig', 'Ja, någon förklarade för mig']],
  ['nej', 'nej', ['Nej', 'Nej']],
];

/**
 * SurveyJS JSON with `askHelp: true` → the same with the question whether somebody helped, last and alone on a page
 * `hjalp`, in the languages of the file; and without `askHelp`, so that it can be written out again. Where the file has
 * no Swedish, and for anything else, the JSON as it was: then what reads it says what is wrong.
 */
export const withHelpQuestion = (json: unknown): unknown => {
  if (!isObject(json) || json['askHelp'] !== true || !speaksSwedish(json)) return json;
  const { askHelp: _, ...survey } = json;
  const question = helpQuestion(isObject(survey['title']) && 'sv-simple' in survey['title']);
  const elements = survey['elements'];
  if (Array.isArray(elements)) return { ...survey, elements: [...(elements as readonly unknown[]), question] };
  const pages = survey['pages'];
  return Array.isArray(pages) ? { ...survey, pages: [...(pages as readonly unknown[]), { name: question.name, elements: [question] }] } : json;
};

const speaksSwedish = ({ title, locale }: Readonly<Record<string, unknown>>): boolean => (isObject(title) && 'sv' in title) || locale === undefined || locale === 'sv' || locale === '';

const helpQuestion = (easy: boolean) => {
  const text = ([sv, simple]: Words) => (easy ? { sv, 'sv-simple': simple } : { sv });
  return {
    type: 'checkbox',
    name: 'hjalp',
    role: 'help',
    pictogram: 'hjalp-att-svara',
    title: text(TITLE),
    choices: CHOICES.map(([value, pictogram, words]) => ({ value, text: text(words), pictogram, ...(value === 'nej' && { isExclusive: true }) })),
  };
};
