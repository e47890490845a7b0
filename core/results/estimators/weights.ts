/** Respondents who are weighted alike. */
export interface Weighted {
  readonly persons: number;
  readonly weight: number;
}

/** What weights cost (Kish 1965): n_eff = (Σw)²/Σw² persons say as much without weights; deff = n · Σw²/(Σw)². At least one person. */
export const designEffect = (all: readonly Weighted[]): { readonly effective: number; readonly deff: number } => {
  const persons = all.reduce((sum, each) => sum + each.persons, 0);
  const weights = all.reduce((sum, each) => sum + each.persons * each.weight, 0);
  const squares = all.reduce((sum, each) => sum + each.persons * each.weight ** 2, 0);
  return { effective: weights ** 2 / squares, deff: (persons * squares) / weights ** 2 };
};

/**
 * Post-stratification: (N_g/N)/(n_g/n), what each respondent of a stratum weighs.
 * @param population @param respondents persons of each stratum. Null where a stratum of the population has no respondent: nobody can stand for it.
 */
export const postStratify = (population: readonly number[], respondents: readonly number[]): readonly number[] | null => {
  const [inAll, answered] = [sum(population), sum(respondents)];
  const canStand = answered > 0 && population.every((persons, index) => persons === 0 || (respondents[index] ?? 0) > 0);
  return canStand ? population.map((persons, index) => (persons === 0 ? 0 : persons / inAll / ((respondents[index] ?? 0) / answered))) : null;
};

const LEAST = 0.3;
const MOST = 3;
const HALVINGS = 200;

/**
 * Weights within 0.3…3, so that no respondent stands for ten times as many as another, with the mean 1 over respondents: what trimming
 * takes or gives is divided among those within, in proportion to their weights (w = min(3, max(0.3, c · w₀)), the c for which the mean is 1; as
 * `trimWeights(strict = TRUE)` of R’s survey, which divides it evenly). Who stands for nobody of the population still does: weight 0.
 * @param all as they are before, of mean 1. Null where so many stand for nobody that the rest cannot make up for them.
 */
export const trimmed = (all: readonly Weighted[]): readonly number[] | null => {
  const persons = sum(all.map((each) => each.persons));
  const scaled = (scale: number): readonly number[] => all.map(({ weight }) => (weight === 0 ? 0 : Math.min(MOST, Math.max(LEAST, scale * weight))));
  const meanOf = (weights: readonly number[]): number => sum(all.map((each, index) => each.persons * (weights[index] ?? 0))) / persons;
  if (all.every(({ weight }) => weight === 0 || (weight >= LEAST && weight <= MOST))) return all.map(({ weight }) => weight);
  const [least, most] = [0, Number.MAX_VALUE].map((scale) => meanOf(scaled(scale)));
  if ((least ?? 0) > 1 || (most ?? 0) < 1) return null;
  let [low, high] = [0, 1];
  while (meanOf(scaled(high)) < 1) high *= 2;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (meanOf(scaled(middle)) < 1) low = middle;
    else high = middle;
  }
  return scaled(high);
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
