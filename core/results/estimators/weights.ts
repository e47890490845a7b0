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

/** Weights within 0.3…3, so that no respondent stands for ten times as many as another. The mean of the weights is 1 before, and near it after. */
export const trimmed = (weights: readonly number[]): readonly number[] => weights.map((weight) => Math.min(3, Math.max(0.3, weight)));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
