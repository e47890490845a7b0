import type { Comparison } from '#core/questionnaire/survey-core.ts';
import { comparisonsIn } from '#core/questionnaire/survey-core.ts';
import { isObject, listOf } from '#core/questionnaire/reader.ts';
import type { Remark, Rule } from '#core/language/finding.ts';
import type { ExpressionAt, QuestionAt } from '#core/language/survey-texts.ts';

export const typeConversion: Rule = {
  id: 'type-conversion',
  name: 'Tal och text blandas',
  why: 'SurveyJS gör om text till tal när de jämförs: {kommun} = 127 gäller för "0127". Andra program gör inte det, och då försvinner en fråga.',
  example: { instead: '{kommun} = 127', write: "{kommun} = '0127'" },
  strictness: { plain: 'warning', easy: 'warning' },
  check: ({ questions, expressions }) => {
    const byName = new Map(questions.map((question) => [question.json['name'], question] as const));
    return [...questions.flatMap(inChoices), ...questions.flatMap(inLimits), ...expressions.flatMap((expression) => inExpression(expression, byName))];
  },
};

type Kind = 'string' | 'number' | 'boolean';
const CALLED: Readonly<Record<Kind, string>> = { string: 'text', number: 'tal', boolean: 'sant eller falskt' };

const kindOf = (value: unknown): Kind | null => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? (typeof value as Kind) : null);

/** Values of both kinds in one list. */
const inChoices = ({ path, json }: QuestionAt): readonly Remark[] =>
  ['choices', 'columns', 'rows', 'rateValues'].flatMap((key) => {
    const values = valuesOf(json[key]);
    const kinds = new Set(values.map(kindOf));
    return kinds.size > 1 ? [remark(`${path}.${key}`, values.map(String), `Värdena är både ${[...kinds].map((kind) => (kind ? CALLED[kind] : 'annat')).join(' och ')}.`, 'Skriv alla värden som text: "1", "2".')] : [];
  });

/** A limit of a number that is written as text. */
const inLimits = ({ path, json }: QuestionAt): readonly Remark[] =>
  json['inputType'] === 'number' || json['inputType'] === 'range'
    ? ['min', 'max', 'step'].flatMap((key) => (typeof json[key] === 'string' && json[key] !== '' ? [remark(`${path}.${key}`, [json[key]], `Gränsen ”${json[key]}” är text, men svaret är ett tal.`, `Skriv ${json[key]} utan citattecken.`)] : []))
    : [];

const inExpression = ({ path, source }: ExpressionAt, questions: ReadonlyMap<unknown, QuestionAt>): readonly Remark[] =>
  comparisonsIn(source).flatMap((comparison) => mismatch(comparison, questions).map(({ message, better }) => remark(path, [source], message, better)));

/** What is compared with something of another kind that would be equal once converted. */
const mismatch = ({ variable, constant }: Comparison, questions: ReadonlyMap<unknown, QuestionAt>): readonly Pick<Remark, 'message' | 'better'>[] => {
  const question = questions.get(variable);
  const wanted = question && kindOfAnswer(question, constant);
  const kind = kindOf(constant);
  if (!wanted || !kind || wanted === kind || constant === '') return [];
  return [{ message: `{${variable}} är ${CALLED[wanted]} men jämförs med ${CALLED[kind]} (${String(constant)}).`, better: wanted === 'string' ? `Skriv {${variable}} = '…' med citattecken och hela värdet.` : `Skriv värdet utan citattecken.` }];
};

/** Of which kind an answer is, null where it can be of several or where the constant names none of the values. */
const kindOfAnswer = ({ type, json }: QuestionAt, constant: unknown): Kind | null => {
  if (type === 'text') return json['inputType'] === 'number' || json['inputType'] === 'range' ? 'number' : json['inputType'] === undefined || json['inputType'] === 'text' ? 'string' : null;
  if (type === 'boolean') return kindOf(json['valueTrue'] ?? true);
  const values = valuesOf(json['choices'] ?? json['rateValues']);
  if (values.includes(constant)) return null;
  const converted = values.find((value) => String(value) === String(constant) || (value !== '' && Number(value) === Number(constant)));
  return kindOf(converted);
};

const valuesOf = (list: unknown): readonly unknown[] => listOf(list).map((item) => (isObject(item) ? (item['value'] ?? item['name']) : item)).filter((value) => value !== undefined);

const remark = (path: string, words: readonly string[], message: string, better: string): Remark => ({ path, language: null, text: words.join(', '), words, message, better });
