import { stripOf } from '#core/view/report/cells.ts';
import { certainDifferences, differenceView } from '#core/view/report/differences.ts';
import type { ReportDifference } from '#core/view/report/analysis.ts';
import { sameArea } from '#core/view/report/figures.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { oftener, sizeOf } from '#core/view/report/sayings.ts';
import type { FindingView } from '#core/view/report-view.ts';
import type { Text } from '#core/view/text.ts';

/** The differences that can be told of, the most certain first. */
export const findingsOf = (source: ReportSource): readonly ReportDifference[] => certainDifferences(source.differences, source.release.results);

/** The most certain difference; where there is none, that none is seen. */
export const buildFinding = (source: ReportSource): FindingView => {
  const [first, ...others] = findingsOf(source);
  if (!first) return { text: nothingFound(source), strip: null, more: [] };
  const size = sizeOf(differenceView(first));
  const cells = (['women', 'men'] as const).map((who) => source.figures.cell(first, source.area, who));
  return { text: oftener(source, first), strip: stripOf(cells[0], cells[1]), more: [...(size ? [size] : []), otherFindings(others.length)] };
};

/** That no difference is seen is said only where women and men were compared. */
export const nothingFound = (source: ReportSource): Text => {
  const { figures, differences: { all } } = source;
  if (!figures.genderAsked) return { key: 'results.finding.ungendered' };
  if (all.length === 0) return { key: showsSides(source) ? 'results.finding.few' : 'results.finding.hidden' };
  return { key: all.every(({ verdict }) => verdict === 'few') ? 'results.finding.few' : 'results.finding.none' };
};

/** Whether any count of women or of men is shown here, though none can be compared. */
const showsSides = ({ variables, area: here }: ReportSource): boolean =>
  [...variables.values()].some(({ figures }) => figures.some(({ area, gender, base }) => (gender === 'kvinnor' || gender === 'man') && base !== null && base > 0 && sameArea(area, here)));

const otherFindings = (count: number): Text => (count > 0 ? { key: 'results.finding.others', parameters: { n: count, count } } : { key: 'results.finding.alone' });
