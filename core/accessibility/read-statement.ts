import { kindsLeft, TEST_KINDS } from '#core/accessibility/known-shortcomings.ts';
import { STATUSES, type Authority, type DoneTest, type Statement, type Status } from '#core/accessibility/statement.ts';
import { isIsoDate } from '#core/question-types/date-value.ts';
import type { Localised } from '#core/questionnaire/questionnaire.ts';
import { ok, refused, type Result } from '#core/result.ts';

type Json = Readonly<Record<string, unknown>>;

const KEYS = ['actor', 'email', 'tel', 'status', 'assessed', 'updated', 'assessor', 'tests', 'shortcomings', 'authority'];
const LANGUAGES = ['sv', 'sv-simple'];

/** The operator's file as JSON → the statement, or everything that is wrong with it, a Swedish line each. */
export const readStatement = (json: unknown): Result<Statement, string> => {
  if (!isObject(json)) return refused(['Filen ska vara ett JSON-objekt.']);
  const wrong = problemsOf(json);
  if (wrong.length > 0) return refused(wrong);
  const statement = statementOf(json);
  const contradictions = contradictionsOf(statement);
  return contradictions.length > 0 ? refused(contradictions) : ok(statement);
};

const problemsOf = (json: Json): readonly string[] => [
  ...Object.keys(json).filter((key) => !KEYS.includes(key)).map((key) => `”${key}” finns inte här. Välj bland: ${KEYS.join(', ')}.`),
  ...(isText(json['actor']) ? [] : ['”actor” saknas: vem som svarar för tjänsten.']),
  ...(isText(json['email']) || isText(json['tel']) ? [] : ['”email” eller ”tel” saknas: hur man når er.']),
  ...(isStatus(json['status']) ? [] : ['”status” ska vara ”full” (helt förenlig med lagen), ”partial” (delvis) eller ”none” (inte förenlig).']),
  ...['assessed', 'updated'].filter((key) => !isDate(json[key])).map((key) => `”${key}” ska vara ett datum, till exempel 2026-01-31.`),
  ...(listOf(json['tests']).every(isTest) ? [] : [`”tests” ska vara en lista med ”kind” (${TEST_KINDS.join(', ')}), ”by”, ”with” och ”date”.`]),
  ...(listOf(json['shortcomings']).every(isWords) ? [] : ['”shortcomings” ska vara en lista med texter. En text är ”…”, eller { "sv": "…", "sv-simple": "…" }.']),
  ...(json['authority'] === undefined || isAuthority(json['authority']) ? [] : ['”authority” ska ha ”name” och ”url” med https://.']),
];

/** The law asks why a service is not wholly compliant, and one that is has nothing to tell. */
const contradictionsOf = ({ status, tests, shortcomings }: Statement): readonly string[] => {
  const left = kindsLeft(tests);
  if (status !== 'full') return left.length + shortcomings.length > 0 ? [] : [`”status” är ”${status}”, men inga brister står i filen. Skriv dem i ”shortcomings”, eller ”full” om det inte finns några.`];
  return [
    ...(shortcomings.length > 0 ? ['”status” kan inte vara ”full” när det finns brister i ”shortcomings”. Skriv ”partial”, eller ta bort de brister som är rättade.'] : []),
    ...(left.length > 0 ? [`”status” kan inte vara ”full” förrän tjänsten är provad på alla sätt. I ”tests” saknas: ${left.join(', ')}. Skriv ”partial” så länge.`] : []),
  ];
};

const statementOf = (json: Json): Statement => ({
  actor: textOf(json['actor']) ?? '',
  email: textOf(json['email']),
  tel: textOf(json['tel']),
  status: isStatus(json['status']) ? json['status'] : 'none',
  assessed: textOf(json['assessed']) ?? '',
  updated: textOf(json['updated']) ?? '',
  assessor: textOf(json['assessor']),
  tests: listOf(json['tests']).filter(isTest),
  shortcomings: listOf(json['shortcomings']).filter(isWords).map((words) => (typeof words === 'string' ? { sv: words.trim() } : words)),
  authority: isAuthority(json['authority']) ? json['authority'] : null,
});

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isDate = (value: unknown): value is string => isText(value) && isIsoDate(value);
const isStatus = (value: unknown): value is Status => STATUSES.some((status) => status === value);
const textOf = (value: unknown): string | null => (isText(value) ? value.trim() : null);

/** Anything that is no list counts as a list of one thing that is not right, which then is refused. */
const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [null]);

/** A text in plain Swedish, or in one or both languages. */
const isWords = (value: unknown): value is string | Localised =>
  isText(value) || (isObject(value) && Object.keys(value).length > 0 && Object.entries(value).every(([language, text]) => LANGUAGES.includes(language) && isText(text)));

const isTest = (value: unknown): value is DoneTest =>
  isObject(value) && TEST_KINDS.some((kind) => kind === value['kind']) && isText(value['by']) && isText(value['with']) && isDate(value['date']);

const isAuthority = (value: unknown): value is Authority => isObject(value) && isText(value['name']) && isText(value['url']) && value['url'].startsWith('https://');
