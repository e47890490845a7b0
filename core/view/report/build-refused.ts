import type { ComparedQuestion, QuestionChange } from '#core/analysis/comparable.ts';
import { say } from '#core/question-types/localise.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import type { PlainTableView } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** The questions that were changed and would have figures, each with what was changed: the old and the new wording side by side. */
export const buildRefused = (source: ReportSource, questions: readonly ComparedQuestion[]): readonly PlainTableView[] => {
  const published = new Set(source.release.results.variables.map(({ question }) => question));
  return questions.filter(({ question, changes }) => changes.length > 0 && published.has(question)).map((compared, index) => refusedTable(source, compared, `andrad-${index + 1}`));
};

const refusedTable = (source: ReportSource, { question, changes }: ComparedQuestion, id: string): PlainTableView => {
  const asked = source.questionnaire.questions.find((placed) => placed.question.name === question);
  return {
    id,
    caption: asked ? say(asked.question.title, source.frame.language) : { text: question, lang: 'sv' },
    columns: [{ key: 'results.compare.changed' }, { key: 'results.compare.before' }, { key: 'results.compare.now' }],
    groups: [{ heading: null, rows: toTell(changes).map((change) => [whatText(change), wordsOf(change, change.before), wordsOf(change, change.after)]) }],
    before: [],
    after: [],
  };
};

/** What follows from changed texts need not be told too. */
const toTell = (changes: readonly QuestionChange[]): readonly QuestionChange[] => {
  const inWords = changes.filter(({ language }) => language !== null);
  return inWords.some(({ part }) => part !== 'title' && part !== 'description') ? changes.filter(({ part }) => part !== 'codes' && part !== 'scores') : changes;
};

const LANGUAGES: Readonly<Record<string, string>> = { sv: 'results.compare.in.sv', 'sv-simple': 'results.compare.in.simple' };

const whatText = ({ part, language }: QuestionChange): Text => {
  const what = { key: `results.compare.changed.${part}` };
  if (language === null) return what;
  const own = LANGUAGES[language];
  return { key: 'results.compare.changed.in', parameters: { what, language: own ? { key: own } : language } };
};

/** Codes, scores and conditions are written for programs. */
const wordsOf = ({ language }: QuestionChange, values: readonly string[]): Label => {
  if (language === null) return { key: 'results.compare.unseen' };
  return values.length === 0 ? { key: 'results.compare.nothing' } : { text: values.join('; '), lang: language };
};
