import tseslint from 'typescript-eslint';

/** Rules by syntax, each with the reason a reader of the message needs. */
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a thing has one name everywhere.' };

const environment = { selector: 'MemberExpression[object.name="process"][property.name="env"]', message: 'Only server/config.ts reads the environment.' };

/** Callers cannot see state kept in a module, and the server build holds its own copy of core. */
const moduleState = [
  { selector: 'Program > VariableDeclaration[kind="let"], Program > ExportNamedDeclaration > VariableDeclaration[kind="let"]', message: 'No state in a module.' },
  {
    selector: ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^(Weak)?(Map|Set)$/][arguments.length=0]',
    message: 'No state in a module: an empty collection here is there to be filled.',
  },
];

const mutableProperty = { selector: 'ExportNamedDeclaration > TSInterfaceDeclaration > TSInterfaceBody > TSPropertySignature:not([readonly=true])', message: 'What others see is readonly.' };

const impure = [
  { selector: ':function[async=true], AwaitExpression, ForOfStatement[await=true]', message: 'core is synchronous: the caller waits, core computes.' },
  { selector: 'Identifier[name="Promise"], Identifier[name="PromiseLike"]', message: 'core is synchronous: take the value, not the promise of it.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]', message: 'core has no clock: take the date as a parameter.' },
];

/** A value reaches the database as a parameter, never as SQL text. */
const builtSql = {
  selector: ['TemplateLiteral[expressions.length>0]', 'BinaryExpression[operator="+"]'].map((text) => `CallExpression[callee.property.name=/^(prepare|exec|query|raw)$/] > ${text}.arguments`).join(', '),
  message: 'SQL text is constant: pass values as parameters.',
};

/** `no-restricted-syntax` does not add up over blocks of the configuration, so each block names all that holds for it. */
const forbid = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules.flat()] });

const sizes = {
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', 40],
  // A switch that names every case is one decision.
  complexity: ['error', { max: 10, variant: 'modified' }],
};

const types = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/prefer-readonly': 'error',
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/consistent-type-exports': 'error',
  '@typescript-eslint/consistent-type-definitions': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
  '@typescript-eslint/no-shadow': 'error',
};

const habits = {
  eqeqeq: 'error',
  'no-console': 'off',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-param-reassign': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'coverage/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  { files: ['**/*.{ts,tsx,js}'], rules: { ...sizes, ...habits, ...forbid(defaultExport, environment) } },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: types,
  },
  {
    files: ['core/**/*.ts'],
    rules: {
      ...forbid(defaultExport, environment, moduleState, mutableProperty, impure),
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'core has no clock: take the date as a parameter.' },
        { object: 'Math', property: 'random', message: 'core has no chance: take the number, or its source, as a parameter.' },
      ],
    },
  },
  { files: ['client/**/*.{ts,tsx}'], rules: forbid(defaultExport, environment, moduleState, mutableProperty) },
  { files: ['server/storage/**/*.ts', 'migrations/**/*.ts'], rules: forbid(defaultExport, environment, builtSql) },
  { files: ['server/config.ts'], rules: forbid(defaultExport) },
  { files: ['test/**/*.{ts,tsx}'], rules: { ...forbid(defaultExport), 'max-lines-per-function': 'off' } },
  { files: ['*.config.{ts,js}'], rules: { 'no-restricted-syntax': 'off', 'max-lines-per-function': 'off' } },
);
