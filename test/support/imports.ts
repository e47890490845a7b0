import { posix } from 'node:path';
import ts from 'typescript';

/** A file of the project: its path from the root, with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  /** A path from the root for the project's own files, else the specifier: `express`, `node:fs`, `react-dom/server`. */
  readonly target: string;
  /** Gone when types are stripped, so it binds nothing at run time. */
  readonly typeOnly: boolean;
}

/** The tree of a file, in the grammar its name asks for. */
export const parse = ({ path, text }: SourceFile): ts.SourceFile => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

/** Every node of a tree, outer ones first. */
export const nodesOf = (node: ts.Node): readonly ts.Node[] => {
  const nodes = [node];
  ts.forEachChild(node, (child) => void nodes.push(...nodesOf(child)));
  return nodes;
};

/** Every import and re-export of a file, those of `import(…)` with a constant address included. */
export const importsOf = (file: SourceFile): readonly Import[] =>
  nodesOf(parse(file)).flatMap((node) => {
    const found = readImport(node);
    return found ? [{ target: resolveTarget(file.path, found.specifier), typeOnly: found.typeOnly }] : [];
  });

interface Found {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const readImport = (node: ts.Node): Found | null => {
  if (ts.isImportDeclaration(node)) return { specifier: textOf(node.moduleSpecifier), typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return { specifier: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return { specifier: textOf(node.argument.literal), typeOnly: true };
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]) return dynamic(node.arguments[0]);
  return null;
};

/** An address that is computed (the built renderer, say) binds no source file. */
const dynamic = (argument: ts.Expression): Found | null => (ts.isStringLiteralLike(argument) ? { specifier: argument.text, typeOnly: false } : null);

const textOf = (literal: ts.Node): string => (ts.isStringLiteralLike(literal) ? literal.text : '');

const resolveTarget = (from: string, specifier: string): string => {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return specifier.startsWith('#') ? specifier.slice(1) : specifier;
};
