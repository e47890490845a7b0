import type { Release } from '#core/disclosure/release.ts';
import type { Area } from '#core/results/areas.ts';
import { reportCompareAddress } from '#core/view/addresses.ts';
import { placeLinks } from '#core/view/report/build-places.ts';
import type { Asked } from '#core/view/report/comparable-variables.ts';
import { indexFigures, sameArea } from '#core/view/report/figures.ts';
import { isWhole, type ReportSource } from '#core/view/report/report-input.ts';
import type { ReportLink } from '#core/view/report-view.ts';

const areasIn = ({ results }: Release): readonly Area[] => indexFigures(results).areas;

/** Whether a release has no such place. */
export const isElsewhere = ({ area }: ReportSource, { release }: Asked): boolean => !areasIn(release).some((other) => sameArea(other, area));

/** Whether a union consists of the same municipalities in both; other places always do. */
export const sameMembers = ({ area, figures }: ReportSource, { release }: Asked): boolean => {
  if (area.level !== 'forbund') return true;
  const areas = areasIn(release);
  return membersOf(area, figures.areas) === membersOf(areas.find((other) => sameArea(other, area)), areas);
};

/** The codes of the municipalities of a union that the survey asks in. */
const membersOf = (union: Area | undefined, areas: readonly Area[]): string =>
  areas
    .filter(({ level, members }) => level === 'kommun' && members.every((member) => union?.members.includes(member)))
    .map(({ id }) => id)
    .toSorted()
    .join();

/** The ways to the same two releases in the whole and in the other places that both have; from the whole where it has places. */
export const otherPlaces = (source: ReportSource, other: Release): readonly ReportLink[] => {
  const { release, figures, area: here } = source;
  const both = areasIn(other);
  const areas = figures.areas.filter((area) => !sameArea(area, here) && both.some((each) => sameArea(each, area)));
  const places = placeLinks({ ...source, figures: { ...figures, areas } }, ({ id }) => reportCompareAddress(release.id, other.id, id));
  return [...(isWhole(source) ? [] : [{ address: reportCompareAddress(release.id, other.id), label: { key: 'results.whole' } }]), ...places];
};
