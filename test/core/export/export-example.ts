import { populationsOf, sourcesOf, withPopulations } from '#core/analysis/known-population.ts';
import { cellsOf, given, tableWith } from '#test/core/statistics/statistics-example.ts';
import { publishQuotes } from '#core/open-answers/publish-quotes.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import type { Answers } from '#core/codes/answer-value.ts';
import { makeCodebook } from '#core/codes/make-codebook.ts';
import type { ExportSource } from '#core/export/export-source.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { publish } from '#test/core/export/small-survey.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { crossingsOf } from '#core/results/groupings.ts';
import { respondents } from '#test/core/results/respondents.ts';

const choice = (value: string, text: string, more: object = {}): object => ({ value, text: { sv: text, 'sv-simple': `${text} (lätt)` }, ...more });
const title = (text: string): object => ({ sv: text, 'sv-simple': `${text} (lätt)` });

/** A survey with a question of each kind, and texts that files find hard: formulas, quotation marks, å, line breaks. */
const JSON_OF_SURVEY = {
  title: title('Får du hjälp?'),
  pages: [
    {
      name: 'sida',
      elements: [
        { type: 'radiogroup', name: 'kommun', role: 'area', title: title('Var bor du?'), choices: [choice('0126', 'Huddinge'), choice('0127', 'Botkyrka'), choice('0128', 'Salem'), choice('0181', 'Södertälje'), choice('annan', 'Annan kommun')] },
        { type: 'radiogroup', name: 'kon', role: 'gender', title: title('Vem är du?'), choices: [choice('kvinna', 'Kvinna', { counts: 'woman' }), choice('man', 'Man', { counts: 'man' }), choice('annat', 'Annat', { counts: 'other' })] },
        { type: 'radiogroup', name: 'org', role: 'group', title: title('Var arbetar du?'), choices: [choice('af', 'Arbetsförmedlingen'), choice('fk', 'Försäkringskassan')] },
        { type: 'radiogroup', name: 'hjalp', title: title('=1+1; "Får du hjälp"?'), choices: [choice('ja', 'Ja', { score: 3 }), choice('ibland', 'Ibland <&>', { score: 2 }), choice('nej', 'Nej', { score: 1 }), choice('vet_inte', 'Vet inte', { missing: 'dontKnow' })] },
        { type: 'checkbox', name: 'svart', sensitive: true, visibleIf: "{hjalp} = 'nej'", title: title('Vad är svårt?'), choices: [choice('stress', 'Stress'), choice('halsa', 'Hälsan')] },
        { type: 'matrix', name: 'samverkan', role: 'satisfaction', title: title('Hur går det?'), rows: [{ value: 'af', text: title('Arbetsförmedlingen') }, { value: 'fk', text: title('Försäkringskassan') }], columns: [choice('bra', 'Bra'), choice('daligt', 'Dåligt')] },
        { type: 'text', inputType: 'number', name: 'antal', title: title('Hur många?') },
        { type: 'comment', name: 'forslag', title: title('Förslag?'), sensitive: true },
      ],
    },
  ],
};

export const QUESTIONNAIRE: Questionnaire = (() => {
  const compiled = compileQuestionnaire(JSON_OF_SURVEY);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.value;
})();

export const CODEBOOK = makeCodebook(QUESTIONNAIRE);

const NO_QUOTES = publishQuotes({ survey: 'prov', version: 1, questions: [], reviews: [] });

/** Figures of 160 people, some of them hidden. */
export const sourceOf = (people: readonly Answers[] = respondents(CODEBOOK, 160, 7)): ExportSource => ({ results: publish(CODEBOOK, people), populations: [], questionnaire: QUESTIONNAIRE, quotes: NO_QUOTES, madeOn: '2026-11-26', csvFile: null, demo: false });

/** With how many women and men there are in two of the towns. */
export const knownSource = (source: ExportSource): ExportSource => {
  const populations = populationsOf(source.results, [given('population', tableWith(cellsOf({ '0126': [90, 90], '0127': [80, 120] })))]);
  return { ...source, results: withPopulations(source.results, populations), populations: sourcesOf(populations) };
};

/** The same with every question by the answers to another, and as if each of its groups were one of two questions at once. */
export const crossedSource = (): ExportSource => {
  const source = sourceOf();
  const results = publish(CODEBOOK, respondents(CODEBOOK, 160, 7), crossingsOf(CODEBOOK));
  return { ...source, results: { ...results, doubles: results.crossings.map(doubled) } };
};

const doubled = ({ by, variables }: PublishedResults['crossings'][number]): PublishedResults['doubles'][number] => ({
  by: { id: `${by.id},org`, text: `${by.text} och Var arbetar du?`, values: by.values.flatMap(({ id, text }) => [{ id: `${id},af`, text: `${text}, Arbetsförmedlingen` }, { id: `${id},fk`, text: `${text}, Försäkringskassan` }]) },
  variables: variables.map(({ id, figures }) => ({ id, figures: figures.map((figure) => ({ ...figure, group: `${figure.group ?? ''},fk` })) })),
});
