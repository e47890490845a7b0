import type { CodedValue, Codebook, Role, SingleVariable, Variable } from '#core/codes/codebook.ts';
import type { Dimensions } from '#core/results/counts.ts';
import { byCode } from '#core/results/by-code.ts';
import { unionName, type Geography } from '#core/results/geography.ts';
import { groupingsOf, strataCount } from '#core/results/groupings.ts';

export type AreaLevel = 'kommun' | 'forbund';

/** SCB's municipality codes: two digits of the county, two of the municipality. */
const MUNICIPALITY_CODE = /^\d{4}$/;

/** Whether an area of the dimensions is a municipality. */
export const isMunicipality = (area: string | null): boolean => area !== null && MUNICIPALITY_CODE.test(area);

/**
 * What the tables of a version are split by. Area answers that are no municipality code (or, at level `forbund`, no
 * known union) count in the whole only. The group question splits by its values in the order of the file.
 */
export const dimensionsOf = (codebook: Codebook, areaLevel: AreaLevel, geography: Geography): Dimensions => {
  const isArea = (id: string): boolean => (areaLevel === 'forbund' ? unionName(geography, id) !== null : isMunicipality(id));
  const areaIds = (variableWithRole(codebook, 'area')?.values ?? []).map(({ id }) => id);
  const genderAsked = variableWithRole(codebook, 'gender') !== null;
  return {
    areas: [...areaIds.filter(isArea).sort(byCode), null],
    genderAsked,
    genders: genderAsked ? ['woman', 'man', 'other'] : ['other'],
    groupings: groupingsOf(codebook),
  };
};

/** The one single-choice variable with a role that splits tables, null where the questionnaire has none. */
export const variableWithRole = (codebook: Codebook, role: Role): SingleVariable | null =>
  codebook.variables.find((variable): variable is SingleVariable => variable.kind === 'single' && variable.role === role) ?? null;

/** Index in the dimension of whoever chose a value: the last for what is no area, or neither woman nor man. */
export const placeOfValue = ({ areas, genders }: Dimensions, role: 'area' | 'gender', value: CodedValue): number => {
  if (role === 'gender') return genders.indexOf(value.counts ?? 'other');
  const place = areas.indexOf(value.id);
  return place < 0 ? areas.length - 1 : place;
};

/** Where people are by their answer to the area or the gender question: what anyone knows who knows the answer. */
export interface KnownPlaces {
  /** For each value, the cells of all who chose it. */
  readonly values: readonly ReadonlySet<number>[];
  /** The cells of those who left it empty. */
  readonly empty: ReadonlySet<number>;
}

/** The places of a question that decides area or gender, null for any other. */
export const knownPlaces = (codebook: Codebook, dimensions: Dimensions, variable: Variable): KnownPlaces | null => {
  const axis = variable === variableWithRole(codebook, 'area') ? 0 : variable === variableWithRole(codebook, 'gender') ? 1 : null;
  if (axis === null || variable.kind !== 'single') return null;
  const cells = everyCell(dimensions);
  const cellsAt = (place: number): ReadonlySet<number> => new Set(cells.flatMap((each, cell) => (each[axis] === place ? [cell] : [])));
  const [role, last] = axis === 0 ? (['area', dimensions.areas.length - 1] as const) : (['gender', dimensions.genders.length - 1] as const);
  return { values: variable.values.map((value) => cellsAt(placeOfValue(dimensions, role, value))), empty: cellsAt(last) };
};

/** Indices of area, gender and stratum of every cell, in the order of `cellIndex`. */
export const everyCell = (dimensions: Dimensions): readonly (readonly [area: number, gender: number, stratum: number])[] => {
  const strata = [...Array(strataCount(dimensions)).keys()];
  return dimensions.areas.flatMap((_area, area) => dimensions.genders.flatMap((_gender, gender) => strata.map((stratum) => [area, gender, stratum] as const)));
};

/** Index of a person in the cells area × gender × stratum. */
export const cellIndex = (dimensions: Dimensions, area: number, gender: number, stratum: number): number =>
  (area * dimensions.genders.length + gender) * strataCount(dimensions) + stratum;

export const cellCount = (dimensions: Dimensions): number => dimensions.areas.length * dimensions.genders.length * strataCount(dimensions);
