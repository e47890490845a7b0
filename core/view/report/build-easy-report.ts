import type { Side } from '#core/analysis/cells.ts';
import { buildAnswered } from '#core/view/report/build-answered.ts';
import { buildEasyMatrices } from '#core/view/report/build-easy-matrices.ts';
import { buildEasyPriorities } from '#core/view/report/build-easy-priorities.ts';
import { buildFinding, findingsOf } from '#core/view/report/build-finding.ts';
import { buildGoals } from '#core/view/report/build-goals.ts';
import { buildHead, furtherLinks, wholeReport } from '#core/view/report/build-head.ts';
import { populationTexts, targetsOf } from '#core/view/report/build-method.ts';
import { placeLinks } from '#core/view/report/build-places.ts';
import { questionLinks } from '#core/view/report/build-questions.ts';
import { greatestOf, sidesOf } from '#core/view/report/greatest.ts';
import { stripOf } from '#core/view/report/cells.ts';
import type { AnswerKey } from '#core/view/report/figures.ts';
import { ofTen } from '#core/view/report/of-ten.ts';
import { isWhole, sourceOf, type ReportInput, type ReportSource } from '#core/view/report/report-input.ts';
import { answerName, askedIn, needName } from '#core/view/report/sayings.ts';
import type { EasyPart, EasyReportView, EasySaid } from '#core/view/easy-report-view.ts';
import type { GoalsView, RankView, ReportLink } from '#core/view/report-view.ts';

/** The differences that are told: what can be kept in mind. */
const MOST = 3;

/** The report in easy Swedish: less of it, and the same figures. null: the release has no such place. */
export const buildEasyReport = (input: ReportInput): EasyReportView | null => {
  const source = sourceOf(input);
  if (!source) return null;
  const parts = partsOf(source);
  const ranked = buildEasyPriorities(source);
  const lists = [buildEasyMatrices(source), ranked].filter((part) => part !== null);
  const goals = buildGoals(source);
  const places = isWhole(source) ? placeLinks(source) : [];
  return {
    page: 'easy-report',
    ...input.frame,
    head: buildHead(source, isWhole(source) ? null : wholeReport(source)),
    finding: { ...buildFinding(source), more: findingTexts(source) },
    contents: [...contentsOf([...parts, ...lists], goals, places), ...furtherLinks(source)],
    parts,
    lists,
    goals,
    places,
    questions: questionLinks(source),
    answered: buildAnswered(source),
    protection: [{ key: 'results.easy.protection' }, { key: 'results.easy.protection.few' }, { key: 'results.method.unranked' }, ...populationTexts(source.analysis.populations), ...(ranked ? [] : targetsOf(source))],
  };
};

const findingTexts = (source: ReportSource): EasyReportView['finding']['more'] => {
  const [first] = findingsOf(source);
  return first ? figuresText(source, first) : [];
};

const figuresText = (source: ReportSource, key: AnswerKey): EasySaid['texts'] =>
  source.figures.genderAsked ? (['women', 'men'] as const).map((who) => ofTen(source.figures.cell(key, source.area, who), who)) : [ofTen(source.figures.cell(key, source.area, 'everyone'), 'everyone')];

const partsOf = (source: ReportSource): readonly EasyPart[] => {
  const [, ...findings] = findingsOf(source);
  const differences: EasyPart = { id: 'skillnader', title: { key: 'results.easy.differences' }, intro: [], said: findings.slice(0, MOST).map((finding) => saidOf(source, finding)) };
  return [...sidesOf(source).flatMap((side) => needsPart(source, side)), differences].filter(({ said }) => said.length > 0);
};

const PART_IDS: Readonly<Record<Side, string>> = { women: 'kvinnor', men: 'man', all: 'alla' };

const needsPart = (source: ReportSource, side: Side): readonly EasyPart[] => {
  const greatest = greatestOf(source, side);
  if (!greatest) return [];
  const intro = [...(greatest.kind === 'need' ? [{ key: 'results.easy.need.intro' }] : []), ...(greatest.among ? [greatest.among] : []), ...(greatest.needs.some((need) => isUnsure(need[side])) ? [{ key: 'results.easy.order' }] : [])];
  return [{ id: PART_IDS[side], title: { key: `results.easy.${greatest.kind}.${side}` }, intro, said: greatest.needs.map((need) => ({ ...saidOf(source, need), label: needName(source, need) })) }];
};

/** Whether the answers agree with another place too. */
const isUnsure = (rank: RankView | null): boolean => rank !== null && rank.low < rank.high;

const saidOf = (source: ReportSource, key: AnswerKey): EasySaid => ({
  label: answerName(source, key),
  texts: [...askedIn(source, key), ...figuresText(source, key)],
  strip: source.figures.genderAsked ? stripOf(source.figures.cell(key, source.area, 'women'), source.figures.cell(key, source.area, 'men')) : null,
});

const contentsOf = (parts: readonly Pick<EasyPart, 'id' | 'title'>[], goals: GoalsView, places: readonly ReportLink[]): readonly ReportLink[] => [
  ...parts.map(({ id, title }) => ({ address: `#${id}`, label: title })),
  ...(goals.goals.length > 0 ? [{ address: '#mal', label: { key: goals.decided ? 'results.goals.decided' : 'results.goals' } }] : []),
  ...(places.length > 0 ? [{ address: '#kommuner', label: { key: 'results.easy.places' } }] : []),
  { address: '#fragor', label: { key: 'results.questions' } },
  { address: '#svarade', label: { key: 'results.answered' } },
  { address: '#metod', label: { key: 'results.method' } },
];
