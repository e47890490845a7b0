import { say } from '#core/question-types/localise.ts';
import { personsIn } from '#core/view/report/build-answered.ts';
import { roundText } from '#core/view/report/build-method.ts';
import { nameOf } from '#core/view/report/build-places.ts';
import { isWhole, type ReportSource } from '#core/view/report/report-input.ts';
import { reportAddress, reportCompareChoiceAddress } from '#core/view/addresses.ts';
import type { ReportHead, ReportLink } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** What a page of a report begins with. `back`: the page that it is a part of. */
export const buildHead = (source: ReportSource, back: ReportLink | null): ReportHead => ({
  title: say(source.questionnaire.title, source.frame.language),
  area: isWhole(source) ? null : areaName(source),
  about: [countText(source), { key: 'results.about.when', parameters: { when: roundText(source.release.round) } }],
  demo: source.release.source === 'demo',
  back,
});

const areaName = ({ area }: ReportSource): Label => (area.level === 'forbund' ? { key: 'results.union.named', parameters: { name: area.name } } : nameOf(area));

const countText = (source: ReportSource): Text => {
  const { women, men, all } = personsIn(source);
  const n = women !== null && men !== null ? women + men : all;
  return n === null ? { key: 'results.about.hidden' } : { key: source.figures.genderAsked ? 'results.about.both' : 'results.about.all', parameters: { n, count: n } };
};

/** The way to the whole report. */
export const wholeReport = ({ release }: ReportSource): ReportLink => ({ address: reportAddress(release.id), label: { key: 'results.back' } });

/** The way to where another release is chosen to compare with. */
export const compareLink = ({ release }: ReportSource): ReportLink => ({ address: reportCompareChoiceAddress(release.id), label: { key: 'results.compare' } });
