import ts from 'typescript';
import { importsOf, nodesOf, parse, type Import, type SourceFile } from '#test/support/imports.ts';
import { LAYERS, matchesAny } from '#test/support/layers.ts';

// The rules of the architecture. Each takes the project's files and gives one line for every place that breaks it.

export type Rule = (files: readonly SourceFile[]) => readonly string[];

/** Every file belongs to a layer and imports only what its layer may. */
export const importsFollowLayers: Rule = (files) =>
  files.flatMap((file) => {
    const layer = LAYERS.find((row) => matchesAny(file.path, row.files));
    if (!layer) return [`${file.path} belongs to no layer: add it to a row of test/support/layers.ts.`];
    const allowed = ({ target, typeOnly }: Import): boolean => matchesAny(target, layer.may) || (typeOnly && matchesAny(target, layer.mayTypes ?? []));
    return importsOf(file)
      .filter((imported) => !allowed(imported))
      .map(({ target, typeOnly }) => `${file.path} may not import ${typeOnly ? 'types' : 'values'} from ${target}.`);
  });

/** Only tests import from `test/`: what ships must not need it. */
export const nothingImportsTests: Rule = (files) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => target.startsWith('test/'))
      .map(({ target }) => `${file.path} imports ${target}, which is for tests.`),
  );

/** Values have no cycles of imports. Types may: they are gone when the program runs, and two types may name each other. */
export const noCycles: Rule = (files) => {
  const edges = new Map(files.map((file) => [file.path, importsOf(file).flatMap(({ target, typeOnly }) => (typeOnly ? [] : [target]))]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): readonly string[] => {
    const start = trail.indexOf(path);
    if (start >= 0) return [`Cycle of imports: ${[...trail.slice(start), path].join(' → ')}`];
    if (done.has(path)) return [];
    const found = (edges.get(path) ?? []).flatMap((next) => walk(next, [...trail, path]));
    done.add(path);
    return found;
  };
  return [...edges.keys()].flatMap((path) => walk(path, []));
};

/** The environment is read in one place, where all of it is checked. */
export const environmentIsReadOnce: Rule = (files) =>
  files
    .filter(({ path }) => path !== 'server/config.ts')
    .flatMap((file) =>
      nodesOf(parse(file))
        .filter((node) => ts.isPropertyAccessExpression(node) && node.name.text === 'env' && node.expression.getText() === 'process')
        .map(() => `${file.path} reads process.env, which only server/config.ts may.`),
    );

const PUBLISHER = 'core/disclosure/publish-results.ts';
const PUBLISHED = /\bPublishedResults\b/;

/** The type of protected figures cannot be made by anyone but its maker: no other file claims it, and its brand stays inside. */
export const resultsArePublishedInOnePlace: Rule = (files) => files.flatMap((file) => (file.path === PUBLISHER ? leakedBrands(file) : claims(file)));

const claims = (file: SourceFile): readonly string[] =>
  nodesOf(parse(file))
    .filter((node) => (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) || ts.isTypePredicateNode(node)) && PUBLISHED.test(node.type?.getText() ?? ''))
    .map(() => `${file.path} claims to have PublishedResults, which only ${PUBLISHER} may make.`);

const leakedBrands = (file: SourceFile): readonly string[] => {
  const nodes = nodesOf(parse(file));
  const brands = nodes.filter((node) => ts.isVariableDeclaration(node)).filter((node) => node.type?.getText() === 'unique symbol');
  if (brands.length === 0) return [`${PUBLISHER} has no brand: without a unique symbol anyone can write PublishedResults.`];
  const exported = nodes.filter((node) => ts.isVariableStatement(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)).flatMap(nodesOf);
  const listed = nodes.filter((node) => ts.isExportSpecifier(node)).map((node) => (node.propertyName ?? node.name).getText());
  return brands.filter((brand) => exported.includes(brand) || listed.includes(brand.name.getText())).map((brand) => `${PUBLISHER} exports its brand, ${brand.name.getText()}.`);
};
