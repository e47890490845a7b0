import { say } from '#core/question-types/localise.ts';
import { personsIn } from '#core/view/report/build-answered.ts';
import { roundText } from '#core/view/report/build-method.ts';
import { nameOf } from '#core/view/report/build-places.ts';
import { inText } from '#core/view/report/sayings.ts';
import { isWhole, type ReportSource } from '#core/view/report/report-input.ts';
import { ADDRESSES, reportAddress, reportAreaAddress, reportCompareChoiceAddress } from '#core/view/addresses.ts';
import type { ReportHead, ReportLink } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** What a page of a report begins with. `back`: the page that it is a part of. */
export const buildHead = (source: ReportSource, back: ReportLink | null): ReportHead => ({
  title: say(source.questionnaire.title, source.frame.language),
  area: areaName(source),
  about: [countText(source), { key: 'results.about.when', parameters: { when: roundText(source.release.round) } }],
  demo: source.release.source === 'demo',
  back,
});

/** The place; null for the whole. */
export const areaName = (source: ReportSource): Label | null => {
  const { area } = source;
  if (isWhole(source)) return null;
  return area.level === 'forbund' ? { key: 'results.union.named', parameters: { name: area.name } } : nameOf(area);
};

const countText = (source: ReportSource): Text => {
  const { women, men, all } = personsIn(source);
  const n = women !== null && men !== null ? women + men : all;
  return n === null ? { key: 'results.about.hidden' } : { key: source.figures.genderAsked ? 'results.about.both' : 'results.about.all', parameters: { n, count: n } };
};

/** The way to the whole report. */
export const wholeReport = ({ release }: ReportSource): ReportLink => ({ address: reportAddress(release.id), label: { key: 'results.back' } });

/** The way to the report of the same place, or to the whole one. */
export const ownReport = (source: ReportSource): ReportLink => {
  const name = areaName(source);
  return name ? { address: reportAreaAddress(source.release.id, source.area.id), label: { key: 'results.back.area', parameters: { area: inText(name) } } } : wholeReport(source);
};

/** The ways to where another release is chosen to compare with, and from the whole to the same needs in other surveys. */
export const furtherLinks = (source: ReportSource): readonly ReportLink[] => [
  { address: reportCompareChoiceAddress(source.release.id, areaOf(source)), label: { key: 'results.compare' } },
  ...(isWhole(source) ? [{ address: ADDRESSES.topics, label: { key: 'results.topics' } }] : []),
];

/** As it stands in addresses. */
export const areaOf = (source: ReportSource): string | null => (isWhole(source) ? null : source.area.id);
