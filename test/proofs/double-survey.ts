import type { Answers } from '#core/codes/answer-value.ts';
import type { Codebook } from '#core/codes/codebook.ts';
import type { EarlierRelease } from '#core/disclosure/earlier.ts';
import { publishResults, type PublishedResults, type ResultsToPublish } from '#core/disclosure/publish-results.ts';
import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import type { SurveyCounts } from '#core/results/counts.ts';
import { NOTHING_DERIVED } from '#core/results/derived.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { doublesOf } from '#core/results/doubles.ts';
import { crossingsOf } from '#core/results/groupings.ts';
import { solve } from '#server/workers/solver.ts';
import { codebookOf, type VariableSketch } from '#test/core/codes/codebook-example.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { blockOf, randomOf, respondents } from '#test/core/results/respondents.ts';

export const FIRST = ['ung', 'medel', 'aldre'] as const;
export const SECOND = ['grund', 'gymn'] as const;

/** A made-up survey with two background questions that are crossed. */
export interface DoubleSurvey {
  readonly seed: number;
  readonly codebook: Codebook;
  readonly municipalities: readonly string[];
  readonly values: readonly string[];
  readonly multiple: boolean;
  /** Who is in each release. */
  readonly waves: readonly (readonly Answers[])[];
}

export const doubleSurvey = (seed: number): DoubleSurvey => {
  const random = randomOf(seed * 37 + 11);
  const upTo = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const municipalities = ['0126', '0127', '0181'].slice(0, upTo(2, 3));
  const multiple = random() < 0.3;
  const values = multiple ? ['x', 'y'] : ['ja', 'ibland', 'nej'];
  const question: VariableSketch = { kind: multiple ? 'multiple' : 'single', id: 'fraga', values, role: 'need', sensitive: random() < 0.2 };
  const codebook = codebookOf([
    { kind: 'single', id: 'kommun', values: municipalities, role: 'area' },
    { kind: 'single', id: 'kon', values: ['kvinna', 'man', 'annat'], role: 'gender', counts: { kvinna: 'woman', man: 'man', annat: 'other' } },
    { kind: 'single', id: 'alder', values: FIRST },
    { kind: 'single', id: 'utb', values: SECOND, sensitive: random() < 0.2 },
    question,
  ]);
  const first = upTo(150, 1500);
  const more = random() < 0.4 ? upTo(20, 400) : 0;
  const gone = random() < 0.5 ? 0 : upTo(1, 8);
  const people = respondents(codebook, first + more, seed);
  const before = people.slice(0, first);
  return { seed, codebook, municipalities, values, multiple, waves: more === 0 ? [before] : [before, [...before.slice(gone), ...people.slice(first)]] };
};

/** The two questions at once as one that nobody was asked: published as any other, it is protected beside all the rest but the two. */
const JOINED: VariableSketch = { kind: 'single', id: 'alder,utb', values: FIRST.flatMap((one) => SECOND.map((other) => `${one},${other}`)) };

/** What is crossed: the two questions, the two as it was done once and taken out (at once, protected by themselves), or municipalities by the first. */
export type Crossed = 'both' | 'careless' | 'municipal';

/** The releases of a survey, each protected beside those before it. */
export const doubleReleases = (survey: DoubleSurvey, crossed: Crossed = 'both'): readonly PublishedResults[] => {
  const [codebook, peopleOf] = crossed === 'careless' ? joined(survey) : [survey.codebook, (people: readonly Answers[]) => people];
  const dimensions = dimensionsOf(codebook, 'kommun', GEOGRAPHY);
  const crossings = crossingsOf(codebook);
  const named = doublesOf(codebook, dimensions, { both: ['utb,alder'], municipal: ['kommun,alder'], careless: [] }[crossed]);
  const { doubles, municipal } = named.ok ? named.value : { doubles: [], municipal: [] };
  const countsOf = (people: readonly Answers[]): SurveyCounts => countAll(codebook, dimensions, columnsOf(codebook, [blockOf(codebook, peopleOf(people))]), { pairs: [], crossings, doubles });
  return survey.waves.reduce<readonly PublishedResults[]>((before, people) => {
    const now = new Set(people);
    const earlier = before.map((results, wave): EarlierRelease => {
      const then = new Set(survey.waves[wave]);
      return { results, lost: [...then].some((person) => !now.has(person)), added: countsOf(people.filter((person) => !then.has(person))) };
    });
    const order: ResultsToPublish = { survey: 'liten', version: 1, minimumCell: 5, codebook, dimensions, counts: countsOf(people), derived: NOTHING_DERIVED, crossings, doubles, municipal, earlier, territory: { geography: GEOGRAPHY, areaLevel: 'kommun', firstDay: '2026-11-01' } };
    return [...before, publishResults(order, solve)];
  }, []);
};

const joined = ({ codebook }: DoubleSurvey) => {
  const extra = codebookOf([JOINED]).variables.map((variable) => ({ ...variable, offset: codebook.width }));
  const both = new Map<Answers, Answers>();
  const withBoth = (person: Answers): Answers => {
    const [first, second] = [person['alder'], person['utb']];
    const made = both.get(person) ?? (typeof first === 'string' && typeof second === 'string' ? { ...person, [JOINED.id]: `${first},${second}` } : person);
    both.set(person, made);
    return made;
  };
  return [{ variables: [...codebook.variables, ...extra], width: codebook.width + 1 }, (people: readonly Answers[]) => people.map(withBoth)] as const;
};
