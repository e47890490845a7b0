import { TEST_KINDS, type TestKind } from '#core/accessibility/known-shortcomings.ts';
import { isIsoDate } from '#core/question-types/date-value.ts';
import { ok, refused, type Result } from '#core/result.ts';

/** What only the operator knows of the accessibility statement (lagen 2018:1937 and DIGG's model). Dates are ISO. */
export interface Statement {
  /** Who answers for the service. */
  readonly actor: string;
  readonly email: string | null;
  readonly tel: string | null;
  /** When the service was assessed, and when the statement was last changed. */
  readonly assessed: string;
  readonly updated: string;
  /** Who assessed it; null: the operator. */
  readonly assessor: string | null;
  readonly tests: readonly DoneTest[];
  /** Faults of this installation, beside those of the program. */
  readonly shortcomings: readonly string[];
  readonly authority: Authority | null;
}

/** A test with people or with assistive technology. */
export interface DoneTest {
  readonly kind: TestKind;
  readonly by: string;
  /** What or whom they tested with. */
  readonly with: string;
  readonly date: string;
}

export interface Authority {
  readonly name: string;
  readonly url: string;
}

type Json = Readonly<Record<string, unknown>>;

const KEYS = ['actor', 'email', 'tel', 'assessed', 'updated', 'assessor', 'tests', 'shortcomings', 'authority'];

/** The operator's file as JSON → the statement, or everything that is wrong with it, a Swedish line each. */
export const readStatement = (json: unknown): Result<Statement, string> => {
  if (!isObject(json)) return refused(['Filen ska vara ett JSON-objekt.']);
  const problems = [
    ...Object.keys(json).filter((key) => !KEYS.includes(key)).map((key) => `”${key}” finns inte här. Välj bland: ${KEYS.join(', ')}.`),
    ...(isText(json['actor']) ? [] : ['”actor” saknas: vem som svarar för tjänsten.']),
    ...(isText(json['email']) || isText(json['tel']) ? [] : ['”email” eller ”tel” saknas: hur man når er.']),
    ...['assessed', 'updated'].filter((key) => !isDate(json[key])).map((key) => `”${key}” ska vara ett datum, till exempel 2026-01-31.`),
    ...(listOf(json['tests']).every(isTest) ? [] : [`”tests” ska vara en lista med ”kind” (${TEST_KINDS.join(' eller ')}), ”by”, ”with” och ”date”.`]),
    ...(listOf(json['shortcomings']).every(isText) ? [] : ['”shortcomings” ska vara en lista med texter.']),
    ...(json['authority'] === undefined || isAuthority(json['authority']) ? [] : ['”authority” ska ha ”name” och ”url” med https://.']),
  ];
  return problems.length > 0 ? refused(problems) : ok(statementOf(json));
};

const statementOf = (json: Json): Statement => ({
  actor: textOf(json['actor']) ?? '',
  email: textOf(json['email']),
  tel: textOf(json['tel']),
  assessed: textOf(json['assessed']) ?? '',
  updated: textOf(json['updated']) ?? '',
  assessor: textOf(json['assessor']),
  tests: listOf(json['tests']).filter(isTest),
  shortcomings: listOf(json['shortcomings']).filter(isText),
  authority: isAuthority(json['authority']) ? json['authority'] : null,
});

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isDate = (value: unknown): value is string => isText(value) && isIsoDate(value);
const textOf = (value: unknown): string | null => (isText(value) ? value.trim() : null);

/** Anything that is no list counts as a list of that one thing, which then is refused. */
const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

const isTest = (value: unknown): value is DoneTest =>
  isObject(value) && TEST_KINDS.some((kind) => kind === value['kind']) && isText(value['by']) && isText(value['with']) && isDate(value['date']);

const isAuthority = (value: unknown): value is Authority => isObject(value) && isText(value['name']) && isText(value['url']) && value['url'].startsWith('https://');
