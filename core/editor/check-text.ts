import type { ParseError } from 'jsonc-parser';
import { checklist, type CheckLevel, type CheckPoint, type Lack } from '#core/checklist/checklist.ts';
import { pointTexts } from '#core/checklist/point-texts.ts';
import { compileFile, reportLanguage, type Surroundings } from '#core/editor/check-file.ts';
import { describePlace, type PlaceInWords } from '#core/editor/describe-place.ts';
import { isUnreadable, parseText } from '#core/editor/read-text.ts';
import { linesOf, placesIn, type TextPlace } from '#core/editor/text-places.ts';
import type { Severity } from '#core/language/finding.ts';
import { makePaperRouting } from '#core/paper/paper-routing.ts';
import type { RecordDetails } from '#core/privacy/processing-record.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';
import type { Label } from '#core/view/text.ts';

/** Something to mend in the text of a questionnaire, where it stands. Swedish, for authors. */
export interface TextFinding extends TextPlace {
  readonly severity: Severity;
  /** JSON path; empty for the whole file. */
  readonly path: string;
  /** The same in words; null for the whole file. */
  readonly where: PlaceInWords | null;
  readonly message: Label;
  /** What to do about it; null where that is said already. */
  readonly mend: Label | null;
  /** What the survey lacks, where it is that: of the whole file, it stands at no letter of it. */
  readonly lack: Lack | null;
}

/** What a text is held against, beside the rules. */
export interface Against {
  /** What is written of how answers are handled; null where nobody asks. */
  readonly record?: RecordDetails | null;
  /** The parsed file that is published; undefined where none is. */
  readonly published?: unknown;
}

/** A text that has been looked through. */
export interface ExaminedText {
  readonly findings: readonly TextFinding[];
  /** The same as points of the checklist. */
  readonly points: readonly CheckPoint[];
  readonly json: unknown;
  /** Null where it does not compile. */
  readonly questionnaire: Questionnaire | null;
}

/**
 * Everything to see to in a text that is being written, worst first, then in the order of the text: what stops it from being
 * JSON, else what the checklist says of it.
 * @param firstDay ISO date that it would be published
 */
export const checkText = (source: string, around: Surroundings, firstDay: string, against: Against = {}): readonly TextFinding[] => examineText(source, around, firstDay, against).findings;

/** The same with what it was found in. */
export const examineText = (source: string, around: Surroundings, firstDay: string, against: Against = {}): ExaminedText => {
  if (source.length > LIMITS.bytes) return unread([{ ...START, message: `Texten är större än ${LIMITS.bytes / 1000} kB.`, mend: 'Dela upp enkäten.' }]);
  if (isUnreadable(source)) return unread([{ ...START, message: 'Texten har för många parenteser i varandra.', mend: 'Gör den plattare.' }]);
  const errors: ParseError[] = [];
  const json: unknown = parseText(source, errors, { disallowComments: true, allowTrailingComma: false });
  return errors.length > 0 ? unread(errors.slice(0, MOST_ERRORS).map((error) => toFault(source, error))) : checkParsed(source, json, { around, firstDay, against });
};

/** Why a text is no JSON. */
interface Fault extends TextPlace {
  readonly message: string;
  readonly mend: string;
}

const unread = (faults: readonly Fault[]): ExaminedText => ({
  findings: faults.map(({ message, mend, ...place }) => ({ ...place, severity: 'error', path: '', where: null, lack: null, message: { text: message, lang: 'sv' }, mend: { text: mend, lang: 'sv' } })),
  points: faults.map(({ line, message, mend }) => ({ level: 'stop', path: '', line, what: { kind: 'said', message, better: mend, words: [] } })),
  json: undefined,
  questionnaire: null,
});

const START: TextPlace = { line: 1, from: 0, to: 0 };
/** One error makes many after it. */
const MOST_ERRORS = 3;

interface Held {
  readonly around: Surroundings;
  readonly firstDay: string;
  readonly against: Against;
}

const checkParsed = (source: string, json: unknown, { around, firstDay, against }: Held): ExaminedText => {
  const compiled = compileFile(json, around, firstDay);
  const questionnaire = compiled.ok ? compiled.value : null;
  const paper = questionnaire && makePaperRouting(questionnaire);
  const points = checklist({ json, problems: compiled.ok ? [] : compiled.problems, findings: reportLanguage(json, around).findings, questionnaire, paper: paper && !paper.ok ? paper.problems : [], ...against });
  const placeOf = placesIn(source);
  const findings = points.map((point) => ({ ...placeOf(point.path), ...toFinding(point, json) }));
  return { findings: findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || a.from - b.from), points, json, questionnaire };
};

const SEVERITY: Readonly<Record<CheckLevel, Severity>> = { stop: 'error', warning: 'warning', advice: 'advice' };
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

const toFinding = ({ level, path, what }: CheckPoint, json: unknown): Omit<TextFinding, keyof TextPlace> => {
  const { message, better } = pointTexts(what);
  return { severity: SEVERITY[level], path, where: path === '' ? null : describePlace(json, path), message, mend: better, lack: what.kind === 'lack' ? what.lack : null };
};

const toFault = (source: string, { error, offset, length }: ParseError): Fault => ({
  line: linesOf(source)(offset),
  from: offset,
  to: offset + length,
  ...(WORDS[error] ?? { message: 'Här är texten inte giltig JSON.', mend: 'Se efter komman, citattecken och parenteser på raden och raden före.' }),
});

/** By jsonc-parser's ParseErrorCode, which has no values at run time. */
const WORDS: Readonly<Record<number, Pick<Fault, 'message' | 'mend'>>> = {
  2: { message: 'Här står ett tal som inte går att läsa.', mend: 'Skriv talet med siffror, utan mellanrum, och med punkt för decimaler.' },
  3: { message: 'Här väntas ett namn med citattecken.', mend: 'Ta bort kommat före, eller skriv "namn": värde.' },
  4: { message: 'Här väntas ett värde.', mend: 'Skriv ett värde, eller ta bort kommat före.' },
  5: { message: 'Här saknas ett kolon.', mend: 'Skriv : mellan namnet och värdet.' },
  6: { message: 'Här saknas ett komma.', mend: 'Skriv , mellan delarna.' },
  7: { message: 'En klammerparentes } saknas.', mend: 'Se efter att varje { har sin }.' },
  8: { message: 'En hakparentes ] saknas.', mend: 'Se efter att varje [ har sin ].' },
  9: { message: 'Här är texten slut för JSON, men det står mer.', mend: 'Ta bort det som står efter den sista klammerparentesen.' },
  10: { message: 'JSON har inga kommentarer.', mend: 'Ta bort kommentaren.' },
  12: { message: 'Ett citattecken saknas.', mend: 'Skriv " där texten slutar.' },
};
