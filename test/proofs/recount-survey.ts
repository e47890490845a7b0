import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answers } from '#core/codes/answer-value.ts';
import type { Codebook, Variable } from '#core/codes/codebook.ts';
import { encode } from '#core/codes/encode.ts';
import type { CountRequest, Dimensions, Grouping, SurveyCounts, VariableCounts } from '#core/results/counts.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { crossingsOf } from '#core/results/groupings.ts';
import { openSqliteStorage } from '#server/storage/open-sqlite.ts';
import type { ResponseRow, Source, Storage } from '#server/storage/storage.ts';
import { createCounting } from '#server/workers/counting.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { randomOf } from '#test/core/results/respondents.ts';
import { cellName, naiveCount, type Both, type Tally } from '#test/proofs/naive-count.ts';
import { isAsked, randomAnswers, randomSurvey, type RandomSurvey } from '#test/proofs/random-survey.ts';

/** What was compared, and where the fast way and the slow way do not agree. */
export interface Compared {
  readonly stored: number;
  readonly withdrawn: number;
  readonly cells: number;
  readonly persons: number;
  readonly differences: readonly string[];
}

const DAY = '2026-11-01';
const SOURCES: readonly Source[] = ['web', 'api', 'paper', 'demo'];
const REAL: readonly Source[] = ['web', 'api', 'paper'];

interface Version {
  readonly id: string;
  readonly survey: RandomSurvey;
}

interface Given {
  readonly answers: Answers;
  readonly source: Source;
  readonly withdrawn: boolean;
  readonly late: boolean;
}

/**
 * Stores the answers of a seed's survey in two versions, withdraws some, and counts those left from their codes: all of
 * them, those that are made up, and those who came after the first. Each count is compared with a naive one of what people answered.
 */
const recountSurvey = async (storage: Storage, seed: number): Promise<Compared> => {
  await storage.write({ do: 'import survey', survey: { id: `s${seed}`, slug: `enkat-${seed}`, publishedVersion: null } });
  const compared: Compared[] = [];
  for (const number of [1, 2]) {
    const version = { id: `s${seed}v${number}`, survey: randomSurvey(2 * seed + number) };
    await storage.write({
      do: 'publish version',
      version: { id: version.id, surveyId: `s${seed}`, number, json: '{}', codebook: JSON.stringify(version.survey.codebook), hash: version.id, publishedOn: DAY },
      round: { id: `r${version.id}`, surveyId: `s${seed}`, versionId: version.id, opensOn: DAY, closesOn: null },
    });
    compared.push(await recountVersion(storage, `s${seed}`, version, seed * 7 + number));
  }
  return total(compared);
};

/** Surveys at the same time, so that they share the commits of the writer. */
const AT_ONCE = 50;

/** The surveys of seeds from 0 on, recounted in a database of their own. @param tell is told how many are done */
export const recountSurveys = async (count: number, tell: (done: number) => void = () => undefined): Promise<Compared> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'alla-svarar-recount-'));
  const storage = await openSqliteStorage({ dataDir, onFailure: (error) => { throw error; } });
  let all = total([]);
  for (let first = 0; first < count; first += AT_ONCE) {
    all = total([all, ...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, index) => recountSurvey(storage, first + index))))]);
    tell(Math.min(first + AT_ONCE, count));
  }
  await storage.close();
  rmSync(dataDir, { recursive: true });
  return all;
};

/** The sums of what was compared. */
const total = (all: readonly Compared[]): Compared => {
  const sum = (of: (each: Compared) => number): number => all.reduce((whole, each) => whole + of(each), 0);
  return { stored: sum(({ stored }) => stored), withdrawn: sum(({ withdrawn }) => withdrawn), cells: sum(({ cells }) => cells), persons: sum(({ persons }) => persons), differences: all.flatMap(({ differences }) => differences) };
};

const recountVersion = async (storage: Storage, surveyId: string, version: Version, seed: number): Promise<Compared> => {
  const people = peopleOf(version.survey, seed);
  const [early, late] = [people.filter((each) => !each.late), people.filter((each) => each.late)];
  await store(storage, surveyId, version, early, 0);
  const except = await storage.marks(version.id, REAL);
  await store(storage, surveyId, version, late, early.length);
  const gone = [...early, ...late].flatMap((each, index) => (each.withdrawn ? [hashOf(version.id, index)] : []));
  await Promise.all(gone.map((receiptHash) => storage.write({ do: 'withdraw response', receiptHash, today: DAY })));
  const left = people.filter((each) => !each.withdrawn);
  const isReal = (each: Given): boolean => REAL.includes(each.source);
  const compare = (own: readonly Given[], ask: Pick<CountRequest, 'sources' | 'except'>): Promise<Compared> => compareWith(storage, version, own.map(({ answers }) => answers), ask);
  const compared = [await compare(left.filter(isReal), { sources: REAL }), await compare(left.filter((each) => !isReal(each)), { sources: ['demo'] }), await compare(left.filter((each) => isReal(each) && each.late), { sources: REAL, except })];
  return { ...total(compared), stored: people.length, withdrawn: gone.length };
};

const peopleOf = (survey: RandomSurvey, seed: number): readonly Given[] => {
  const random = randomOf(seed);
  return randomAnswers(survey, Math.floor(random() ** 2 * 60), seed).map((answers) => ({ answers, source: SOURCES[Math.floor(random() * 4)] ?? 'web', withdrawn: random() < 0.15, late: random() < 0.4 }));
};

const hashOf = (version: string, index: number): string => Buffer.from(`${version} ${index}`).toString('hex').padStart(64, '0');

const store = async (storage: Storage, surveyId: string, { id: versionId, survey }: Version, people: readonly Given[], first: number): Promise<void> => {
  const rows = people.map(({ answers, source }, index): ResponseRow => {
    const hash = hashOf(versionId, first + index);
    const codes = encode(survey.codebook, answers, ({ question }) => isAsked(survey, question, answers));
    return { id: hash.slice(-32), surveyId, versionId, roundId: `r${versionId}`, answers: JSON.stringify(answers), codes, language: 'sv', area: null, coordinationUnion: null, respondentGroup: null, source, answeredOn: DAY, keptUntil: '2027-11-01', submissionHash: [...hash].toReversed().join(''), receiptHash: hash };
  });
  await Promise.all(rows.map((response) => storage.write({ do: 'submit response', response, draftTokenHash: null })));
};

const compareWith = async (storage: Storage, { id: versionId, survey }: Version, people: readonly Answers[], ask: Pick<CountRequest, 'sources' | 'except'>): Promise<Compared> => {
  const { codebook } = survey;
  const dimensions = dimensionsOf(codebook, survey.areaLevel, GEOGRAPHY);
  const crossings = crossingsOf(codebook).slice(0, 2);
  const pairs = pairsIn(codebook);
  const counts = await createCounting(storage)({ versionId, codebook, dimensions, crossings, pairs: pairs.map(([a, b]) => [codebook.variables.indexOf(a), codebook.variables.indexOf(b)]), ...ask });
  const fast = cellsOf(codebook, dimensions, counts, pairs, crossings);
  const slow = naiveCount(survey, people, pairs, crossings);
  const differences = [...new Set([...fast.keys(), ...slow.keys()])].flatMap((name) => ((fast.get(name) ?? 0) === (slow.get(name) ?? 0) ? [] : [`${versionId} ${name}: ${String(fast.get(name) ?? 0)} from codes, ${String(slow.get(name) ?? 0)} from answers`]));
  return { stored: 0, withdrawn: 0, cells: sizeOf(counts), persons: people.length, differences: counts.responses === people.length ? differences : [...differences, `${versionId}: ${counts.responses} responses, not ${people.length}`] };
};

/** Single choices beside each other, as far as both codes are one byte. */
const pairsIn = ({ variables }: Codebook): readonly Both[] => {
  const single = variables.filter((each) => each.kind === 'single');
  return single.slice(1, 3).map((each, index): Both => [single[index] ?? each, each]);
};

/** Every cell in which the program counted somebody, by its name. */
const cellsOf = (codebook: Codebook, dimensions: Dimensions, counts: SurveyCounts, pairs: readonly Both[], crossings: readonly Grouping[]): Tally => {
  const wheres = wheresOf(dimensions);
  const named = (table: string, variable: string, own: VariableCounts | undefined, at: readonly (readonly (string | null)[])[], whats: readonly string[]) =>
    [...(own?.counts ?? [])].flatMap((persons, index) => (persons === 0 ? [] : [[cellName(table, variable, at[Math.floor(index / whats.length)] ?? [], whats[index % whats.length] ?? ''), persons] as const]));
  return new Map<string, number | string>([
    ...codebook.variables.flatMap((variable, index) => named('all', variable.id, counts.variables[index], wheres, whatsOf(variable))),
    ...crossings.flatMap((grouping, place) => codebook.variables.flatMap((variable, index) => named(`by ${grouping.of}`, variable.id, counts.crossings[place]?.[index], wheresOf({ ...dimensions, groupings: [grouping] }), whatsOf(variable)))),
    ...pairs.flatMap(([a, b], index) => named('pair', `${a.id}+${b.id}`, counts.pairs[index], wheres, whatsOf(a).flatMap((one) => whatsOf(b).map((other) => `${one}+${other}`)))),
    ...codebook.variables.flatMap((variable, index) => counts.numbers[index]?.values.flatMap((list, cell) => (list.length === 0 ? [] : [[cellName('numbers', variable.id, wheres[cell] ?? [], ''), list.join(' ')] as const])) ?? []),
  ]);
};

/** Cells that were counted, zeros too. */
const sizeOf = ({ variables, pairs, crossings }: SurveyCounts): number => [...variables, ...pairs, ...crossings.flat()].reduce((sum, { counts }) => sum + counts.length, 0);

const whatsOf = (variable: Variable): readonly string[] => ['not asked', 'empty', ...(variable.kind === 'single' ? [] : ['answered']), ...(variable.kind === 'number' ? [] : variable.values.map(({ id }) => `=${id}`))];

const wheresOf = ({ areas, genders, groupings }: Dimensions): readonly (readonly (string | null)[])[] =>
  groupings.reduce<readonly (readonly (string | null)[])[]>((all, { groups }) => all.flatMap((some) => groups.map((group) => [...some, group])), areas.flatMap((area) => genders.map((gender) => [area, gender])));
