import type { Side } from '#core/analysis/cells.ts';
import type { ReportNeed } from '#core/view/report/analysis.ts';
import { sameArea } from '#core/view/report/figures.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import type { Text } from '#core/view/text.ts';

/** How many are told: what can be kept in mind. */
const MOST = 3;

/** The greatest needs, or obstacles, of women, of men or of all. */
export interface Greatest {
  /** `need`: important and lacking. `obstacle`: named as hard, or as very hard. */
  readonly kind: 'need' | 'obstacle';
  /** In order of their places, three at most. */
  readonly needs: readonly ReportNeed[];
  /** That they have their places among those shown; null where all are. */
  readonly among: Text | null;
}

/** Of whom the greatest are told: women and men, or all where gender was not asked. */
export const sidesOf = ({ figures }: ReportSource): readonly Side[] => (figures.genderAsked ? ['women', 'men'] : ['all']);

/** Unmet needs where their figures are shown, else what is hard; null where neither is. */
export const greatestOf = (source: ReportSource, side: Side): Greatest | null => {
  const lists = source.analysis.needs.filter(({ area, needs }) => sameArea(area, source.area) && needs.some((need) => need[side]));
  const list = lists.find(({ kind }) => kind === 'need') ?? lists[0];
  if (!list) return null;
  const shown = list.needs.filter((need) => need[side] !== null).toSorted((a, b) => (a[side]?.place ?? 0) - (b[side]?.place ?? 0));
  return { kind: list.kind === 'need' ? 'need' : 'obstacle', needs: shown.slice(0, MOST), among: amongText(shown.length, list.needs.length) };
};

const amongText = (shown: number, all: number): Text | null => (shown < all ? { key: 'results.among', parameters: { shown, all } } : null);
