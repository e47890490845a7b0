import type { Condition } from '#core/questionnaire/condition.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';
import type { Reader } from '#core/questionnaire/reader.ts';
import { compileExpression, parseExpression, type FunctionUse } from '#core/questionnaire/survey-core.ts';

const MANY = Number.POSITIVE_INFINITY;

/**
 * Functions whose value follows from the answers and the date alone, with their fewest and most arguments (survey-core 3.0.0).
 * `year()` and the like without an argument would read the clock of the process; `today` and `age` are ours and take no unit.
 */
export const ALLOWED_FUNCTIONS: ReadonlyMap<string, readonly [fewest: number, most: number]> = new Map([
  ['age', [1, 1]], ['avg', [1, MANY]], ['count', [1, MANY]], ['currentDate', [0, 0]], ['currentYear', [0, 0]], ['dateAdd', [2, 3]], ['dateDiff', [2, 3]],
  ['day', [1, 1]], ['diffDays', [2, 2]], ['iif', [2, 3]], ['max', [1, MANY]], ['min', [1, MANY]], ['month', [1, 1]], ['round', [1, 2]], ['sum', [1, MANY]],
  ['today', [0, 0]], ['trunc', [1, 2]], ['weekday', [1, 1]], ['year', [1, 1]],
]);

const QUOTES = `'"`;
const OPENS = `({[${QUOTES}`;
const CLOSES: Readonly<Record<string, string>> = { ')': '(', '}': '{', ']': '[' };

interface Open {
  readonly mark: string;
  readonly at: number;
}

/** Position of the first bracket or quote without its other half, or null. survey-core closes them in silence. */
export const unbalancedAt = (source: string): number | null => {
  const open: Open[] = [];
  for (let at = 0; at < source.length; at += 1) {
    if (!meet(open, source.charAt(at), at, source.charAt(at - 1) === '\\')) return at;
  }
  return open.at(-1)?.at ?? null;
};

/** Opens or closes what the mark opens or closes; false for a bracket that closes nothing. Inside quotes only the quote counts. */
const meet = (open: Open[], mark: string, at: number, escaped: boolean): boolean => {
  const last = open.at(-1)?.mark ?? '';
  const quoted = QUOTES.includes(last) && last !== '';
  if (quoted) {
    if (mark === last && !escaped) open.pop();
    return true;
  }
  if (OPENS.includes(mark)) open.push({ mark, at });
  const opens = CLOSES[mark];
  return opens === undefined || open.pop()?.mark === opens;
};

/** survey-core gives 0 or nothing, in silence, where arguments are missing. */
const functionProblem = ({ name, parameters }: FunctionUse): { readonly message: string; readonly mend: string } | null => {
  const range = ALLOWED_FUNCTIONS.get(name);
  if (!range) return { message: `Funktionen ”${name}” finns inte.`, mend: `Använd en av: ${[...ALLOWED_FUNCTIONS.keys()].join(', ')}.` };
  const [fewest, most] = range;
  return parameters >= fewest && parameters <= most ? null : { message: `Funktionen ”${name}” har fel antal värden inom parentesen.`, mend: `Skriv ${fewest === most ? fewest : most === MANY ? `minst ${fewest}` : `${fewest} till ${most}`}.` };
};

/** What is wrong with an expression by itself: message and mend in Swedish, or null. Names are checked later. */
export const expressionProblem = (source: string): { readonly message: string; readonly mend: string } | null => {
  if (source.length > LIMITS.expression) return { message: `Villkoret är längre än ${LIMITS.expression} tecken.`, mend: 'Dela upp det.' };
  const unbalanced = unbalancedAt(source);
  if (unbalanced !== null) return { message: `Tecken ${unbalanced + 1} (${source.charAt(unbalanced)}) i ”${source}” saknar sin andra halva.`, mend: 'Rätta parenteser och citattecken.' };
  const parsed = parseExpression(source);
  if (!parsed.ok) return { message: `”${source}” går inte att läsa från tecken ${parsed.at + 1}.`, mend: "Skriv till exempel {fraga} = 'ja'." };
  const misused = parsed.functions.map(functionProblem).find((problem) => problem !== null);
  if (misused) return misused;
  if (parsed.variables.length === 0) return { message: `”${source}” frågar inte efter något svar.`, mend: 'Skriv namnet på en fråga inom { }.' };
  if (parsed.operators > LIMITS.operators) return { message: `Villkoret har fler än ${LIMITS.operators} jämförelser.`, mend: 'Dela upp det.' };
  return null;
};

/** Reads `visibleIf`, `requiredIf` and the like. Null where there is none, or where it was refused. */
export const readCondition = (reader: Reader, key: string): Condition | null => {
  const source = reader.string(key)?.trim();
  if (!source) return null;
  const problem = expressionProblem(source);
  if (problem) {
    reader.refuse(key, problem.message, problem.mend);
    return null;
  }
  const parsed = parseExpression(source);
  const variables = parsed.ok ? parsed.variables : [];
  for (const name of variables) reader.context.uses({ path: `${reader.path}.${key}`, name, in: 'expression' });
  return compileExpression(source);
};
