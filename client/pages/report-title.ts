import type { ReportHead } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

const inText = (label: Label): string | Text => ('key' in label ? label : label.text);

/** What the window of a report is called: the place first, where it is of one. */
export const titleOfReport = ({ title, area }: ReportHead): Text =>
  area ? { key: 'results.title.area', parameters: { area: inText(area), title: inText(title) } } : { key: 'results.title', parameters: { title: inText(title) } };

export const titleOfQuestion = (question: Label): Text => ({ key: 'results.title.question', parameters: { question: inText(question) } });

export const titleOfComparison = ({ title, area }: ReportHead): Text =>
  area ? { key: 'results.compare.title.area', parameters: { area: inText(area), title: inText(title) } } : { key: 'results.compare.title', parameters: { title: inText(title) } };
