import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { choiceLabel } from '#core/question-types/choice-value.ts';
import { say } from '#core/question-types/localise.ts';
import type { Choice, Question, Row } from '#core/question-types/question.ts';
import { placeLabel } from '#core/question-types/ranking.ts';
import type { Language, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Label, Said } from '#core/view/text.ts';

/** What the variables of a version are called on a page, in its language, from the questionnaire that was asked. */
export interface Labels {
  /** The question that a variable belongs to. */
  readonly question: (variable: PublishedVariable) => Label;
  /** The row, field or place within its question; null where the variable is the question itself. */
  readonly part: (variable: PublishedVariable) => Label | null;
  /** What stands alone: the row where there is one, else the question. */
  readonly short: (variable: PublishedVariable) => Label;
  readonly answer: (variable: PublishedVariable, answer: string) => Label;
  /** What is needed, of a variable that asks how important something is or how it works. */
  readonly need: (variable: PublishedVariable) => Label;
}

/** Figures that are no answers, and answers to what was worked out: their ids are ours, so their names are. */
const OWN: Readonly<Record<string, string>> = {
  _medel: 'results.figure.mean',
  _median: 'results.figure.median',
  _spridning: 'results.figure.spread',
  _behovsindex: 'results.figure.index',
  _kvartil1: 'results.figure.quartile.first',
  _kvartil3: 'results.figure.quartile.third',
  stort: 'results.need.large',
  ovrigt: 'results.need.other',
};

export const labelsIn = (questionnaire: Questionnaire, language: Language): Labels => {
  const known = new Map(questionnaire.questions.map(({ question }) => [question.name, question]));
  const questionOf = (variable: PublishedVariable): Question | null => known.get(variable.question) ?? null;
  const titleOf = (variable: PublishedVariable): Said => {
    const question = questionOf(variable);
    return question ? say(question.title, language) : { text: variable.text, lang: 'sv' };
  };
  const part = (variable: PublishedVariable): Label | null => partOf(variable, questionOf(variable), language);
  return {
    question: titleOf,
    part,
    short: (variable) => part(variable) ?? titleOf(variable),
    answer: (variable, answer) => answerOf(variable, questionOf(variable), answer, language),
    need: (variable) => rowOf(variable, questionOf(variable), language) ?? needIn(pairTitle(variable, known, language) ?? titleOf(variable)),
  };
};

/** What comes after the question's name in a variable's id: row, column, field or place. */
const pathOf = ({ id, question }: PublishedVariable): readonly string[] => (id.startsWith(`${question}__`) ? id.slice(question.length + 2).split('__') : []);

const rowsOf = (question: Question | null): readonly Row[] => (question?.type === 'matrix' || question?.type === 'matrixdropdown' ? question.rows : []);

const rowOf = (variable: PublishedVariable, question: Question | null, language: Language): Said | null => {
  const row = rowsOf(question).find(({ name }) => name === pathOf(variable)[0]);
  return row ? say(row.text, language) : null;
};

const partOf = (variable: PublishedVariable, question: Question | null, language: Language): Label | null => {
  const [first, second] = pathOf(variable);
  if (first === undefined || question === null) return null;
  if (question.type === 'ranking') return placeLabel(Number(first));
  if (question.type === 'multipletext') return saidOf(question.items.find(({ name }) => name === first)?.title, language);
  const row = rowOf(variable, question, language);
  const column = question.type === 'matrixdropdown' ? saidOf(question.columns.find(({ name }) => name === second)?.title, language) : null;
  return row && column ? { text: `${row.text}: ${column.text}`, lang: row.lang } : row;
};

const saidOf = (text: Parameters<typeof say>[0] | undefined, language: Language): Said | null => (text ? say(text, language) : null);

const answerOf = (variable: PublishedVariable, question: Question | null, answer: string, language: Language): Label => {
  const choice = choicesOf(variable, question).find(({ code }) => code === answer);
  if (choice) return choiceLabel(choice, language);
  const own = OWN[answer];
  if (own) return { key: own };
  const text = variable.values.find(({ id }) => id === answer)?.text ?? variable.figures.find((figure) => figure.answer.id === answer)?.answer.text;
  return { text: text ?? answer, lang: 'sv' };
};

const choicesOf = (variable: PublishedVariable, question: Question | null): readonly Choice[] => {
  if (question === null) return [];
  if (question.type === 'matrix') return question.columns;
  if (question.type === 'matrixdropdown') return question.columns.find(({ name }) => name === pathOf(variable)[1])?.choices ?? [];
  return 'choices' in question ? question.choices : [];
};

/** The title of the half of a pair that asks how important something is: it names the need. */
const pairTitle = (variable: PublishedVariable, known: ReadonlyMap<string, Question>, language: Language): Said | null => {
  const question = known.get(variable.question);
  const other = question?.tags.pair ? known.get(question.tags.pair) : undefined;
  const asking = [question, other].find((each) => each?.tags.role === 'importance');
  return asking ? say(asking.title, language) : null;
};

/** “Hur viktigt är det för dig att ha stöd av en handledare?” asks of a need that is called “Att ha stöd av en handledare”. */
const ASKING = /^(?:Hur viktigt|Är det viktigt)\s.*?\b(att\s.+?)\?$/u;

export const needIn = ({ text, lang }: Said): Said => {
  const need = ASKING.exec(text)?.[1];
  return need ? { text: `${need.charAt(0).toUpperCase()}${need.slice(1)}`, lang } : { text, lang };
};
