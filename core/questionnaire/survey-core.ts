/**
 * The one door to survey-core, behind narrow types of our own: its expression language, and our custom properties.
 * No `Model` is built here: it costs 20–50 ms and lets wrong answers through (docs/surveyjs.md).
 */
import { ConditionRunner, ConditionsParser, FunctionFactory, Serializer } from 'survey-core';
import type { Condition, ConditionValues } from '#core/questionnaire/condition.ts';
import { CUSTOM_PROPERTIES } from '#core/questionnaire/custom-properties.ts';

/** JSON Schema of a property, or of what stands in it. */
export type Schema = Readonly<Record<string, unknown>>;

interface ClassSchema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly (ClassSchema & { readonly $ref?: string })[];
}

/** What survey-core's own JSON Schema (draft 7) says of each property of a class, its parents' and ours with it; of `survey` what stands outermost. */
export const classSchemas = (): ((name: string) => Readonly<Record<string, Schema>>) => {
  // `any` in its types.
  const whole = Serializer.generateSchema() as ClassSchema & { readonly definitions: Readonly<Record<string, ClassSchema>> };
  const flat = ({ properties = {}, allOf = [] }: ClassSchema): Readonly<Record<string, Schema>> =>
    allOf.reduce((all, { $ref, ...own }) => ({ ...all, ...flat($ref === undefined ? own : (whole.definitions[$ref] ?? {})) }), properties);
  return (name) => flat(name === 'survey' ? whole : (whole.definitions[name] ?? {}));
};

/** What an expression uses, or where it stops being one. */
export type ParsedExpression =
  | { readonly ok: true; readonly variables: readonly string[]; readonly functions: readonly FunctionUse[]; readonly operators: number }
  | { readonly ok: false; readonly at: number };

/** A function as an expression calls it. */
export interface FunctionUse {
  readonly name: string;
  readonly parameters: number;
}

/** Parses one expression. A new parser each time: survey-core keeps the error of an earlier failure (3.0.0). */
export const parseExpression = (source: string): ParsedExpression => {
  const parser = new ConditionsParser();
  const root: unknown = parser.parseExpression(source);
  if (!root) return { ok: false, at: parser.error?.at ?? 0 };
  const found: Found = { variables: new Set<string>(), functions: [], operators: 0 };
  collect(root, found);
  return { ok: true, variables: [...found.variables], functions: found.functions, operators: found.operators };
};

/** An expression as `and` and `or` divide it. `test`: anything else, as a source of its own. */
export type ExpressionTree =
  | { readonly kind: 'all' | 'any'; readonly of: readonly ExpressionTree[] }
  | { readonly kind: 'test'; readonly source: string; readonly presence: { readonly variable: string; readonly is: 'answered' | 'unanswered' } | null };

/** Divides an expression that has passed `parseExpression`. */
export const divideExpression = (source: string): ExpressionTree => {
  const root: unknown = new ConditionsParser().parseExpression(source);
  return isNode(root) ? divide(root) : { kind: 'test', source, presence: null };
};

const divide = (node: Node): ExpressionTree => {
  const [left, right] = [node.leftOperand, node.rightOperand];
  if (node.isConjunction && isNode(left) && isNode(right)) return { kind: node.operator === 'or' ? 'any' : 'all', of: [divide(left), divide(right)] };
  return { kind: 'test', source: String(node), presence: presenceOf(node) };
};

const presenceOf = ({ operator, expression }: Node): { readonly variable: string; readonly is: 'answered' | 'unanswered' } | null => {
  if (!isNode(expression) || expression.getType?.() !== 'variable' || !expression.variable) return null;
  if (operator === 'notempty') return { variable: expression.variable, is: 'answered' };
  return operator === 'empty' ? { variable: expression.variable, is: 'unanswered' } : null;
};

/** Compiles an expression that has passed `parseExpression`. */
export const compileExpression = (source: string): Condition => {
  const runner = new ConditionRunner(source);
  const parsed = parseExpression(source);
  return {
    source,
    questions: parsed.ok ? [...new Set(parsed.variables.map(questionIn))] : [],
    holds: (values: ConditionValues, today: string): boolean => runner.runValues(values, { today }) === true,
  };
};

/** `kommun` of `kommun`, `kommun.k`, `kommun[0]` and `kommun-Comment`. */
const questionIn = (variable: string): string => /^[^.[-]+/.exec(variable)?.[0] ?? variable;

/** A variable beside a constant, with the constant's own type: `{a} = 1` and `{a} = '1'` differ here. */
export interface Comparison {
  readonly variable: string;
  readonly constant: unknown;
}

/** What an expression compares with constants; empty for what is no expression. */
export const comparisonsIn = (source: string): readonly Comparison[] => {
  const root: unknown = new ConditionsParser().parseExpression(source);
  return root ? compared(root) : [];
};

const compared = (value: unknown): readonly Comparison[] => {
  if (Array.isArray(value)) return value.flatMap(compared);
  if (!isNode(value)) return [];
  const [left, right] = [value.leftOperand, value.rightOperand];
  const own = [...pairs(left, right), ...pairs(right, left)];
  return [...own, ...[left, right, value.expression, value.values, value.paramValues].flatMap(compared)];
};

const pairs = (variable: unknown, constant: unknown): readonly Comparison[] => {
  if (!isNode(variable) || variable.getType?.() !== 'variable' || !variable.variable || !isNode(constant)) return [];
  const name = variable.variable;
  const constants: readonly unknown[] = constant.getType?.() === 'array' && Array.isArray(constant.values) ? constant.values : [constant];
  return constants.flatMap((one) => (isNode(one) && one.getType?.() === 'const' ? [{ variable: name, constant: one.correctValue }] : []));
};

interface Found {
  readonly variables: Set<string>;
  readonly functions: FunctionUse[];
  operators: number;
}

interface Node {
  readonly getType?: () => string;
  readonly operator?: string;
  readonly isConjunction?: boolean;
  readonly variable?: string;
  readonly functionName?: string;
  readonly paramValues?: readonly unknown[];
  readonly leftOperand?: unknown;
  readonly rightOperand?: unknown;
  readonly expression?: unknown;
  readonly values?: readonly unknown[];
  /** Of a constant: without its quotes. */
  readonly correctValue?: unknown;
}

/** Walks survey-core's syntax tree by its public accessors. */
function collect(value: unknown, found: Found): void {
  if (Array.isArray(value)) return value.forEach((child) => collect(child, found));
  if (!isNode(value)) return;
  note(value, found);
  [value.leftOperand, value.rightOperand, value.expression, value.values, value.paramValues].forEach((child) => collect(child, found));
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'getType' in value;

const note = (node: Node, found: Found): void => {
  const type = node.getType?.();
  if (type === 'variable' && node.variable) found.variables.add(node.variable);
  if (type === 'function' && node.functionName) found.functions.push({ name: node.functionName, parameters: node.paramValues?.length ?? 0 });
  if (type === 'binary' || type === 'unary') found.operators += 1;
};

// survey-core's clock functions read the process's clock and zone; ours read the date that is passed in.
// Without one, as in survey-core's own Model, the original answers.
type Clock = (this: unknown, parameters: readonly unknown[]) => unknown;
interface Scope {
  readonly today?: string;
}
const date = (iso: string): Date => new Date(`${iso}T00:00:00`);
const fullYears = (birth: unknown, today: Date): number | null => {
  const born = new Date(String(birth));
  if (!birth || Number.isNaN(born.getTime())) return null;
  const before = today.getMonth() < born.getMonth() || (today.getMonth() === born.getMonth() && today.getDate() < born.getDate());
  return today.getFullYear() - born.getFullYear() - (before ? 1 : 0);
};
const CLOCK_FUNCTIONS: Readonly<Record<string, (today: Date, parameters: readonly unknown[]) => unknown>> = {
  today: (today) => today,
  currentDate: (today) => today,
  currentYear: (today) => today.getFullYear(),
  age: (today, [birth]) => fullYears(birth, today),
};
// The registered functions have no public accessor in survey-core 3.0.0.
const originals = (FunctionFactory.Instance as unknown as { readonly functionHash: Readonly<Record<string, { readonly func: Clock }>> }).functionHash;
const registerClock = (name: string, run: (today: Date, parameters: readonly unknown[]) => unknown): void => {
  const original = originals[name]?.func;
  FunctionFactory.Instance.unregister(name);
  FunctionFactory.Instance.register(name, function clock(this: Scope, parameters: unknown[]): unknown {
    return this.today === undefined ? original?.call(this, parameters) : run(date(this.today), parameters);
  });
};
for (const [name, run] of Object.entries(CLOCK_FUNCTIONS)) registerClock(name, run);

for (const [className, properties] of Object.entries(CUSTOM_PROPERTIES)) Serializer.addProperties(className, properties.map((property) => ({ ...property })));
