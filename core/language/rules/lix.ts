import type { Level, Remark, Rule, Severity } from '#core/language/finding.ts';
import { levelOf } from '#core/language/finding.ts';
import { groupBy } from '#core/language/group-by.ts';
import { formatLix, measureTexts, type LixCount } from '#core/language/lix.ts';
import type { MeasuredPage } from '#core/language/material.ts';
import type { PagePart } from '#core/language/page-texts.ts';
import type { Vocabulary } from '#core/language/vocabulary.ts';

interface Limits {
  readonly told: number;
  readonly toldAs: Severity;
  readonly error: number;
  /** Fewer words than these say little: one long word is a third of a question of three. */
  readonly fewest: number;
  readonly fewestForError: number;
}

/** lix.se: under 30 very easy, 30–40 easy, 40–50 newspapers, 50–60 official texts, over 60 bureaucratic. */
const LIMITS: Readonly<Record<Level, Limits>> = {
  easy: { told: 25, toldAs: 'advice', error: 30, fewest: 1, fewestForError: 10 },
  plain: { told: 50, toldAs: 'warning', error: 60, fewest: 15, fewestForError: 15 },
};

export const lix: Rule = {
  id: 'lix',
  name: 'LIX är högt',
  why: `LIX väger samman långa ord och långa meningar på en sida: rubrik, hjälp och svar. Namn på myndigheter och platser räknas inte. Enkel svenska: helst under ${LIMITS.easy.told}, aldrig över ${LIMITS.easy.error}. Vanlig svenska: under ${LIMITS.plain.told}, aldrig över ${LIMITS.plain.error}.`,
  example: { instead: 'Svaren behandlas konfidentiellt och redovisas endast gruppvis.', write: 'Vi visar bara vad många har svarat tillsammans.' },
  strictness: { plain: 'warning', easy: 'advice' },
  check: ({ pages, vocabulary }) => worstOfEach(pages.flatMap((page) => onPage(page, vocabulary))),
};

interface Measured extends Remark {
  readonly lix: number;
}

/** A text that is heaviest on several pages, as the question of a pair matrix is, is told once, for the worst of them. */
const worstOfEach = (measured: readonly Measured[]): readonly Remark[] =>
  [...groupBy(measured, ({ path }) => path).values()].flatMap((same) => same.toSorted((a, b) => b.lix - a.lix).slice(0, 1)).map(({ lix: _lix, ...remark }) => remark);

/** A page that is not whole in its language is not measured: what is shown of it is another language's. */
const onPage = ({ complete, language, texts, count }: MeasuredPage, vocabulary: Vocabulary): readonly Measured[] => {
  const level = levelOf(language);
  if (!complete || !level) return [];
  const limits = LIMITS[level];
  const { lix: value, words, longWords, text } = count;
  if (value === null || words < limits.fewest || value <= limits.told) return [];
  const severity = value > limits.error && words >= limits.fewestForError ? 'error' : limits.toldAs;
  return [{ lix: value, severity, path: heaviest(texts, count, vocabulary), language, text, words: longWords, message: `LIX är ${formatLix(value)} på sidan. Orden är långa, eller meningarna.`, better: 'Börja med den här texten: byt de långa orden mot kortare, och dela långa meningar.' }];
};

/** The text without which LIX would be lowest: where to begin. */
const heaviest = (texts: readonly PagePart[], whole: LixCount, { names }: Vocabulary): string =>
  texts.map(({ path, text }) => ({ path, rest: lixWithout(measureTexts([text], names), whole) })).reduce((best, part) => (part.rest < best.rest ? part : best), { path: '', rest: Infinity }).path;

const lixWithout = (part: LixCount, whole: LixCount): number => {
  const [words, sentences, long] = [whole.words - part.words, whole.sentences - part.sentences, whole.long - part.long];
  return words === 0 ? 0 : words / sentences + (100 * long) / words;
};
