import type { CodedValue, Codebook, Role, Variable } from '#core/codes/codebook.ts';
import { swedish } from '#core/codes/swedish.ts';
import { OWN_WORDS } from '#core/question-types/choice-value.ts';
import type { Choice, MatrixColumn, MatrixDropdownQuestion, MatrixQuestion, MultipleTextQuestion, Question, RankingQuestion, Row, TextInput } from '#core/question-types/question.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';

/** A code is one byte and the first two say that there is no answer. */
const MOST_VALUES = 254;

/**
 * The codebook of a questionnaire: one variable for each closed question, or for each row, cell, place or number field
 * of one, in the order of the file. Consent, open text, dates and other text fields have none.
 * Throws RangeError for more than 254 values: the questionnaire's own limit is lower.
 */
export const makeCodebook = (questionnaire: Questionnaire): Codebook => {
  const variables: Variable[] = [];
  let width = 0;
  for (const seed of questionnaire.questions.flatMap(({ question }) => variablesOf(question, questionnaire.locale))) {
    variables.push({ ...seed, offset: width });
    width += bytesOf(seed);
  }
  return { variables, width };
};

type Seed<V> = V extends Variable ? Omit<V, 'offset'> : never;
type VariableSeed = Seed<Variable>;

const bytesOf = (seed: VariableSeed): number => {
  if (seed.kind === 'number') return 9;
  if (seed.values.length > MOST_VALUES) throw new RangeError(`${seed.id} has ${seed.values.length} values, the most is ${MOST_VALUES}`);
  return seed.kind === 'single' ? 1 : 1 + Math.ceil(seed.values.length / 8);
};

const variablesOf = (question: Question, locale: string): readonly VariableSeed[] => {
  if (question.tags.role === 'consent') return [];
  const one = part(question, locale, []);
  switch (question.type) {
    case 'comment':
      return [];
    case 'text':
      return isNumber(question.input) ? [{ kind: 'number', ...one }] : [];
    case 'radiogroup':
    case 'dropdown':
    case 'boolean':
      return [{ kind: 'single', ...one, values: valuesOf(question.choices, locale) }];
    case 'rating':
      return [{ kind: 'single', ...one, values: valuesOf(question.choices, locale).map(withStep) }];
    case 'checkbox':
      return [{ kind: 'multiple', ...one, values: valuesOf(question.choices, locale, question.tags.role) }];
    case 'multipletext':
      return fieldsOf(question, locale);
    case 'matrix':
      return rowsOf(question, locale);
    case 'matrixdropdown':
      return cellsOf(question, locale);
    case 'ranking':
      return placesOf(question, locale);
  }
};

/** The steps of a rating are numbers, whatever it asks. */
const withStep = (value: CodedValue): CodedValue => ({ ...value, score: value.score ?? (value.missing === null && /^\d{1,2}$/.test(value.id) ? Number(value.id) : null) });

const isNumber = (input: TextInput): boolean => input === 'number' || input === 'range';

/** A row, column, field or place: a step into the question's value. */
interface Step {
  readonly key: string;
  readonly text: string;
  readonly role?: Role | null;
  readonly topic?: string | null;
  readonly sensitive?: boolean;
}

/** What the variables of a question share. The innermost step that has a topic or role of its own decides it. */
const part = (question: Question, locale: string, steps: readonly Step[]) => ({
  id: [question.name, ...steps.map((step) => step.key)].join('__'),
  question: question.name,
  path: steps.map((step) => step.key),
  text: [swedish(question.title, locale), ...steps.map((step) => step.text)].join(' – '),
  role: steps.reduce<Role>((role, step) => step.role ?? role, question.tags.role),
  topic: steps.reduce((topic, step) => step.topic ?? topic, question.tags.topic),
  sensitive: question.tags.sensitive || steps.some((step) => step.sensitive === true),
  unreported: question.tags.unreported,
});

const fieldsOf = (question: MultipleTextQuestion, locale: string): readonly VariableSeed[] =>
  question.items
    .filter((item) => isNumber(item.input))
    .map((item) => ({ kind: 'number', ...part(question, locale, [{ key: item.name, text: swedish(item.title, locale), topic: item.topic, sensitive: item.sensitive }]) }));

const rowsOf = (question: MatrixQuestion, locale: string): readonly VariableSeed[] =>
  question.rows.map((row) => ({
    kind: question.multiple ? 'multiple' : 'single',
    ...part(question, locale, [rowStep(row, locale)]),
    values: valuesOf(question.columns, locale),
  }));

const cellsOf = (question: MatrixDropdownQuestion, locale: string): readonly VariableSeed[] =>
  question.rows.flatMap((row) =>
    question.columns.map((column) => ({
      kind: column.multiple ? ('multiple' as const) : ('single' as const),
      ...part(question, locale, [rowStep(row, locale), columnStep(column, locale)]),
      values: valuesOf(column.choices, locale),
    })),
  );

const placesOf = (question: RankingQuestion, locale: string): readonly VariableSeed[] =>
  Array.from({ length: question.places }, (_, index) => ({
    kind: 'single',
    ...part(question, locale, [{ key: String(index + 1), text: `Plats ${index + 1}` }]),
    values: valuesOf(question.choices, locale),
  }));

const rowStep = (row: Row, locale: string): Step => ({ key: row.name, text: swedish(row.text, locale), topic: row.topic, sensitive: row.sensitive });

const columnStep = (column: MatrixColumn, locale: string): Step => ({ key: column.name, text: swedish(column.title, locale), role: column.role, topic: column.topic, sensitive: column.sensitive });

/** “Select all” is a button, not an answer: SurveyJS stores the choices that it ticked. */
const valuesOf = (choices: readonly Choice[], locale: string, role?: Role): readonly CodedValue[] =>
  choices
    .filter((choice) => choice.kind !== 'selectAll')
    .map(({ code, kind, text, tags, exclusive }) => ({
      id: code,
      text: swedish(text, locale) || (OWN_WORDS[kind]?.swedish ?? code),
      sensitive: tags.sensitive,
      topic: tags.topic,
      counts: tags.counts,
      score: tags.score,
      missing: tags.missing,
      ...(role === 'help' && { helped: !exclusive }),
    }));
