import { readdirSync, readFileSync } from 'node:fs';
import { checkLanguage } from '#core/language/check-language.ts';
import { RULES } from '#core/language/rules/registry.ts';
import { makeVocabulary, NO_OWN_WORDS } from '#core/language/vocabulary.ts';

/** Something that a person has read, with the rules that should find something in it. */
export interface Labelled {
  readonly file: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

const FOLDER = new URL('labelled/', import.meta.url);
const VOCABULARY = makeVocabulary(NO_OWN_WORDS);

interface Entry {
  readonly language?: string;
  readonly text?: string;
  readonly texts?: readonly string[];
  readonly elements?: readonly object[];
  readonly survey?: object;
  readonly about?: string;
  readonly rules: readonly string[];
}

/** A string is the title of a question when it asks, else a text of help; `texts` are one page; `elements` are as in a file, `survey` is a whole one. */
const toSurvey = (entry: Entry, language: string): object => {
  const said = (text: string): object => ({ [language]: text });
  if (entry.survey) return entry.survey;
  if (entry.elements) return { pages: [{ name: 'p', elements: entry.elements }] };
  if (entry.texts) return { pages: [{ name: 'p', title: said(entry.texts[0] ?? ''), elements: entry.texts.slice(1).map((text, index) => ({ type: 'html', name: `h${index}`, html: said(text) })) }] };
  const text = entry.text ?? '';
  const key = text.trim().endsWith('?') ? 'title' : 'description';
  return { pages: [{ name: 'p', elements: [{ type: 'comment', name: 'q', [key]: said(text) }] }] };
};

const STRUCTURAL: ReadonlySet<string> = new Set(['missing-translation', 'alt-text', 'scale-words', 'opt-out', 'revealed-answer', 'type-conversion']);

/** Which rules are judged by which entries: LIX by whole pages, what is built by fragments of files, the rest by single texts; colours by texts and by lists of answers. */
const judges = (entry: Entry, rule: string): boolean => (entry.elements || entry.survey ? STRUCTURAL.has(rule) || rule === 'colour-only' : entry.texts ? rule === 'lix' : rule !== 'lix' && !STRUCTURAL.has(rule));

const languageOf = (file: string, entry: Entry): string => entry.language ?? (file.startsWith('standard') ? 'sv' : 'sv-simple');

const foundIn = (entry: Entry, language: string): readonly string[] => {
  const { findings } = checkLanguage(toSurvey(entry, language), VOCABULARY);
  return [...new Set(findings.map(({ rule }) => rule))].filter((rule) => judges(entry, rule)).sort();
};

/** Every labelled text with what the rules find in it. Files named `…-held-out.json` were not looked at while the rules were written. */
export const LABELLED: readonly Labelled[] = readdirSync(FOLDER).sort().flatMap((file) =>
  (JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as readonly Entry[]).map((entry) => ({
    file,
    text: entry.text ?? entry.texts?.join(' | ') ?? entry.about ?? '',
    expected: [...entry.rules].sort(),
    found: foundIn(entry, languageOf(file, entry)),
  })),
);

export interface Score {
  readonly rule: string;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export const scores = (labelled: readonly Labelled[]): readonly Score[] =>
  RULES.map(({ id }) => ({
    rule: id,
    right: labelled.filter(({ expected, found }) => expected.includes(id) && found.includes(id)).length,
    wrong: labelled.filter(({ expected, found }) => !expected.includes(id) && found.includes(id)).length,
    missed: labelled.filter(({ expected, found }) => expected.includes(id) && !found.includes(id)).length,
  }));

/** Of what was found, the share that was right; null where nothing was found. */
export const precision = ({ right, wrong }: Score): number | null => (right + wrong === 0 ? null : right / (right + wrong));
/** Of what should be found, the share that was; null where nothing should. */
export const recall = ({ right, missed }: Score): number | null => (right + missed === 0 ? null : right / (right + missed));

export const isHeldOut = ({ file }: Labelled): boolean => file.endsWith('-held-out.json');

const told = (share: number | null): string => (share === null ? '–' : share.toFixed(2));

/** The table of docs/language-checks.md. */
export const calibrationTable = (): string => {
  const [seen, held] = [scores(LABELLED.filter((one) => !isHeldOut(one))), scores(LABELLED.filter(isHeldOut))];
  const rows = seen.map((score, index) => {
    const other = held[index] ?? score;
    return `| \`${score.rule}\` | ${score.right + score.missed} | ${told(precision(score))} | ${told(recall(score))} | ${other.right + other.missed} | ${told(precision(other))} | ${told(recall(other))} |`;
  });
  return ['| rule | texts | precision | recall | held out | precision | recall |', '|---|---:|---:|---:|---:|---:|---:|', ...rows].join('\n');
};
