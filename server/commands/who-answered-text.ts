import type { Composition, CompositionPart } from '#core/analysis/composition.ts';
import type { ResponseRate } from '#core/analysis/response-rates.ts';
import type { WeightedVariable, WeightedShare } from '#core/analysis/weighted-figures.ts';
import type { WhoAnswered } from '#core/analysis/who-answered.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { GenderRow } from '#core/disclosure/lattice.ts';
import { groupBy } from '#core/language/group-by.ts';
import type { Area } from '#core/results/areas.ts';
import type { StatisticsSource } from '#core/statistics/given-statistics.ts';
import type { Text } from '#core/view/text.ts';
import { translate } from '#client/texts.ts';

export const HIDDEN = 'visas inte';
export const NO_POPULATION = 'Ingen befolkning är känd att jämföra med.';
const GENDERS: Readonly<Record<GenderRow, string>> = { kvinnor: 'kvinnor', man: 'män', kvinnor_och_man: 'kvinnor och män', samtliga: 'samtliga' };

const said = (text: Text): string => translate('sv')(text).text;
export const percent = (share: number): string => `${Math.round(100 * share)} %`;
export const nameOf = ({ level, id, name }: Area): string => (level === 'kommun' ? `${id} ${name}` : level === 'forbund' ? `${name} (förbund)` : name);
export const sourceOf = ({ title, source, referenceDate }: StatisticsSource): string => `”${title}” (${source}, ${referenceDate})`;

/** How many answered, of how many, and beside whom they should speak for: an area a line, women first. */
export const whoAnsweredAsText = ({ participation, rates, compositions }: WhoAnswered): readonly string[] => [
  said(rates.said),
  ...rates.notes.map(said),
  ...areaLines(rates.rows.length > 0 ? rates.rows : participation.map((row) => ({ ...row, invited: null, complete: null, rate: null }))),
  ...(compositions.length === 0 ? ['', NO_POPULATION] : compositionLines(compositions)),
];

const areaLines = (rows: readonly ResponseRate[]): readonly string[] =>
  [...groupBy(rows, ({ area }) => nameOf(area))].map(([name, own]) => `  ${name}: ${own.map((row) => `${GENDERS[row.gender]} ${rateText(row)}`).join(', ')}`);

const rateText = ({ persons, invited, complete, rate }: ResponseRate): string => {
  if (persons === null) return HIDDEN;
  if (invited === null || complete === null) return `${persons} svar`;
  if (complete > invited) return `${complete} svar, fler än de ${invited} inbjudna`;
  return rate === null ? `${complete} av ${invited}` : `${percent(rate)} (${complete} av ${invited})`;
};

/** One heading for all that is divided in the same way: an area a line where it is by gender, else a part a line. */
const compositionLines = (compositions: readonly Composition[]): readonly string[] =>
  [...groupBy(compositions, headingOf)].flatMap(([heading, own]) => ['', heading, ...own.flatMap(({ of, area, parts }) => (of === 'gender' ? [`  ${nameOf(area)}: ${parts.map(partText).join(', ')}`] : parts.map((part) => `  ${partText(part)}`)))]);

const headingOf = ({ of, variable, gender, population }: Composition): string => {
  const who = GENDERS[gender];
  const what = of === 'gender' ? 'Kvinnor och män bland dem som har svarat' : of === 'area' ? `Var ${who} som har svarat finns` : `Hur ${who} har svarat på ${variable ?? ''}`;
  return `${what}, jämfört med befolkningen i ${sourceOf(population)}:`;
};

const partText = ({ text, share, populationShare, points, differs }: CompositionPart): string => {
  const population = `befolkningen ${percent(populationShare)}`;
  if (share === null || points === null) return `${text} ${HIDDEN} (${population})`;
  return `${text} ${percent(share)} (${population}${differs ? `, skiljer ${Math.abs(points)} procentenheter` : ''})`;
};

/** Shares with and without weights, an answer a line; nothing where a variable cannot be weighted. */
export const weightedAsText = ({ id, text, values }: PublishedVariable, weighted: WeightedVariable | null): readonly string[] =>
  weighted === null
    ? ['', `${text} (${id}): ${HIDDEN}`]
    : ['', `${text} (${id})`, `  ${said(weighted.said)}`, ...values.map((value) => {
        const own = weighted.figures.filter(({ answer }) => answer === value.id);
        return `  ${value.text}: ${own.map((figure) => `${GENDERS[figure.gender]} ${shareText(figure.unweighted)}${figure.weighted ? `, vägt ${shareText(figure.weighted)}` : ''}`).join('; ')}`;
      })];

const shareText = ({ value, low, high }: WeightedShare): string => `${percent(value)} (${Math.round(100 * low)}–${Math.round(100 * high)})`;
