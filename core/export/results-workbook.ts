import { swedish } from '#core/codes/swedish.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { codebookTable } from '#core/export/codebook-table.ts';
import { crossedVariables } from '#core/export/crossed-variables.ts';
import { crossTable } from '#core/export/cross-table.ts';
import type { ExportSource } from '#core/export/export-source.ts';
import { longTable } from '#core/export/long-table.ts';
import { markMadeUp } from '#core/export/made-up.ts';
import { quotesTable } from '#core/export/quotes-table.ts';
import { readMe, titleOf } from '#core/export/read-me.ts';
import type { Link, Sheet, TextLine, Workbook } from '#core/export/workbook/sheet.ts';
import { sheetNames } from '#core/export/workbook/sheet-names.ts';

const READ_ME = 'Läs mig';
const CONTENTS = 'Innehåll';
const LONG = 'Långformat';
const CODEBOOK = 'Kodbok';
const QUOTES = 'Citat';
const CROSSINGS = 'Korsningar';

/** The figures as a workbook for people: how to read them, a list of the sheets, a cross table a question, all of them by the answers to others, quotes where there are any, all figures in long form, the codebook. */
export const resultsWorkbook = (source: ExportSource): Workbook => {
  const questions = questionsOf(source);
  const names = sheetNames(questions.map(({ id }) => id), [READ_ME, CONTENTS, CROSSINGS, QUOTES, LONG, CODEBOOK]);
  const named = questions.map((question, index) => ({ ...question, sheet: names[index] ?? question.id }));
  const hasQuotes = source.quotes.questions.length > 0;
  const crossed = crossedVariables(source.results);
  return {
    title: `${titleOf(source)}${source.demo ? ' (påhittade svar)' : ''}`,
    subject: `Statistik för kvinnor och män, version ${source.results.version}`,
    madeOn: source.madeOn,
    sheets: [
      { kind: 'text', name: READ_ME, lines: readMeLines(source) },
      { kind: 'links', name: CONTENTS, columns: ['Blad', source.demo ? 'Vad det innehåller (svaren är påhittade)' : 'Vad det innehåller'], links: linksTo(named, crossed.length > 0, hasQuotes) },
      ...named.map(({ sheet, variables }): Sheet => ({ kind: 'table', name: sheet, table: markMadeUp(crossTable(variables), source.demo) })),
      ...(crossed.length > 0 ? [{ kind: 'table', name: CROSSINGS, table: markMadeUp(crossTable(crossed), source.demo) } satisfies Sheet] : []),
      ...(hasQuotes ? [{ kind: 'table', name: QUOTES, table: markMadeUp(quotesTable(source.quotes), source.demo) } satisfies Sheet] : []),
      { kind: 'table', name: LONG, table: markMadeUp(longTable(source.results, 'excel-sv'), source.demo) },
      { kind: 'table', name: CODEBOOK, table: markMadeUp(codebookTable(source), source.demo) },
    ],
  };
};

interface QuestionSheet {
  readonly id: string;
  readonly title: string;
  readonly variables: readonly PublishedVariable[];
}

/** Variables of one question (the rows of a matrix) are on one sheet. */
const questionsOf = ({ results, questionnaire }: ExportSource): readonly QuestionSheet[] =>
  [...new Set(results.variables.map(({ question }) => question))].map((id) => {
    const variables = results.variables.filter((variable) => variable.question === id);
    const question = questionnaire.questions.find((placed) => placed.question.name === id)?.question;
    return { id, title: question ? swedish(question.title, questionnaire.locale) : (variables[0]?.text ?? id), variables };
  });

const linksTo = (questions: readonly (QuestionSheet & { readonly sheet: string })[], isCrossed: boolean, hasQuotes: boolean): readonly Link[] => [
  { sheet: READ_ME, about: 'Hur siffrorna är gjorda, och hur de läses' },
  ...questions.map(({ sheet, title }) => ({ sheet, about: title })),
  ...(isCrossed ? [{ sheet: CROSSINGS, about: 'Frågorna efter svaren på bakgrundsfrågor, en i taget och två åt gången där det är gjort' }] : []),
  ...(hasQuotes ? [{ sheet: QUOTES, about: 'Godkända citat ur svar med egna ord' }] : []),
  { sheet: LONG, about: 'Alla siffror, en rad för varje' },
  { sheet: CODEBOOK, about: 'Frågor och svar med koder, på vanlig och enkel svenska' },
];

const readMeLines = (source: ExportSource): readonly TextLine[] => [
  ...readMe(source),
  { text: 'Blad i filen', style: 'heading' },
  { text: `På bladet ${CONTENTS} finns länkar till alla blad. Varje fråga har ett eget. Koder står som text, så att kommunkoder behåller sin nolla.`, style: 'text' },
];
