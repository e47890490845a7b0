import type { Overview } from '#core/disclosure/overview.ts';
import { startAddress } from '#core/view/addresses.ts';
import type { FactView, NothingView, StepTableView } from '#core/view/studio/follow-view.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';

interface Asked {
  readonly slug: string;
  /** Whether the survey takes answers today. */
  readonly open: boolean;
  /** Whether who reads may publish it: the link and the sheet stand there. */
  readonly publishes: boolean;
}

/** Facts of which some number is shown: a row of hidden ones tells nothing. */
export const shownFacts = (facts: readonly FactView[]): readonly FactView[] => (facts.some(({ value }) => value !== null) ? facts : []);

/** Whether some figure of a table is shown, or how many were invited. */
export const isTold = (table: StepTableView | null): table is StepTableView => table !== null && table.rows.some(({ cells }) => cells.some((cell) => cell !== null));

/**
 * What is said where no day is shown, from what is told alone: nobody and few are the same.
 * @param overview null: nothing is counted yet
 * @param facts those that are shown
 */
export const nothingIn = (overview: Overview | null, facts: readonly FactView[], asked: Asked): NothingView | null => {
  if (overview?.days.some(({ least }) => least !== null)) return null;
  const why = overview === null ? [] : [{ key: facts.length > 0 ? 'studio.follow.noDays' : 'studio.follow.nothing' }];
  return { texts: [...why, { key: asked.open ? 'studio.follow.shareIt' : 'studio.follow.closed' }], link: linkFor(asked) };
};

const linkFor = ({ slug, open, publishes }: Asked): NothingView['link'] => {
  if (publishes) return { address: `${studioSurvey(slug, 'publicera')}#${open ? 'lank' : 'omgang'}`, label: { key: open ? 'studio.follow.toShare' : 'studio.follow.toOpen' } };
  return open ? { address: startAddress(slug), label: { key: 'studio.follow.toStart' } } : null;
};
