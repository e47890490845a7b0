import { solve } from '#server/workers/solver.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { makeCodebook } from '#core/codes/make-codebook.ts';
import { encode } from '#core/codes/encode.ts';
import { demoAnswers } from '#core/demo/demo-answers.ts';
import { publishResults } from '#core/disclosure/publish-results.ts';
import { lastDayOf, type Release } from '#core/disclosure/release.ts';
import type { GivenStatistics } from '#core/statistics/given-statistics.ts';
import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import { derivedOf, pairsToCount } from '#core/results/derived.ts';
import { doublesOf } from '#core/results/doubles.ts';
import { crossingsOf } from '#core/results/groupings.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { ADDRESSES, reportAddress, reportAreaAddress, reportCompareAddress, reportCompareChoiceAddress, reportQuestionAddress } from '#core/view/addresses.ts';
import { buildFrame } from '#core/view/frame.ts';
import type { PageView } from '#core/view/page-view.ts';
import { populationsOf, withPopulations } from '#core/analysis/known-population.ts';
import { analyse } from '#core/view/report/analyse.ts';
import { proposedGoals } from '#core/view/report/build-goals.ts';
import { buildCompareChoice } from '#core/view/report/build-compare-choice.ts';
import { buildComparison } from '#core/view/report/build-comparison.ts';
import { buildEasyReport } from '#core/view/report/build-easy-report.ts';
import { buildQuestionReport } from '#core/view/report/build-question-report.ts';
import { buildReportPage } from '#core/view/report/build-report-page.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { surveyHead } from '#core/view/studio/survey-head.ts';
import { buildTopics } from '#core/view/report/build-topics.ts';
import type { ReportInput } from '#core/view/report/report-input.ts';
import type { PublishedQuotes } from '#core/open-answers/publish-quotes.ts';
import { quotesOf } from '#test/core/open-answers/quotes-example.ts';
import { readGeography } from '#server/storage/survey-files.ts';
import { cellsOf, given, tableWith } from '#test/core/statistics/statistics-example.ts';
import { readShipped, ROOT } from '#test/support/test-app.ts';

const TODAY = '2026-11-24';

/** Three municipalities of one union, and one that is a union of its own. */
const PLACES = ['0126', '0127', '0128', '0181'];

/** The first three. */
const UNION = 'hbs';

interface File {
  readonly pages: readonly { readonly name: string; readonly elements: readonly { readonly role?: string; readonly choices?: readonly { readonly value: string }[] }[] }[];
}

/** A shipped questionnaire with some of its pages and places alone: protecting all figures of all takes ten seconds. */
const shortened = (slug: string, names: readonly string[]): unknown => {
  const whole = readShipped(slug) as File;
  const pages = whole.pages
    .filter(({ name }) => names.includes(name))
    .map((page) => ({ ...page, elements: page.elements.map((element) => (element.role === 'area' ? { ...element, choices: element.choices?.filter(({ value }) => PLACES.includes(value) || value === UNION) } : element)) }));
  return { ...whole, explain: undefined, pages };
};

const compiled = (slug: string, pages: readonly string[]): Questionnaire => {
  const result = compileQuestionnaire(shortened(slug, pages));
  if (!result.ok) throw new Error(`${slug} is refused`);
  return result.value;
};

interface MadeOptions {
  /** Seeds that are passed over, so that other people have answered. */
  readonly since?: number;
  readonly cross?: readonly string[];
}

/** A release of made-up answers, counted and protected as real ones are. */
const demoRelease = (slug: string, pages: readonly string[], responses: number, { since = 0, cross = [] }: MadeOptions = {}): { readonly release: Release; readonly questionnaire: Questionnaire } => {
  const questionnaire = compiled(slug, pages);
  const { facts } = questionnaire;
  const codebook = makeCodebook(questionnaire);
  const geography = readGeography(`${ROOT}/surveys`);
  const dimensions = dimensionsOf(codebook, facts.areaLevel, geography);
  const block = new Uint8Array(responses * codebook.width);
  for (let index = 0; index < responses; index += 1) block.set(encode(codebook, demoAnswers(questionnaire, since + index + 1, TODAY), () => true), index * codebook.width);
  const derived = derivedOf(questionnaire, codebook);
  const crossings = crossingsOf(codebook);
  const named = doublesOf(codebook, dimensions, cross);
  const { doubles, municipal } = named.ok ? named.value : { doubles: [], municipal: [] };
  const counts = countAll(codebook, dimensions, columnsOf(codebook, [block]), { pairs: pairsToCount(derived, codebook), crossings, doubles });
  const results = publishResults({ survey: slug, version: 1, minimumCell: facts.minimumCell, codebook, dimensions, counts, derived, crossings, doubles, municipal, earlier: [], territory: { geography, areaLevel: facts.areaLevel, firstDay: '2026-11-02' } }, solve);
  return { questionnaire, release: { id: `${slug}-1`, number: 1, versionId: 'v1', round: { opensOn: '2026-11-02', closesOn: '2026-11-24' }, madeOn: TODAY, source: 'demo', results } };
};

type Made = Omit<ReportInput, 'frame' | 'area'>;

const made = (slug: string, pages: readonly string[], responses: number, options: MadeOptions = {}): Made => {
  const { release, questionnaire } = demoRelease(slug, pages, responses, options);
  return { release, questionnaire, analysis: analyse(release.results, questionnaire), statistics: [], approved: null };
};

/** The same as it was in an earlier round. */
const earlier = (of: Made, years: number): Made => {
  const [year, number] = [2026 - years, 3 - years];
  return { ...of, release: { ...of.release, id: `${of.release.results.survey}-${number}`, number, versionId: `v${number}`, round: { opensOn: `${year}-11-02`, closesOn: `${year}-11-24` }, madeOn: `${year}-11-25`, results: { ...of.release.results, version: number } } };
};

/** Made-up tables of persons: who was invited, and who lives there. */
const persons = (id: string, referenceDate: string, more: number): GivenStatistics => {
  const table = tableWith(cellsOf(Object.fromEntries(PLACES.map((place, index) => [place, [12_000 + 900 * index + more, 11_000]]))));
  return { ...given('population', table), source: { id, title: `Tabell ${id}`, source: 'SCB', referenceDate } };
};
const STATISTICS: readonly GivenStatistics[] = [
  given('invited', tableWith(cellsOf(Object.fromEntries(PLACES.map((place, index) => [place, [900, 800 + index]]))))),
  persons('population', '2025', 0),
  persons('2024', '2024', -100),
];

/** With what is known of whom the survey should speak for. */
const withStatistics = (of: Made): Made => {
  const populations = populationsOf(of.release.results, STATISTICS, lastDayOf(of.release));
  const results = withPopulations(of.release.results, populations);
  return { ...of, statistics: STATISTICS, release: { ...of.release, results }, analysis: analyse(results, of.questionnaire, populations) };
};

const present = <View>(view: View | null): View => {
  if (view === null) throw new RangeError('The release has no such page');
  return view;
};

const frameOf = ({ questionnaire }: Made, language: string, address: string): ReportInput['frame'] => buildFrame({ language, questionnaire, address, form: null });

const plainOf = (of: Made, area: string | null = null): PageView => present(buildReportPage({ ...of, area, frame: frameOf(of, 'sv', area ? reportAreaAddress(of.release.id, area) : reportAddress(of.release.id)) }));
const easyOf = (of: Made, area: string | null = null): PageView => present(buildEasyReport({ ...of, area, frame: frameOf(of, 'sv-simple', area ? reportAreaAddress(of.release.id, area) : reportAddress(of.release.id)) }));
const questionOf = (of: Made, question: string, language = 'sv', parts: { readonly by?: string | null; readonly quotes?: PublishedQuotes; readonly rounds?: readonly Made[] } = {}): PageView => present(buildQuestionReport({ ...of, frame: frameOf(of, language, reportQuestionAddress(of.release.id, question)) }, question, parts));

const compareOf = (later: Made, before: Made, language = 'sv', area: string | null = null): PageView => present(buildComparison({ ...later, area, frame: frameOf(later, language, reportCompareAddress(later.release.id, before.release.id, area)) }, before));
const choiceOf = (of: Made, others: readonly Made[], language = 'sv', area: string | null = null): PageView => present(buildCompareChoice({ ...of, area, frame: frameOf(of, language, reportCompareChoiceAddress(of.release.id, area)) }, others.map(({ release }) => release)));

const topicsOf = (all: readonly Made[], language = 'sv'): PageView => buildTopics(all, buildFrame({ language, questionnaire: null, address: ADDRESSES.topics, form: null }));

const MADE = {
  workers: made('medarbetare', ['samtycke', 'kommun', 'kon', 'alder', 'b2_vikt', 'b2_nu', 'b4_vikt', 'b4_nu', 'svart', 'sarbehandlad'], 2_000),
  crossed: made('medarbetare', ['samtycke', 'kommun', 'kon', 'alder', 'funk', 'svart'], 4_000, { cross: ['alder,funk'] }),
  local: made('medarbetare', ['samtycke', 'kommun', 'kon', 'funk', 'b2_vikt', 'b2_nu'], 2_000, { cross: ['kommun,funk'] }),
  few: made('medarbetare', ['samtycke', 'kommun', 'kon', 'svart', 'sarbehandlad'], 60),
  officers: made('handlaggare', ['arbetet', 'om_dig', 'hinder', 'behov'], 300),
  municipal: made('kommun', ['om_dig', 'behov', 'malgrupp_prio'], 400),
  companies: made('foretag', ['plats', 'anstallda', 'hinder'], 200),
};
const { workers, crossed, local, few, officers, municipal, companies } = MADE;
const known = withStatistics(workers);

/** As if nothing by two questions could be proved safe. */
const hidden: Made = { ...crossed, release: { ...crossed.release, results: { ...crossed.release.results, doubles: crossed.release.results.doubles.map((double) => ({ ...double, variables: double.variables.map(({ id }) => ({ id, figures: [] })) })) } } };

/** Three rounds of the same questions, of which the first had fewer answers, and one in which a question had other words. */
const ROUNDS = [earlier(few, 2), earlier(made('medarbetare', ['samtycke', 'kommun', 'kon', 'svart', 'sarbehandlad'], 600, { since: 9_000 }), 1), earlier(workers, 0)] as const;
const REWRITTEN: Made = {
  ...ROUNDS[1],
  questionnaire: { ...ROUNDS[1].questionnaire, questions: ROUNDS[1].questionnaire.questions.map((placed) => (placed.question.name === 'svart' ? { ...placed, question: { ...placed.question, title: { sv: 'Vad var svårt i dag?', 'sv-simple': 'Vad var svårt i dag?' } } } : placed)) },
};

/** People have decided on the first two goals of the whole, with an earlier year. */
const DECIDED = proposedGoals(workers.analysis, TODAY)
  .filter(({ area, targets }) => area.level === 'alla' && targets.length > 0)
  .slice(0, 2)
  .map(({ indicator, area }) => ({ variable: indicator.variable, answer: indicator.answer, level: area.level, area: area.id, targets: [{ year: 2029, percent: 77 }] }));

/** What the pages of a report are made of. */
export const reportOf = (name: keyof typeof MADE): Made => MADE[name];

const QUOTES = quotesOf('svart', ['Det är svårt att komma hit på morgonen.\nBussen går bara en gång i timmen.', '[namn] i köket borde få mer tid.']);

const STUDIO_AT = '/studio/enkater/medarbetare/rapporter';
const STUDIO_FRAME = {
  page: 'studio-comparison' as const,
  ...buildStudioFrame({ reader: { name: 'Kim Ek', organisation: 'Samordningsförbundet', role: 'owner', csrf: 'a' }, address: `${STUDIO_AT}/2/jamfor`, back: { address: `${STUDIO_AT}/2`, label: { key: 'studio.releases.title.demo', parameters: { n: 2 } } } }),
  top: surveyHead({ title: { text: 'Din röst om arbetet i det sociala företaget', lang: 'sv' }, state: { key: 'studio.state.open' }, facts: [{ key: 'studio.facts.version', parameters: { n: 2 } }], slug: 'medarbetare', role: 'owner', share: 'own', here: 'rapporter' }),
};
const STUDIO_CHOICE: PageView = { ...STUDIO_FRAME, title: { key: 'results.compare' }, texts: [{ key: 'results.compare.intro' }], links: [{ address: `${STUDIO_AT}/2/jamfor/1`, label: { key: 'studio.releases.title.demo', parameters: { n: 1 } } }], compared: null };
/** A comparison as the studio shows it. */
const inStudio = (view: PageView): PageView => {
  if (view.page !== 'report-compare') throw new Error('not a comparison');
  return { ...STUDIO_FRAME, title: { key: 'results.compare.heading' }, texts: [{ key: 'studio.releases.madeUp.text' }, ...view.texts], links: [], compared: view };
};

/** Published reports of made-up answers, in the states that they have. */
export const reportExamples: Readonly<Record<string, PageView>> = {
  report: plainOf(workers),
  'report, of real answers': plainOf({ ...workers, release: { ...workers.release, source: 'real', round: { opensOn: '2026-11-02', closesOn: null } } }),
  'report in easy Swedish': easyOf(workers),
  'report with decided goals': plainOf({ ...workers, approved: DECIDED }),
  'report with decided goals in easy Swedish': easyOf({ ...workers, approved: DECIDED }),
  'report with statistics of partners': plainOf(known),
  'report with statistics of partners in easy Swedish': easyOf(known),
  'report of a municipality with statistics of partners': plainOf(known, '0126'),
  'report, a question by age': questionOf(workers, 'svart', 'sv', { by: 'alder' }),
  'report, a question by age in easy Swedish': questionOf(workers, 'svart', 'sv-simple', { by: 'alder' }),
  'report, a question by two questions': questionOf(crossed, 'svart', 'sv', { by: 'alder,funk' }),
  'report, a question by two questions in easy Swedish': questionOf(crossed, 'svart', 'sv-simple', { by: 'alder,funk' }),
  'report, a question that is hidden by two questions': questionOf(hidden, 'svart', 'sv', { by: 'alder,funk' }),
  'report, a question that is hidden by two questions in easy Swedish': questionOf(hidden, 'svart', 'sv-simple', { by: 'alder,funk' }),
  'report, a question by municipality and another': questionOf(local, 'b2_vikt', 'sv', { by: 'kommun,funk' }),
  'report, a question by municipality and another in easy Swedish': questionOf(local, 'b2_vikt', 'sv-simple', { by: 'kommun,funk' }),
  'report, a question with weights': questionOf(known, 'svart'),
  'report, a question with weights in easy Swedish': questionOf(known, 'alder', 'sv-simple'),
  'report of a municipality': plainOf(workers, '0126'),
  'report of a municipality in easy Swedish': easyOf(workers, '0126'),
  'report of a union': plainOf(workers, 'hbs'),
  'report of few answers': plainOf(few),
  'report of few answers in easy Swedish': easyOf(few),
  'report of officers': plainOf(officers),
  'report with ranked groups': plainOf(municipal),
  'report with ranked groups in easy Swedish': easyOf(municipal),
  'report without gender': plainOf(companies),
  'report without gender in easy Swedish': easyOf(companies),
  'report, a question': questionOf(workers, 'svart'),
  'report, a question with quotes': questionOf(few, 'svart', 'sv', { quotes: QUOTES }),
  'report, a question with quotes in easy Swedish': questionOf(few, 'svart', 'sv-simple', { quotes: QUOTES }),
  'report, a question in easy Swedish': questionOf(workers, 'b2_nu', 'sv-simple'),
  'report, a sensitive question of few answers': questionOf(few, 'sarbehandlad'),
  'report, two rounds compared': compareOf(ROUNDS[2], ROUNDS[1]),
  'report, two rounds compared in easy Swedish': compareOf(ROUNDS[2], ROUNDS[1], 'sv-simple'),
  'report, two rounds compared in a municipality': compareOf(ROUNDS[2], ROUNDS[1], 'sv', '0126'),
  'report, two rounds compared in a municipality in easy Swedish': compareOf(ROUNDS[2], ROUNDS[1], 'sv-simple', '0126'),
  'report, two rounds compared in a union': compareOf(ROUNDS[2], ROUNDS[1], 'sv', UNION),
  'report, compared with a round of few answers': compareOf(ROUNDS[1], ROUNDS[0]),
  'report, compared with a round of other words': compareOf(ROUNDS[2], REWRITTEN),
  'report, two releases of a round': compareOf({ ...workers, release: { ...workers.release, id: 'medarbetare-2', number: 2 } }, workers),
  'studio, two rounds compared': inStudio(compareOf(earlier(companies, 0), earlier(companies, 1))),
  'studio, another to compare with': STUDIO_CHOICE,
  'report, officers compared': compareOf(earlier(officers, 0), earlier(officers, 1)),
  'report, companies compared': compareOf(earlier(companies, 0), earlier(companies, 1)),
  'report, another to compare with': choiceOf(ROUNDS[2], [ROUNDS[1], ROUNDS[0]]),
  'report, another to compare with in easy Swedish': choiceOf(ROUNDS[2], [ROUNDS[1], ROUNDS[0]], 'sv-simple'),
  'report, another to compare a municipality with': choiceOf(ROUNDS[2], [ROUNDS[1], ROUNDS[0]], 'sv', '0126'),
  'report, no other to compare with': choiceOf(few, []),
  'report, a question through three rounds': questionOf(ROUNDS[2], 'svart', 'sv', { rounds: ROUNDS }),
  'report, a question through three rounds with statistics of partners': questionOf(withStatistics(ROUNDS[2]), 'svart', 'sv', { rounds: ROUNDS.map((round) => withStatistics(round)) }),
  'topics of several surveys': topicsOf([workers, officers, companies, made('kommun', ['om_dig', 'hinder'], 200), made('forbund', ['workshopen', 'om_dig', 'behov_storlek', 'behov_allvar', 'behov_effekt'], 600)]),
  'topics of several surveys in easy Swedish': topicsOf([workers, officers, companies], 'sv-simple'),
  'topics, of one survey': topicsOf([few]),
  'report, a matrix': questionOf(officers, 'hinder'),
  'report, pairs in a matrix': questionOf(officers, 'behov'),
  'report, numbers without gender': questionOf(companies, 'antal_anst'),
};
