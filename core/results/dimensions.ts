import type { Codebook, Role, SingleVariable } from '#core/codes/codebook.ts';
import type { Dimensions } from '#core/results/counts.ts';
import { byCode } from '#core/results/by-code.ts';
import { unionName, type Geography } from '#core/results/geography.ts';

export type AreaLevel = 'kommun' | 'forbund';

/** SCB's municipality codes: two digits of the county, two of the municipality. */
const MUNICIPALITY_CODE = /^\d{4}$/;

/**
 * What the tables of a version are split by. Area answers that are no municipality code (or, at level `forbund`, no
 * known union) count in the whole only. The group question splits by its values in the order of the file.
 */
export const dimensionsOf = (codebook: Codebook, areaLevel: AreaLevel, geography: Geography): Dimensions => {
  const isArea = (id: string): boolean => (areaLevel === 'forbund' ? unionName(geography, id) !== null : MUNICIPALITY_CODE.test(id));
  const valuesOf = (role: Role): readonly string[] => (variableWithRole(codebook, role)?.values ?? []).map(({ id }) => id);
  const genderAsked = variableWithRole(codebook, 'gender') !== null;
  return {
    areas: [...valuesOf('area').filter(isArea).sort(byCode), null],
    genderAsked,
    genders: genderAsked ? ['woman', 'man', 'other'] : ['other'],
    groups: [...valuesOf('group'), null],
  };
};

/** The one single-choice variable with a role that splits tables, null where the questionnaire has none. */
export const variableWithRole = (codebook: Codebook, role: Role): SingleVariable | null =>
  codebook.variables.find((variable): variable is SingleVariable => variable.kind === 'single' && variable.role === role) ?? null;

/** Index of a person in the cells area × gender × group. */
export const cellIndex = (dimensions: Dimensions, area: number, gender: number, group: number): number =>
  (area * dimensions.genders.length + gender) * dimensions.groups.length + group;

export const cellCount = (dimensions: Dimensions): number => dimensions.areas.length * dimensions.genders.length * dimensions.groups.length;
