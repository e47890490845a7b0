import { isMadeUpContact } from '#core/checklist/made-up-contact.ts';
import { staleTexts } from '#core/checklist/stale-texts.ts';
import { templateTexts } from '#core/checklist/template-texts.ts';
import type { Finding, Severity } from '#core/language/finding.ts';
import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import { lacksOfRecord, RECORD_FIELDS, type RecordDetails } from '#core/privacy/processing-record.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { isObject } from '#core/questionnaire/reader.ts';

/** How grave a point of the checklist is: it stops publication, should be mended, or is worth a thought. */
export const LEVELS = ['stop', 'warning', 'advice'] as const;
export type CheckLevel = (typeof LEVELS)[number];

/** What a survey should have before it is published, beside that it compiles and is well written. */
export type Lack = 'publish' | 'controller' | 'purpose' | 'contact' | 'madeUp' | 'legalBasis' | 'retention' | 'consent' | 'gender' | 'area' | 'easy' | 'review' | 'pictograms' | 'reason' | 'record' | 'template' | 'stale';

/** One point of the checklist. */
export interface CheckPoint {
  readonly level: CheckLevel;
  /** JSON path of the place, empty for the whole file. */
  readonly path: string;
  /** Line, from 1, of what stands at no path: a text that is no JSON. */
  readonly line?: number;
  /** What is wrong: by us, in the words of the check, or something that is not there. */
  readonly what: { readonly kind: 'said'; readonly message: string; readonly better: string; readonly words: readonly string[] } | { readonly kind: 'lack'; readonly lack: Lack };
}

export interface Checked {
  /** The parsed file; undefined where it is no JSON. */
  readonly json: unknown;
  readonly problems: readonly AuthorProblem[];
  readonly findings: readonly Finding[];
  /** Null where it does not compile: then only that is told, since the rest would be guesses. */
  readonly questionnaire: Questionnaire | null;
  /** Why there can be no questionnaire on paper. */
  readonly paper: readonly AuthorProblem[];
  /** What is written of how answers are handled (GDPR, article 30); null where nobody asks, as on the command line. */
  readonly record?: RecordDetails | null;
  /** The parsed file that is published now; undefined where none is. */
  readonly published?: unknown;
}

/** Everything to see to before a questionnaire is published, the gravest first, and in the order of the checks. */
export const checklist = (checked: Checked): readonly CheckPoint[] => {
  const { problems, findings, questionnaire, paper } = checked;
  const points: readonly CheckPoint[] = [
    ...problems.map((problem) => fromProblem(problem, 'stop')),
    ...(questionnaire ? lacksIn(questionnaire, checked) : []),
    ...findings.map(fromFinding),
    ...paper.map((problem) => fromProblem(problem, 'advice')),
  ];
  return LEVELS.flatMap((level) => points.filter((point) => point.level === level));
};

const lacksIn = (questionnaire: Questionnaire, { json, record = null, published }: Checked): readonly CheckPoint[] => [
  ...lacksOf(questionnaire, json),
  ...(record && RECORD_FIELDS.some((field) => lacksOfRecord(questionnaire, record).includes(field)) ? [point('warning', 'record')] : []),
  ...templateTexts(json).map((path) => point('stop', 'template', path)),
  ...(published === undefined ? [] : staleTexts(published, json).map((path) => point('advice', 'stale', path))),
];

/** How much of it stops publication. */
export const stopsOf = (points: readonly CheckPoint[]): number => points.filter(({ level }) => level === 'stop').length;

/** Whether nothing stops publication. */
export const mayPublish = (points: readonly CheckPoint[]): boolean => stopsOf(points) === 0;

const fromProblem = ({ path, message, mend }: AuthorProblem, level: CheckLevel): CheckPoint => ({ level, path, what: { kind: 'said', message, better: mend, words: [] } });

const LEVEL_OF: Readonly<Record<Severity, CheckLevel>> = { error: 'stop', warning: 'warning', advice: 'advice' };

const fromFinding = ({ severity, path, message, better, words }: Finding): CheckPoint => ({ level: LEVEL_OF[severity], path, what: { kind: 'said', message, better, words } });

const lacksOf = (questionnaire: Questionnaire, json: unknown): readonly CheckPoint[] => {
  const { facts, questions } = questionnaire;
  const asks = (role: string): boolean => questions.some(({ question }) => question.tags.role === role);
  const unexplained = questions.filter(({ question }) => question.tags.sensitive && !question.description).map(({ question }) => point('advice', 'reason', question.path));
  const lacking: readonly (readonly [boolean, CheckLevel, Lack, string?])[] = [
    [!facts.publish, 'stop', 'publish', 'publish'],
    [!facts.controller, 'stop', 'controller'],
    [!facts.purpose, 'stop', 'purpose'],
    [!facts.contact?.tel && !facts.contact?.email, 'stop', 'contact'],
    [isMadeUpContact(facts.contact), 'stop', 'madeUp', 'contact'],
    [!facts.legalBasis, 'warning', 'legalBasis'],
    [!(isObject(json) && 'retention' in json), 'warning', 'retention'],
    [!asks('consent'), 'warning', 'consent'],
    [!asks('gender'), 'warning', 'gender'],
    [!asks('area'), 'warning', 'area'],
    [!questionnaire.languages.includes(EASY), 'warning', 'easy'],
    [questionnaire.languages.includes(EASY) && !facts.easyReadReview, 'advice', 'review'],
    [!questions.some(({ question }) => question.tags.pictogram), 'advice', 'pictograms'],
  ];
  return [...lacking.flatMap(([lacks, level, lack, path]) => (lacks ? [point(level, lack, path)] : [])), ...unexplained];
};

const EASY = 'sv-simple';

const point = (level: CheckLevel, lack: Lack, path = ''): CheckPoint => ({ level, path, what: { kind: 'lack', lack } });
