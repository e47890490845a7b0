import { asShare, cellsOf, isSameArea, SIDES_IN_ORDER, sideOf, type Cell, type Side } from '#core/analysis/cells.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedVariable } from '#core/disclosure/published-variable.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import { groupBy } from '#core/language/group-by.ts';
import type { Area } from '#core/results/areas.ts';
import type { Estimate } from '#core/results/estimators/difference.ts';
import { shareInterval, shareOf, type Proportion } from '#core/results/estimators/proportion.ts';
import { amongTop, bordaScore } from '#core/results/estimators/rankings.ts';

/** What was ranked, by how it was placed. */
export interface PrioritisedChoice {
  readonly answer: string;
  readonly text: string;
  /** 0…1; null where the count of a place is hidden. */
  readonly borda: number | null;
  /** Those who put it on any of the places, of all who ranked; and the share with its 95 % interval. */
  readonly persons: Proportion | null;
  readonly top: Estimate | null;
  /** The mean place that those who placed it gave it, 1 the first; null where fewer than ten did, or the count of a place is hidden. */
  readonly meanPlace: number | null;
}

/** A ranking question in an area, to women, to men or to all. */
export interface Priorities {
  readonly question: string;
  readonly area: Area;
  readonly side: Side;
  /** The highest Borda score first; those that are not shown last. */
  readonly choices: readonly PrioritisedChoice[];
}

/** `<question>__1`, `<question>__2` …: the places of a ranking. */
const PLACE = /__\d+$/;

/** Every ranking question, area and side of which at least two choices are shown. */
export const prioritiesOf = (results: PublishedResults): readonly Priorities[] => {
  const rankings = groupBy(results.variables.filter(({ id, question, kind }) => kind === 'single' && PLACE.test(id) && id.replace(PLACE, '') === question), ({ question }) => question);
  return [...rankings.values()].flatMap((places) => {
    const cells = places.map((place) => cellsOf(place).filter(({ group }) => group === null));
    const areas = [...new Set((cells[0] ?? []).map(({ area }) => area))];
    return areas.flatMap((area) => SIDES_IN_ORDER.map((side) => prioritiesIn(places, cells.map((own) => own.filter((cell) => isSameArea(cell.area, area))), area, side)));
  }).filter(({ choices }) => choices.filter(({ borda }) => borda !== null).length > 1);
};

/** @param cells of the area, by place */
const prioritiesIn = (places: readonly PublishedVariable[], cells: readonly (readonly Cell[])[], area: Area, side: Side): Priorities => {
  const choices = (places[0]?.values ?? []).map(({ id, text }) => choiceOf({ answer: id, text }, cells.map((own) => own.find(({ answer }) => answer.id === id)), side));
  return { question: places[0]?.question ?? '', area, side, choices: choices.toSorted((a, b) => (b.borda ?? -1) - (a.borda ?? -1)) };
};

/** Whoever ranked anything has a first place: its base is all who answered. */
const choiceOf = (label: Pick<PrioritisedChoice, 'answer' | 'text'>, cells: readonly (Cell | undefined)[], side: Side): PrioritisedChoice => {
  const shown = cells.flatMap((cell) => { const own = cell ? sideOf(cell, side) : null; return own ? [own] : []; });
  const first = asShare(shown[0] ?? null);
  if (!first || shown.length < cells.length) return { ...label, borda: null, persons: null, top: null, meanPlace: null };
  const counts = shown.map(({ count }) => count);
  const top = { ...first, count: amongTop(counts) };
  const meanPlace = top.count >= THRESHOLDS.share ? counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / top.count : null;
  return { ...label, borda: bordaScore(counts, first.base), persons: top, top: { value: shareOf(top), ...shareInterval(top) }, meanPlace };
};
