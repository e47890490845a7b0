import type { PublishedValue, PublishedVariable } from '#core/disclosure/publish-results.ts';
import { easyTexts, type EasyTexts } from '#core/export/easy-texts.ts';
import type { ExportSource } from '#core/export/export-source.ts';
import { lazily, type Cell, type Table, type TableColumn } from '#core/export/table.ts';
import { whoWasAsked } from '#core/export/who-was-asked.ts';
import { isMeasure } from '#core/export/words.ts';

/** What the figures are about: a row an answer (or measure) of each variable, with its texts in both languages. */
export const codebookTable = ({ results, questionnaire }: ExportSource): Table => {
  const [easy, asked] = [easyTexts(questionnaire), whoWasAsked(questionnaire)];
  const about = (variable: PublishedVariable): About => ({ variable, easy: easy.get(variable.id) ?? NO_TEXTS, asked: asked(variable.question) });
  return {
    columns: COLUMNS,
    rows: lazily(function* () {
      for (const variable of results.variables) for (const answer of answersOf(variable)) yield COLUMNS.map(({ cell }) => cell(about(variable), answer));
    }),
  };
};

interface About {
  readonly variable: PublishedVariable;
  readonly easy: EasyTexts;
  readonly asked: string;
}

type Answer = Pick<PublishedValue, 'id' | 'text'> & Partial<PublishedValue>;

const NO_TEXTS: EasyTexts = { text: null, answers: new Map() };

/** Its answers in their order, then the measures that stand in the figures (`_medel`). */
const answersOf = ({ values, figures }: PublishedVariable): readonly Answer[] => {
  const measures = new Map(figures.filter(({ answer }) => isMeasure(answer.id)).map(({ answer }) => [answer.id, answer]));
  return [...values, ...measures.values()];
};

interface CodebookColumn extends TableColumn {
  readonly cell: (about: About, answer: Answer) => Cell;
}

const KINDS: Readonly<Record<PublishedVariable['kind'], string>> = { single: 'Ett svar', multiple: 'Flera svar', number: 'Tal' };

const ROLES: Readonly<Record<PublishedVariable['role'], string>> = {
  consent: 'Samtycke',
  gender: 'Kön',
  area: 'Område',
  group: 'Grupp',
  need: 'Behov',
  importance: 'Hur viktigt',
  satisfaction: 'Hur det är nu',
  barrier: 'Hinder',
  suggestion: 'Förslag',
  help: 'Hjälp att svara',
  background: 'Bakgrund',
};

const MISSING: Readonly<Record<NonNullable<PublishedValue['missing']>, string>> = { dontKnow: 'Vet inte', refused: 'Vill inte svara', notApplicable: 'Gäller inte' };

const COLUMNS: readonly CodebookColumn[] = [
  { title: 'Fråga, kod', width: 20, cell: ({ variable }) => variable.id },
  { title: 'Fråga', width: 48, cell: ({ variable }) => variable.text },
  { title: 'Fråga, enkel svenska', width: 48, cell: ({ easy }) => easy.text },
  { title: 'Del av fråga', width: 16, cell: ({ variable }) => variable.question },
  { title: 'Slag', width: 12, cell: ({ variable }) => KINDS[variable.kind] },
  { title: 'Roll', width: 16, cell: ({ variable }) => ROLES[variable.role] },
  { title: 'Ämne', width: 16, cell: ({ variable }) => variable.topic },
  { title: 'Känslig', width: 9, cell: ({ variable }) => (variable.sensitive ? 'Ja' : 'Nej') },
  { title: 'Vem som fick frågan', width: 32, cell: ({ asked }) => asked },
  { title: 'Svar, kod', width: 16, cell: (_about, { id }) => id },
  { title: 'Svar', width: 32, cell: (_about, { text }) => text },
  { title: 'Svar, enkel svenska', width: 32, cell: ({ easy }, { id }) => easy.answers.get(id) ?? null },
  { title: 'Svarets ämne', width: 16, cell: (_about, { topic }) => topic ?? null },
  { title: 'Poäng', width: 9, decimals: 1, cell: (_about, { score }) => score ?? null },
  { title: 'Inget svar i sak', width: 16, cell: (_about, { missing }) => (missing ? MISSING[missing] : null) },
];
