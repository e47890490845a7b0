import type { Participation } from '#core/analysis/participation.ts';
import { areaKey, figuresOf } from '#core/analysis/published-lookup.ts';
import type { GenderRow } from '#core/disclosure/lattice.ts';
import type { PublishedResults, PublishedValue, PublishedVariable } from '#core/disclosure/publish-results.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { Area } from '#core/results/areas.ts';
import { wholePercent } from '#core/results/estimators/proportion.ts';
import type { GivenStatistics, StatisticsSource } from '#core/statistics/given-statistics.ts';
import { personsIn, type PersonsIn } from '#core/statistics/persons-in.ts';
import { plainWord } from '#core/statistics/plain-word.ts';
import type { StatisticsCategory } from '#core/statistics/statistics-table.ts';

/** Those who answered beside the population that they should speak for, divided in the same way. */
export interface Composition {
  readonly of: 'gender' | 'area' | 'category';
  /** The question whose answers are the parts; null for genders and areas. */
  readonly variable: string | null;
  /** Whom the parts are of. */
  readonly area: Area;
  readonly gender: GenderRow;
  readonly population: StatisticsSource;
  readonly parts: readonly CompositionPart[];
}

/** Of a part everything is null where a number of respondents that is needed is hidden, or there are too few of them for per cent. */
export interface CompositionPart {
  /** A gender, an area or a value. */
  readonly id: string;
  readonly text: string;
  /** Persons who answered, and their share of all parts, 0…1. */
  readonly persons: number | null;
  readonly share: number | null;
  /** The share in the population, 0…1. */
  readonly populationShare: number;
  /** The share minus that of the population, in whole percentage points, rounded after the subtraction. */
  readonly points: number | null;
  /** More than ten percentage points apart, before they are rounded. */
  readonly differs: boolean | null;
}

interface Part {
  readonly id: string;
  readonly text: string;
  readonly persons: number | null;
  readonly population: number | null;
}

const APART = 10;

const compare = (parts: readonly Part[]): readonly CompositionPart[] | null => {
  const [answered, population] = [sumOf(parts.map(({ persons }) => persons)), sumOf(parts.map((part) => part.population))];
  if (population === null || population === 0) return null;
  const shown = answered !== null && answered >= THRESHOLDS.share;
  return parts.map(({ id, text, persons, population: own }) => {
    const populationShare = (own ?? 0) / population;
    const share = shown && persons !== null ? persons / answered : null;
    const points = share === null ? null : wholePercent(share - populationShare);
    const differs = share === null || persons === null ? null : isApart([persons, answered ?? 0], [own ?? 0, population]);
    return { id, text, persons: shown ? persons : null, share, populationShare, points, differs };
  });
};

/** Reckoned in whole persons: 0.4 − 0.3 is more than 0.1 in floating point. */
const isApart = ([one, of]: readonly [number, number], [other, among]: readonly [number, number]): boolean => 100 * Math.abs(one * among - other * of) > APART * of * among;

const sumOf = (numbers: readonly (number | null)[]): number | null => numbers.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);

/** All comparisons that a population allows: of women and men in each area, of areas, and of a question that is divided as the population is. */
export const compositions = (results: PublishedResults, participation: readonly Participation[], areas: readonly Area[], population: GivenStatistics): readonly Composition[] => {
  const known = personsIn(population.table, areas);
  const persons = new Map(participation.map((row) => [`${areaKey(row.area)} ${row.gender}`, row.persons]));
  const answered: Answered = (area, gender) => persons.get(`${areaKey(area)} ${gender}`) ?? null;
  const all = areas.filter(({ level }) => level === 'alla');
  const found: readonly ToCompare[] = [
    ...areas.map((area): ToCompare => ({ of: 'gender', variable: null, area, gender: 'kvinnor_och_man', parts: GENDERS.map((part) => ({ ...part, persons: answered(area, part.id), population: known(area, part.id) })) })),
    ...all.flatMap((area) => ROWS.map((gender): ToCompare => ({ of: 'area', variable: null, area, gender, parts: areaParts(areas, gender, answered, known) }))),
    ...all.flatMap((area) => results.variables.flatMap((variable) => categoryParts(variable, population, area, known))),
  ];
  return found.flatMap(({ parts, ...composition }) => {
    const compared = compare(parts);
    return compared ? [{ ...composition, population: population.source, parts: compared }] : [];
  });
};

interface ToCompare extends Omit<Composition, 'population' | 'parts'> {
  readonly parts: readonly Part[];
}

type Answered = (area: Area, gender: GenderRow) => number | null;

const GENDERS = [{ id: 'kvinnor', text: 'Kvinnor' }, { id: 'man', text: 'Män' }] as const;
const ROWS: readonly GenderRow[] = ['kvinnor', 'man', 'kvinnor_och_man'];

/** The finest level at which all numbers are shown; the coarser one, hidden or not, where none is. */
const areaParts = (areas: readonly Area[], gender: GenderRow, answered: Answered, known: PersonsIn): readonly Part[] => {
  const levels = (['kommun', 'forbund'] as const).map((level) => areas.filter((area) => area.level === level)).filter((own) => own.length > 1);
  const parts = levels.map((own) => own.map((area): Part => ({ id: area.id, text: area.name, persons: answered(area, gender), population: known(area, gender) })));
  return parts.find((own) => own.every(({ persons, population }) => persons !== null && population !== null)) ?? parts.at(-1) ?? [];
};

/** A question is divided as the population is where each of its answers, but those that are no answer, is a category by id or in words. */
const categoryParts = (variable: PublishedVariable, { table }: GivenStatistics, area: Area, known: PersonsIn): readonly ToCompare[] => {
  const values = variable.kind === 'single' && variable.role === 'background' ? variable.values.filter(({ missing }) => missing === null) : [];
  const matched = values.map((value) => table.categories.find((category) => isSame(value, category)));
  if (values.length < 2 || matched.includes(undefined)) return [];
  const at = figuresOf(variable);
  const partsOf = (gender: GenderRow): readonly Part[] => values.map(({ id, text }, index) => ({ id, text, persons: at(id, area, gender)?.count ?? null, population: known(area, gender, matched[index]?.id ?? '') }));
  return ROWS.map((gender) => ({ of: 'category', variable: variable.id, area, gender, parts: partsOf(gender) }));
};

const isSame = (value: PublishedValue, category: StatisticsCategory): boolean => {
  const words = [value.id, value.text].map(ageWord);
  return [category.id, category.text].map(ageWord).some((word) => words.includes(word));
};

/** `16_24`, `16-24 år` and `16 till 24 år` are one, and so are `65_`, `65+` and `65 år eller äldre`. */
const ageWord = (text: string): string =>
  plainWord(text)
    .replace(/\b(?:ar|till|eller aldre|och aldre)\b|\+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
