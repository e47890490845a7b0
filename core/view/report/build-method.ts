import { sourcesOf, type AreaPopulation } from '#core/analysis/known-population.ts';
import { filesWithContents } from '#core/export/file-contents.ts';
import { buildPriorities } from '#core/view/report/build-priorities.ts';
import { protectionEffect } from '#core/view/report/protection-effect.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { reportFileAddress } from '#core/view/addresses.ts';
import type { MethodView } from '#core/view/report-view.ts';
import type { Text } from '#core/view/text.ts';

/** Those for people first. */
const FILES = ['xlsx', 'excel-sv', 'korstabell', 'korsningar', 'kodbok', 'lasmig', 'tidy', 'korsningar-tidy', 'csvw', 'json-stat', 'px'] as const;

/** How the figures came about and how people are protected in them: domain rules G6, G12 and chapter 5, in words. */
export const buildMethod = (source: ReportSource): MethodView => ({
  texts: [
    { key: 'results.method.protection', parameters: { n: source.release.results.minimumCell } },
    { key: 'results.method.secondary' },
    { key: 'results.method.interval' },
    ...(source.figures.genderAsked ? [{ key: 'results.method.verdict' }, { key: 'results.method.many' }] : []),
    ...populationTexts(source.analysis.populations),
    { key: 'results.method.base' },
    { key: 'results.method.rounding' },
    { key: 'results.method.unranked' },
    ...targetsOf(source),
  ],
  facts: factsOf(source),
  effect: protectionEffect(source.release.results),
  files: filesWithContents(FILES, source.release.results, 0, (format) => ({ key: `results.file.${format.replace('-', '')}` })).map(({ format, label }) => ({ address: reportFileAddress(source.release.id, format), label })),
});

/** Whose numbers the intervals reckon with, each table once. */
export const populationTexts = (populations: readonly AreaPopulation[]): readonly Text[] =>
  sourcesOf(populations).map(({ title, source, referenceDate: date }) => ({ key: 'results.method.population', parameters: { title, source, date } }));

/**
 * On what it rests which groups are prioritised (domain 4.7 h). A report that ranks them names partners' statistics only where it has
 * any; one of the same needs that ranks none says where it is done. A survey of other things says nothing of it.
 */
export const targetsOf = (source: ReportSource): readonly Text[] => {
  const ranked = buildPriorities(source).length > 0;
  if (!ranked && !sharesTopics(source)) return [];
  return [{ key: ranked && source.statistics.length === 0 ? 'results.method.targets.answers' : 'results.method.targets' }];
};

/** Whether it asks of needs that other surveys ask of too, which are told beside each other. */
const sharesTopics = ({ release }: ReportSource): boolean => release.results.variables.some(({ topic, values }) => topic !== null || values.some((value) => value.topic !== null));

const factsOf = ({ release }: ReportSource): MethodView['facts'] => [
  { name: { key: 'results.fact.round' }, value: roundText(release.round) },
  { name: { key: 'results.fact.made' }, value: { key: 'date.written', parameters: { date: release.madeOn } } },
  { name: { key: 'results.fact.version' }, value: { key: 'results.fact.version.value', parameters: { n: release.results.version } } },
  { name: { key: 'results.fact.report' }, value: { key: 'results.fact.report.value', parameters: { n: release.number } } },
];

/** A round that is closed on the day that it opened closed the day before: its last day is its first. */
export const roundText = ({ opensOn, closesOn: last }: ReportSource['release']['round']): Text => {
  const closesOn = last !== null && last < opensOn ? opensOn : last;
  return closesOn === null ? { key: 'results.round.open', parameters: { from: opensOn } } : { key: 'results.round', parameters: { from: opensOn, to: closesOn } };
};
