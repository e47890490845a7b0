import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { reportQuestionAddress } from '#core/view/addresses.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import type { ReportLink } from '#core/view/report-view.ts';

/** Every question that has figures, in the order of the questionnaire, with the address of its page. */
export const questionLinks = (source: ReportSource): readonly ReportLink[] =>
  firstOfEach(source).map((variable) => ({ address: reportQuestionAddress(source.release.id, variable.question), label: source.labels.question(variable) }));

/** The first variable of each question. */
const firstOfEach = ({ release }: ReportSource): readonly PublishedVariable[] => {
  const { variables } = release.results;
  return variables.filter((variable, index) => variables.findIndex(({ question }) => question === variable.question) === index);
};
