import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';

const both = (text: string): Readonly<Record<string, string>> => ({ sv: text, 'sv-simple': text });

/** The text of the blank with what its author has to write written: it can be published. */
export const filledQuestionnaire = (): string => {
  const blank = JSON.parse(blankQuestionnaire()) as Readonly<Record<string, unknown>>;
  const texts = { title: both('Hur har du det på jobbet?'), description: both('Vi frågar om ditt jobb. Det tar två minuter.'), purpose: both('Vi vill göra jobbet bättre.'), controller: both('Förbundet Söder'), legalBasis: both('Uppgiften är av allmänt intresse.'), contact: { tel: '08-465 00 99', email: 'kim@forbundet.se' } };
  return JSON.stringify({ ...blank, ...texts }, null, 2);
};
