import { findingsOf } from '#core/analysis/sentences.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { PublishedQuotes } from '#core/open-answers/publish-quotes.ts';
import type { Area } from '#core/results/areas.ts';
import { buildBy } from '#core/view/report/build-by.ts';
import { buildHead, wholeReport } from '#core/view/report/build-head.ts';
import { buildTrend, type Round } from '#core/view/report/build-trend.ts';
import { buildWeighted } from '#core/view/report/build-weighted.ts';
import { variableTable } from '#core/view/report/build-table.ts';
import { buildQuotes } from '#core/view/report/build-quotes.ts';
import { nameOf } from '#core/view/report/build-places.ts';
import { questionLinks } from '#core/view/report/build-questions.ts';
import { answerShares } from '#core/view/report/of-answers.ts';
import { ratioTexts } from '#core/view/report/ratios.ts';
import { scaleTexts } from '#core/view/report/scale-text.ts';
import { topTexts } from '#core/view/report/top-steps.ts';
import { inArea, isWhole, sourceOf, type ReportInput, type ReportSource } from '#core/view/report/report-input.ts';
import { inText, isUnmet } from '#core/view/report/sayings.ts';
import { reportQuestionAddress } from '#core/view/addresses.ts';
import type { QuestionAreaView, QuestionReportView } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** What more a question's page is asked for: the question that divides it, what may be quoted, and the releases of all rounds, the earliest first. */
interface QuestionParts {
  readonly by?: string | null;
  readonly quotes?: Pick<PublishedQuotes, 'questions'>;
  readonly rounds?: readonly Round[];
}

/** All that is published of a question, for the whole, each union and each municipality; null where the release has no such question, or `by` is none that divides it. */
export const buildQuestionReport = (input: Omit<ReportInput, 'area'>, question: string, { by = null, quotes = { questions: [] }, rounds = [] }: QuestionParts = {}): QuestionReportView | null => {
  const source = sourceOf({ ...input, area: null });
  const variables = input.release.results.variables.filter((variable) => variable.question === question);
  const [first] = variables;
  if (!source || !first) return null;
  const says = sentencesOf(source, question);
  const areas = inOrder(source).map((area) => areaView(inArea(source, area), variables, says));
  const caption = (variable: PublishedVariable): Label => captionOf(source, variable, variables);
  const [weighted, divided] = [buildWeighted(source, variables, caption), buildBy(source, variables, caption, by)];
  if (divided === 'unknown') return null;
  const trend = buildTrend(source, variables, caption, rounds);
  return {
    page: 'report-question',
    ...input.frame,
    head: buildHead(source, wholeReport(source)),
    question: source.labels.question(first),
    asked: source.figures.genderAsked ? [{ key: 'results.base.gendered' }, { key: 'results.points' }] : [],
    contents: contentsOf(areas, { trend, by: divided, weighted }),
    areas,
    trend,
    quotes: buildQuotes(quotes, question),
    by: divided,
    weighted,
    ...turnFrom(source, question),
  };
};

/** The questions before and after. */
const turnFrom = (source: ReportSource, question: string): Pick<QuestionReportView, 'previous' | 'next'> => {
  const links = questionLinks(source);
  const here = links.findIndex(({ address }) => address === reportQuestionAddress(source.release.id, question));
  return { previous: links[here - 1] ?? null, next: links[here + 1] ?? null };
};

/** The places, and what stands below them. */
const contentsOf = (areas: readonly QuestionAreaView[], { trend, by, weighted }: Pick<QuestionReportView, 'trend' | 'by' | 'weighted'>): QuestionReportView['contents'] => [
  ...areas.map(({ id, name }) => ({ address: `#${id}`, label: name })),
  ...(trend ? [{ address: '#omgangar', label: { key: 'results.trend' } }] : []),
  ...(by ? [{ address: '#efter', label: { key: 'results.by' } }] : []),
  ...(weighted ? [{ address: '#vagda', label: { key: 'results.weights' } }] : []),
];

/** The whole, then unions, then municipalities, each by name. */
const inOrder = ({ figures }: ReportSource): readonly Area[] =>
  (['alla', 'forbund', 'kommun'] as const).flatMap((wanted) => figures.areas.filter(({ level }) => level === wanted).toSorted((a, b) => (a.name < b.name ? -1 : 1)));

type Sentences = (variable: PublishedVariable, area: Area) => readonly Text[];

/** What each table of a question says, in a sentence before it: per cents in plain Swedish, tenths in easy. */
const sentencesOf = (source: ReportSource, question: string): Sentences => {
  const compared = source.analysis.compared.filter(({ variable, group }) => group === null && variable.question === question);
  const { results } = source.release;
  // A part of what is published is published: the rest need not be looked through for one page.
  const own = { ...results, variables: results.variables.filter((variable) => variable.question === question && !isThemes(variable)) };
  const findings = findingsOf(own, compared, (variable, answer) => wordsOf(source, variable, answer)).filter(({ group }) => group === null);
  const known = new Map(findings.map((finding) => [keyOf(finding.variable, finding.area), source.frame.language === 'sv-simple' ? finding.tenths : finding.exact]));
  return (variable, area) => {
    const said = known.get(keyOf(variable.id, area));
    return said ? [said] : [];
  };
};

const keyOf = (variable: string, { level, id }: Area): string => JSON.stringify([variable, level, id]);

const wordsOf = ({ labels }: ReportSource, variable: PublishedVariable, answer: string): string => {
  const label = labels.answer(variable, answer);
  return 'text' in label ? label.text : (variable.values.find(({ id }) => id === answer)?.text ?? answer);
};

const areaView = (source: ReportSource, variables: readonly PublishedVariable[], says: Sentences): QuestionAreaView => {
  const { area } = source;
  const id = `${area.level}-${area.id}`;
  const tables = variables.map((variable, index) => {
    const table = variableTable(source, variable, `${id}-${index + 1}`, captionOf(source, variable, variables));
    return { ...table, ratios: isThemes(variable) ? [] : ratioTexts(source, variable), ofAnswers: answerShares(source, variable), before: says(variable, area).map((said) => withPart(source, variable, said)), after: [...table.after, ...scaleTexts(variable, area), ...topTexts(source, variable), ...(isThemes(variable) ? [{ key: 'results.themes.base' }] : isWhole(source) ? leftText(variable) : [])] };
  });
  return { id, name: areaLabel(area), tables };
};

/** A sentence of one row or field says which. */
const withPart = (source: ReportSource, variable: PublishedVariable, said: Text): Text => {
  const part = source.labels.part(variable);
  return part ? { key: 'results.said.part', parameters: { part: inText(part), said } } : said;
};

/** How many were asked and left it empty, where that may be told. */
const leftText = ({ left }: PublishedVariable): readonly Text[] => {
  const of = (gender: string): number | null => left.find((each) => each.gender === gender)?.persons ?? null;
  const [women, men, all] = [of('kvinnor'), of('man'), of('samtliga')];
  if (women !== null && men !== null) return [{ key: 'results.left', parameters: { women, men } }];
  return all === null ? [] : [{ key: 'results.left.all', parameters: { n: all, count: all } }];
};

const areaLabel = (area: Area): Label => {
  if (area.level === 'alla') return { key: 'results.whole' };
  return area.level === 'forbund' ? { key: 'results.union.named', parameters: { name: area.name } } : nameOf(area);
};

/** The row of a matrix; where the question is one variable, what the table shows. */
export const captionOf = (source: ReportSource, variable: PublishedVariable, [first]: readonly PublishedVariable[]): Label => {
  if (isUnmet(variable)) return { key: 'results.label.unmet', parameters: { answer: inText(source.labels.need(variable)) } };
  if (isThemes(variable)) return themesCaption(source.labels.part(variable));
  if (variable.source?.kind === 'classes') return { key: 'results.table.classes', parameters: { name: inText(source.labels.short(variable)) } };
  return source.labels.part(variable) ?? (variable === first ? { key: 'results.table.caption' } : source.labels.question(variable));
};

/** What answers in own words are about. Nobody chose it, so no sentence says that somebody answered it. */
const isThemes = ({ source }: PublishedVariable): boolean => source?.kind === 'themes';

const themesCaption = (part: Label | null): Label => (part ? { key: 'results.themes.of', parameters: { name: inText(part) } } : { key: 'results.themes' });
