import ts from 'typescript';
import { groupBy } from '#core/language/group-by.ts';
import { nodesOf, parse, type SourceFile } from '#test/support/imports.ts';

/** A test as source: of what it runs, with the tables it is run for and what of the file both name, and of what it expects something of. */
export interface NamedTest {
  readonly runs: string;
  readonly expects: string;
}

/** The test with a title as vitest prints it before values are filled in, `describe > test`; null where there is none that is run. */
export const findTest = (file: SourceFile, title: string): NamedTest | null => {
  const tree = parse(file);
  const call = nodesOf(tree).find((node): node is ts.CallExpression => isRun(node, ['it', 'test']) && titleOf(node) === title);
  const body = call?.arguments.at(-1);
  if (!call || !body) return null;
  const outer = tree.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => declarationList.declarations);
  const runs = reach([body, ...around(call).flatMap(tablesOf)], [...outer, ...nodesOf(body)]);
  const inside = runs.flatMap(nodesOf);
  return { runs: textOf(runs), expects: textOf(reach(inside.flatMap(expectedBy), [...outer, ...inside])) };
};

/** `test(…)` and `test.each(…)(…)`, but not `test.skip(…)` and its like. */
const isRun = (node: ts.Node, names: readonly string[]): node is ts.CallExpression =>
  ts.isCallExpression(node) && (names.includes(node.expression.getText()) || tablesOf(node).length > 0 && names.some((name) => node.expression.getText().startsWith(`${name}.each(`)));

/** What stands in the brackets of `each`. */
const tablesOf = ({ expression }: ts.CallExpression): readonly ts.Node[] => (ts.isCallExpression(expression) ? expression.arguments : []);

/** The call and the groups round it, the outermost first. */
const around = (node: ts.Node): readonly ts.CallExpression[] => [...(node.parent ? around(node.parent) : []), ...(isRun(node, ['it', 'test', 'describe']) ? [node] : [])];

const titleOf = (call: ts.CallExpression): string => around(call).map(({ arguments: [name] }) => (name && ts.isStringLiteralLike(name) ? name.text : '')).join(' > ');

/** What a node expects something of: the subject of `expect(subject).to…`. */
const expectedBy = (node: ts.Node): readonly ts.Node[] =>
  ts.isCallExpression(node) && node.expression.getText() === 'expect' && ts.isPropertyAccessExpression(node.parent) ? node.arguments.slice(0, 1) : [];

/** The nodes, and all that gives a name in them its value: where it is declared, and what is pushed into it. */
const reach = (start: readonly ts.Node[], among: readonly ts.Node[]): readonly ts.Node[] => {
  const values = groupBy(among.flatMap(valuesOf), ({ name }) => name);
  const reached = new Set<ts.Node>();
  const open = [...start];
  for (let node = open.pop(); node; node = open.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    open.push(...namesIn(node).flatMap((name) => values.get(name) ?? []).map(({ value }) => value));
  }
  return [...reached];
};

const valuesOf = (node: ts.Node): readonly { readonly name: string; readonly value: ts.Node }[] => {
  if (ts.isVariableDeclaration(node)) {
    const value = node.initializer;
    return value ? namesIn(node.name).map((name) => ({ name, value })) : [];
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'push') return [];
  const name = node.expression.expression.getText();
  return node.arguments.map((value) => ({ name, value }));
};

/** Names of values; what follows a point is none. */
const namesIn = (node: ts.Node): readonly string[] =>
  nodesOf(node).flatMap((part) => (ts.isIdentifier(part) && !(ts.isPropertyAccessExpression(part.parent) && part.parent.name === part) ? [part.text] : []));

const textOf = (nodes: readonly ts.Node[]): string => nodes.map((node) => node.getText()).join('\n');
