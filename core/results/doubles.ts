import type { Codebook } from '#core/codes/codebook.ts';
import { refused, ok, type Result } from '#core/result.ts';
import type { Dimensions, DoubleGrouping, Grouping } from '#core/results/counts.ts';
import { isMunicipality, variableWithRole } from '#core/results/dimensions.ts';
import { crossingsOf } from '#core/results/groupings.ts';

/** More pairs of background questions would be more tables than anyone reads, each of which takes some safety from the others. */
const MOST_DOUBLES = 2;

/** The address of two divisions at once: the ids of their questions. */
export const doubleId = ([first, second]: DoubleGrouping): string => `${first.of},${second.of}`;

/** `group` of those who are in a group of each: null any, in the one or the other. */
export const groupOfBoth = (first: string | null, second: string | null): string => `${first ?? ANY},${second ?? ANY}`;

const ANY = '*';

/** What is crossed beyond one background question at a time. */
export interface NamedPairs {
  /** Two background questions at once. */
  readonly doubles: readonly DoubleGrouping[];
  /** Ids of background questions that divide municipalities too. */
  readonly municipal: readonly string[];
}

/** The name under which a background question is named together with the municipalities, null where none are asked for. */
export const municipalId = (codebook: Codebook, { areas }: Dimensions, of: string): string | null => {
  const area = placesIn(codebook, areas);
  return area && `${area.of},${of}`;
};

/**
 * The pairs that somebody names, each in the order of the file and once: of background questions (`alder,utbildning`), or of
 * the question of municipality and one of those (`kommun,alder`). Refused, in Swedish, where a name is no question that
 * divides, a question stands twice, or there are more than two pairs.
 */
export const doublesOf = (codebook: Codebook, { areas }: Dimensions, names: readonly string[]): Result<NamedPairs, string> => {
  const places = placesIn(codebook, areas);
  const dividing = [...(places ? [places] : []), ...crossingsOf(codebook)].filter(isNameable);
  const read = names.map((name) => pairOf(name, dividing));
  const problems = read.flatMap((each) => (typeof each === 'string' ? [each] : []));
  if (problems.length > 0) return refused(problems);
  const pairs = [...new Map(read.flatMap((each) => (typeof each === 'string' ? [] : [[doubleId(each), each] as const]))).values()];
  if (pairs.length > MOST_DOUBLES) return refused([`Högst ${MOST_DOUBLES} par av frågor kan korsas i en rapport och de som följer på den. Här är ${pairs.length}: ${pairs.map(doubleId).join(' och ')}.`]);
  const twice = repeated(pairs.flat().map(({ of }) => of));
  if (twice !== undefined) return refused([`”${twice}” är med i två par. En fråga kan bara korsas med en annan, för två tabeller med samma fråga skulle tillsammans kunna avslöja svar.`]);
  const isMunicipal = ([first]: DoubleGrouping): boolean => first === places;
  return ok({ doubles: pairs.filter((pair) => !isMunicipal(pair)), municipal: pairs.filter(isMunicipal).map(([, { of }]) => of) });
};

/** The question of municipality as one that divides; null where unions are asked for, which every background question divides, or neither. */
const placesIn = (codebook: Codebook, areas: Dimensions['areas']): Grouping | null => {
  const area = variableWithRole(codebook, 'area');
  return area && areas.some(isMunicipality) ? { role: 'background', of: area.id, groups: areas } : null;
};

const pairOf = (name: string, dividing: readonly Grouping[]): DoubleGrouping | string => {
  const ids = name.split(',').map((id) => id.trim());
  const unknown = ids.find((id) => !dividing.some(({ of }) => of === id));
  const known = dividing.map(({ of }) => of).join(', ');
  if (unknown !== undefined) return `”${unknown}” är ingen bakgrundsfråga som kan korsas. ${known === '' ? 'Frågeformuläret har ingen.' : `De som kan det är ${known}.`}`;
  const [first, second, ...more] = dividing.filter(({ of }) => ids.includes(of));
  return first && second && more.length === 0 && ids.length === 2 ? [first, second] : `”${name}” är inte två frågor. Skriv två med komma mellan, till exempel ${known.split(', ').slice(0, 2).join(',')}.`;
};

/** Whether its groups can be told apart when two are written with a comma between, and from whoever is in any or in none. */
const isNameable = ({ of, groups }: Grouping): boolean => [of, ...groups].every((name) => name === null || !(name.includes(',') || ['*', '+', '-'].includes(name)));

const repeated = (names: readonly string[]): string | undefined => names.find((name, index) => names.indexOf(name) !== index);
