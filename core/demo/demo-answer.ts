import type { ConditionValues } from '#core/questionnaire/condition.ts';
import type { GenderClass } from '#core/codes/codebook.ts';
import { visibleChoices } from '#core/question-types/choice-value.ts';
import type { Choice, Question, TextInputDefinition } from '#core/question-types/question.ts';
import { weightOf } from '#core/demo/profile.ts';
import { below, weighted, type Random } from '#core/random.ts';

export interface DemoContext {
  readonly random: Random;
  readonly gender: GenderClass;
  readonly values: ConditionValues;
  readonly today: string;
}

/** An answer of the right type; the author's rules are checked by the caller. */
export const answerTo = (question: Question, context: DemoContext): unknown => {
  switch (question.type) {
    case 'text':
      return textAnswer(question, context);
    case 'comment':
      return sentence(context.random);
    case 'radiogroup':
    case 'dropdown':
    case 'boolean':
    case 'rating':
      return single(question, '', question.choices, context);
    case 'checkbox':
      return question.name.endsWith('_vet_inte') ? undefined : multiple(question, '', question.choices, question.maxSelected, context);
    case 'multipletext':
      return collect(question.items, (item) => textAnswer(item, context));
    case 'matrix':
      return collect(question.rows, (row) => (question.multiple ? multiple(question, row.name, question.columns, null, context) : single(question, row.name, question.columns, context)));
    case 'matrixdropdown':
      return collect(question.rows, (row) => collect(question.columns, (column) => single(question, `${row.name}/${column.name}`, column.choices, context)));
    case 'ranking':
      return ranked(question, context);
  }
};

const collect = <Part extends { readonly name: string }>(parts: readonly Part[], answer: (part: Part) => unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(parts.map((part) => [part.name, answer(part)] as const).filter(([, value]) => value !== undefined));

const single = (question: Question, part: string, choices: readonly Choice[], context: DemoContext): unknown => {
  const offered = visibleChoices(choices, context).filter((choice) => choice.kind !== 'selectAll' && choice.kind !== 'other');
  if (question.tags.role === 'consent') return offered.find((choice) => choice.tags.consents)?.value;
  if (question.tags.role === 'gender') return offered.find((choice) => choice.tags.counts === context.gender && choice.tags.missing === null)?.value;
  const chosen = offered[weighted(context.random, weights(question, part, offered, context))];
  return chosen?.value;
};

const multiple = (question: Question, part: string, choices: readonly Choice[], most: number | null, context: DemoContext): unknown => {
  const offered = visibleChoices(choices, context).filter((choice) => choice.kind === 'choice');
  const alone = offered.filter((choice) => choice.exclusive);
  if (alone.length > 0 && context.random.next() < aloneShare(question)) return [alone[below(context.random, alone.length)]?.value];
  const together = offered.filter((choice) => !choice.exclusive);
  return draw(question, part, together, 1 + below(context.random, Math.min(most ?? 4, together.length)), context);
};

/** Share of those who choose an answer that stands alone: most who answer have had no help. */
const aloneShare = ({ tags }: Question): number => (tags.role === 'help' ? 0.6 : 0.12);

const ranked = (question: Extract<Question, { type: 'ranking' }>, context: DemoContext): unknown => draw(question, '', visibleChoices(question.choices, context), question.places, context);

/** Several different choices, likelier ones oftener. */
const draw = (question: Question, part: string, choices: readonly Choice[], count: number, context: DemoContext): readonly unknown[] => {
  const left = [...choices];
  const drawn: Choice[] = [];
  while (drawn.length < count && left.length > 0) {
    const [choice] = left.splice(weighted(context.random, weights(question, part, left, context)), 1);
    if (choice) drawn.push(choice);
  }
  return question.type === 'ranking' ? drawn.map((choice) => choice.value) : choices.filter((choice) => drawn.includes(choice)).map((choice) => choice.value);
};

const weights = (question: Question, part: string, choices: readonly Choice[], { gender }: DemoContext): readonly number[] =>
  choices.map((choice, index) => weightOf(question, part, choice, index, choices.length, gender));

type Field = TextInputDefinition & Pick<Question, 'validators'>;

const textAnswer = (input: Field, { random, today }: DemoContext): unknown => {
  if (input.input === 'number') return asksForYear(input) ? Number(today.slice(0, 4)) - 1 - below(random, 25) : Math.floor(MOST * random.next() ** 2);
  if (input.input === 'date') return `${today.slice(0, 4)}-0${1 + below(random, 9)}-15`;
  return random.next() < 0.5 ? String(5 + below(random, 60)) : sentence(random);
};

/** Small numbers are the commonest. */
const MOST = 14;

/** A least value of a thousand or more is a year. */
const asksForYear = (input: Field): boolean => Number(input.min ?? 0) >= 1000 || input.validators.some((validator) => validator.type === 'numeric' && (validator.min ?? 0) >= 1000);

const SENTENCES = ['Mer tid för handledning.', 'Det skulle vara lugnare på jobbet.', 'Samma kontaktperson hela tiden.', 'Vi behöver en större lokal.', 'Bättre information om vad som gäller.', 'Det är bra som det är.', 'Fler möten mellan myndigheterna.'];

const sentence = (random: Random): string => SENTENCES[below(random, SENTENCES.length)] ?? '';
