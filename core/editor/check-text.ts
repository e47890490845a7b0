import type { ParseError } from 'jsonc-parser';
import { compileFile, reportLanguage, type Surroundings } from '#core/editor/check-file.ts';
import { describePlace, type PlaceInWords } from '#core/editor/describe-place.ts';
import { isUnreadable, parseText } from '#core/editor/read-text.ts';
import { linesOf, placesIn, type TextPlace } from '#core/editor/text-places.ts';
import type { Severity } from '#core/language/finding.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';

/** Something to mend in the text of a questionnaire, where it stands. Swedish, for authors. */
export interface TextFinding extends TextPlace {
  readonly severity: Severity;
  /** JSON path; empty for the whole file. */
  readonly path: string;
  /** The same in words; null for the whole file. */
  readonly where: PlaceInWords | null;
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
}

/** A text that has been looked through. */
export interface ExaminedText {
  readonly findings: readonly TextFinding[];
  readonly json: unknown;
  /** Null where it does not compile. */
  readonly questionnaire: Questionnaire | null;
}

/**
 * Everything that is wrong with a text that is being written, worst first, then in the order of the text: what stops it from
 * being JSON, else what stops it from being a questionnaire, and what there is to say of its language.
 * @param firstDay ISO date that it would be published
 */
export const checkText = (source: string, around: Surroundings, firstDay: string): readonly TextFinding[] => examineText(source, around, firstDay).findings;

/** The same with what it was found in. */
export const examineText = (source: string, around: Surroundings, firstDay: string): ExaminedText => {
  if (source.length > LIMITS.bytes) return unread([{ ...START, severity: 'error', path: '', message: `Texten är större än ${LIMITS.bytes / 1000} kB.`, mend: 'Dela upp undersökningen.' }]);
  if (isUnreadable(source)) return unread([{ ...START, severity: 'error', path: '', message: 'Texten har för många klamrar i varandra.', mend: 'Gör den plattare.' }]);
  const errors: ParseError[] = [];
  const json: unknown = parseText(source, errors, { disallowComments: true, allowTrailingComma: false });
  return errors.length > 0 ? unread(errors.slice(0, MOST_ERRORS).map((error) => toFinding(source, error))) : checkParsed(source, json, around, firstDay);
};

const unread = (findings: readonly Omit<TextFinding, 'where'>[]): ExaminedText => ({ findings: findings.map((finding) => ({ ...finding, where: null })), json: undefined, questionnaire: null });

const START: TextPlace = { line: 1, from: 0, to: 0 };
/** One error makes many after it. */
const MOST_ERRORS = 3;

const checkParsed = (source: string, json: unknown, around: Surroundings, firstDay: string): ExaminedText => {
  const placeOf = placesIn(source);
  const compiled = compileFile(json, around, firstDay);
  const problems = compiled.ok ? [] : compiled.problems.map(({ path, message, mend }) => ({ severity: 'error' as const, path, message, mend }));
  const language = reportLanguage(json, around).findings.map(({ severity, path, message, better }) => ({ severity, path, message, mend: better }));
  const rank = { error: 0, warning: 1, advice: 2 } as const;
  const findings = [...problems, ...language].map((finding): TextFinding => ({ ...placeOf(finding.path), ...finding, where: finding.path === '' ? null : describePlace(json, finding.path) }));
  return { findings: findings.toSorted((a, b) => rank[a.severity] - rank[b.severity] || a.from - b.from), json, questionnaire: compiled.ok ? compiled.value : null };
};

const toFinding = (source: string, { error, offset, length }: ParseError): Omit<TextFinding, 'where'> => ({
  line: linesOf(source)(offset),
  from: offset,
  to: offset + length,
  severity: 'error',
  path: '',
  ...(WORDS[error] ?? { message: 'Här är texten inte giltig JSON.', mend: 'Se efter komman, citattecken och parenteser på raden och raden före.' }),
});

/** By jsonc-parser's ParseErrorCode, which has no values at run time. */
const WORDS: Readonly<Record<number, Pick<TextFinding, 'message' | 'mend'>>> = {
  2: { message: 'Här står ett tal som inte går att läsa.', mend: 'Skriv talet med siffror, utan mellanrum, och med punkt för decimaler.' },
  3: { message: 'Här väntas ett namn med citattecken.', mend: 'Ta bort kommat före, eller skriv "namn": värde.' },
  4: { message: 'Här väntas ett värde.', mend: 'Skriv ett värde, eller ta bort kommat före.' },
  5: { message: 'Här saknas ett kolon.', mend: 'Skriv : mellan namnet och värdet.' },
  6: { message: 'Här saknas ett komma.', mend: 'Skriv , mellan delarna.' },
  7: { message: 'En klammer } saknas.', mend: 'Se efter att varje { har sin }.' },
  8: { message: 'En hakparentes ] saknas.', mend: 'Se efter att varje [ har sin ].' },
  9: { message: 'Här är texten slut för JSON, men det står mer.', mend: 'Ta bort det som står efter den sista klammern.' },
  10: { message: 'JSON har inga kommentarer.', mend: 'Ta bort kommentaren.' },
  12: { message: 'Ett citattecken saknas.', mend: 'Skriv " där texten slutar.' },
};
