import { differenceView } from '#core/view/report/differences.ts';
import type { ReportApart } from '#core/view/report/analysis.ts';
import { sameArea } from '#core/view/report/figures.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { commoner, sizeOf } from '#core/view/report/sayings.ts';
import type { Text } from '#core/view/text.ts';

/** What surely is more or less common in a place than in all the others together, in a sentence each. No place is ranked. */
export const buildApart = (source: ReportSource): readonly Text[] => source.analysis.apart.filter(({ area }) => sameArea(area, source.area)).map((apart) => apartText(source, apart));

const apartText = (source: ReportSource, apart: ReportApart): Text => {
  const size = sizeOf(differenceView({ ...apart, verdict: 'seen' }));
  return size ? { key: 'results.sentence', parameters: { said: commoner(source, apart), size } } : commoner(source, apart);
};
