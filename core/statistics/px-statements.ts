import { ok, refused, type Result } from '#core/result.ts';
import { told, type StatisticsProblem } from '#core/statistics/problem.ts';

/** A quoted text, or a word or sign between them, and the line it begins on. */
export interface PxToken {
  readonly text: string;
  readonly quoted: boolean;
  readonly line: number;
}

/** `KEYWORD[language]("of")=values;` */
export interface PxStatement {
  readonly keyword: string;
  /** Of which variable, or cell; empty for the whole file. */
  readonly of: string;
  /** The tokens after the sign of equality. */
  readonly values: readonly PxToken[];
  readonly line: number;
}

const TOKEN = /"[^"]*"|[=;(),[\]]|[^\s"=;(),[\]]+/gu;

/** The statements of a PX file (PC-Axis file format 2013) in the order of the file, those in another language than its own left out. */
export const readPxStatements = (text: string): Result<readonly PxStatement[], StatisticsProblem> => {
  const tokens = tokensOf(text);
  if ((text.split('"').length - 1) % 2 === 1) return refused([{ line: lastQuote(tokens), column: null, message: 'Ett citattecken saknas: en text har en början men inget slut.', mend: 'Sätt dit citattecknet, eller hämta filen på nytt.' }]);
  const groups = statementsOf(tokens);
  const statements = groups.map(readStatement);
  const broken = groups.find((_, index) => statements[index] === undefined);
  return broken ? refused([wrongStatement(broken)]) : ok(statements.filter((statement) => statement !== undefined && statement !== null));
};

const tokensOf = (text: string): readonly PxToken[] => {
  const tokens: PxToken[] = [];
  let [line, from] = [1, 0];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    line += breaksIn(text.slice(from, index));
    const quoted = token.startsWith('"');
    tokens.push({ text: quoted ? token.slice(1, -1).replace(/\r?\n/gu, '') : token, quoted, line });
    from = index;
  }
  return tokens;
};

const breaksIn = (text: string): number => text.split('\n').length - 1;

const lastQuote = (tokens: readonly PxToken[]): number | null => tokens.findLast(({ quoted }) => quoted)?.line ?? null;

const isSign = (token: PxToken | undefined, sign: string): boolean => token !== undefined && !token.quoted && token.text === sign;

const statementsOf = (tokens: readonly PxToken[]): readonly (readonly PxToken[])[] => {
  const groups: PxToken[][] = [[]];
  for (const token of tokens) {
    if (isSign(token, ';')) groups.push([]);
    else groups.at(-1)?.push(token);
  }
  return groups.filter((group) => group.length > 0);
};

/** undefined: not a statement; null: one in another language. */
const readStatement = (tokens: readonly PxToken[]): PxStatement | null | undefined => {
  const equals = tokens.findIndex((token) => isSign(token, '='));
  const [first] = tokens;
  if (!first || first.quoted || equals < 1 || !/^[A-Z][A-Z0-9-]*$/u.test(first.text)) return undefined;
  const head = tokens.slice(1, equals);
  if (head.some((token) => isSign(token, '['))) return null;
  return { keyword: first.text, of: head.filter(({ quoted }) => quoted).map((token) => token.text).join(','), values: tokens.slice(equals + 1), line: first.line };
};

const wrongStatement = ([first]: readonly PxToken[]): StatisticsProblem => ({ line: first?.line ?? null, column: null, message: `${told(first?.text ?? '')} är ingen rad i en PX-fil.`, mend: 'Varje uppgift ska skrivas NYCKELORD=värde och sluta med semikolon. Hämta filen på nytt.' });

/** The texts of a list: pieces beside each other are one, commas part them. */
export const pxTexts = (values: readonly PxToken[]): readonly string[] => {
  const texts: string[] = [];
  let beside = false;
  for (const token of values) {
    if (token.quoted) texts.push(beside ? `${texts.pop() ?? ''}${token.text}` : token.text);
    beside = token.quoted;
  }
  return texts;
};
