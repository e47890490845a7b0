import { cellsOf, isCounted, shownShare, type Cell } from '#core/analysis/cells.ts';
import type { Difference, PointDifference, Verdict } from '#core/analysis/differences.ts';
import { GREAT_NEED } from '#core/analysis/need-items.ts';
import { saidTenths, tenthsText } from '#core/analysis/tenths.ts';
import { toldPoints } from '#core/analysis/told-points.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedVariable } from '#core/disclosure/published-variable.ts';
import { groupBy } from '#core/language/group-by.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import { shareOf, wholePercent, type Proportion } from '#core/results/estimators/proportion.ts';
import type { Text } from '#core/view/text.ts';

/** What one table says, in one or two sentences. */
export interface Finding {
  readonly variable: string;
  readonly area: Cell['area'];
  readonly group: string | null;
  readonly verdict: Verdict | null;
  /** With per cents and the interval, for plain Swedish. */
  readonly exact: Text;
  /** The same in tenths (“6 av 10 kvinnor”), for easy Swedish. */
  readonly tenths: Text;
}

/** An answer in the language of the page, as it stands in its questionnaire. */
export type SayAnswer = (variable: PublishedVariable, answer: string) => string;

/** Differences smaller than this are told as small: percentage points. */
const CLEAR = 10;

/**
 * One finding for every table (variable × area × group) of which anything may be said, in the order of the results: the surest difference between
 * women and men, else that there is none to be sure of, else that too few answered. Without a gender question: the most common answer.
 * @param differences of the same results @param say an answer's text; the Swedish one where it is left out
 */
export const findingsOf = (results: PublishedResults, differences: readonly Difference[], say: SayAnswer = swedish): readonly Finding[] => {
  const compared = [...groupBy(differences, tableOf).values()].flatMap((table) => comparisonFinding(table, say));
  return [...compared, ...results.variables.flatMap((variable) => commonFindings(variable, say))];
};

const tableOf = ({ variable, area, group }: Cell): string => JSON.stringify([variable.id, area.level, area.id, group]);

const swedish: SayAnswer = (variable, answer) => variable.values.find(({ id }) => id === answer)?.text ?? answer;

/** Nothing is said of a table with a hidden figure in every comparison. */
const comparisonFinding = (table: readonly Difference[], say: SayAnswer): readonly Finding[] => {
  const [first] = table;
  const surest = surestOf(table);
  if (!first || !surest) return [];
  const { area, group, verdict } = surest;
  const texts = surest.verdict === 'seen' && surest.difference ? seenTexts(surest, surest.difference, say) : UNSURE[verdict === 'few' ? 'few' : 'none'];
  return [{ variable: first.variable.id, area, group, verdict, ...texts }];
};

type Texts = Pick<Finding, 'exact' | 'tenths'>;

const UNSURE: Readonly<Record<'none' | 'few', Texts>> = {
  none: { exact: { key: 'finding.none' }, tenths: { key: 'finding.none' } },
  few: { exact: { key: 'finding.few' }, tenths: { key: 'finding.few' } },
};

const ORDER: readonly (Verdict | null)[] = ['seen', 'none', 'few'];

/** Of what can be said: the surest, and of equally sure the largest. Of a need those who have it: the others differ by as much. */
const surestOf = (table: readonly Difference[]): Difference | undefined =>
  table
    .filter(({ variable, answer, verdict }) => verdict !== null && (variable.source?.kind !== 'need' || answer.id === GREAT_NEED))
    .toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || (a.adjusted ?? 1) - (b.adjusted ?? 1) || sizeOf(b) - sizeOf(a))[0];

const sizeOf = ({ difference }: Difference): number => Math.abs(difference?.points ?? 0);

const seenTexts = (cell: Difference, difference: PointDifference, say: SayAnswer): Texts => {
  const [women, men] = [shownShare(cell.women), shownShare(cell.men)];
  if (!women || !men) return UNSURE.none;
  const answer = say(cell.variable, cell.answer.id);
  const who = difference.points > 0 ? 'women' : 'men';
  return { exact: exactText(who, difference, { answer, women: percent(women), men: percent(men) }), tenths: tenthsComparison(who, women, men, answer) };
};

type Side = 'women' | 'men';

/** Only what is certain is told with its size. */
const told = (points: number): number => toldPoints(points, true);

const exactText = (who: Side, { points, low, high }: PointDifference, words: { readonly answer: string; readonly women: number; readonly men: number }): Text => {
  const size = Math.abs(points) >= CLEAR ? 'clear' : 'small';
  const [from, to] = who === 'women' ? [low, high] : [-high, -low];
  return { key: `finding.${who}.${size}`, parameters: { ...words, points: told(Math.abs(points)), low: told(from), high: told(to) } };
};

const tenthsComparison = (who: Side, women: Proportion, men: Proportion, answer: string): Text =>
  saidTenths(women) === saidTenths(men)
    ? { key: 'finding.tenths.alike', parameters: { answer, both: tenthsText(women) } }
    : { key: `finding.tenths.${who}`, parameters: { answer, women: tenthsText(women), men: tenthsText(men) } };

const percent = (proportion: Proportion): number => wholePercent(shareOf(proportion));

/** The most common answer of each table that is not divided by gender. It is told, not compared: no claim that it is surely the most common. */
const commonFindings = (variable: PublishedVariable, say: SayAnswer): readonly Finding[] => {
  const tables = groupBy(cellsOf(variable).filter((cell) => cell.women === null && isCounted(cell)), tableOf);
  return [...tables.values()].flatMap((cells) => {
    const shown = cells.flatMap((cell) => { const share = shownShare(cell.total); return share ? [{ cell, share }] : []; });
    const [most] = shown.toSorted((a, b) => b.share.count - a.share.count);
    return most ? [commonFinding(most.cell, most.share, say)] : [];
  });
};

const commonFinding = ({ variable, area, group, answer }: Cell, share: Proportion, say: SayAnswer): Finding => {
  const place = { variable: variable.id, area, group };
  if (share.base < THRESHOLDS.certain) return { ...place, verdict: 'few', ...UNSURE.few };
  const words = { answer: say(variable, answer.id) };
  return { ...place, verdict: null, exact: { key: 'finding.common', parameters: { ...words, all: percent(share) } }, tenths: { key: 'finding.tenths.common', parameters: { ...words, all: tenthsText(share) } } };
};
