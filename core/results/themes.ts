import type { Codebook, MultipleVariable } from '#core/codes/codebook.ts';
import { ANSWERED, NOT_ASKED } from '#core/codes/encode.ts';
import type { OpenQuestion } from '#core/open-answers/open-questions.ts';
import type { Column, Columns } from '#core/results/columns.ts';
import type { SurveyCounts } from '#core/results/counts.ts';

/** What the open answers to a question are about, as reviewers have coded them. */
export interface Themes {
  readonly question: OpenQuestion;
  /** In the order of the table. */
  readonly codes: readonly { readonly id: string; readonly name: string }[];
  /** Mark of a response (`marks.ts`) → ids of its codes, none where it is about none of them; only of responses whose text has been decided about. */
  readonly coded: ReadonlyMap<string, readonly string[]>;
}

/** The id of the variable of an open question's codes. */
export const themeId = (question: string): string => `${question}__teman`;

/** The codes of an open question as a question of several choices, `<question>__teman`, which is counted and protected like any other. */
export const themeVariable = ({ question: { id, question, text, role, topic, sensitive }, codes }: Themes, offset: number): MultipleVariable => ({
  kind: 'multiple',
  id: themeId(id),
  question,
  path: [],
  offset,
  text: `${text} – teman i svaren`,
  role,
  topic,
  sensitive,
  unreported: false,
  themesOf: id,
  values: codes.map((code) => ({ id: code.id, text: code.name, sensitive: false, topic: null, counts: null, score: null, missing: null })),
});

/**
 * The column of such a variable. Who wrote nothing, or what nobody has reviewed yet, is not in its base: those who wrote
 * something that was reviewed are, also where it is about none of the codes. A code that is no longer in the list does not count.
 * @param responses the mark of each response, in the order of the other columns
 */
export const themeColumn = ({ codes, coded }: Themes, responses: readonly string[]): Column => {
  const masks = Array.from({ length: Math.ceil(codes.length / 8) }, () => new Uint8Array(responses.length));
  const places = new Map(codes.map(({ id }, index) => [id, index] as const));
  const states = new Uint8Array(responses.length);
  responses.forEach((response, each) => {
    const given = coded.get(response);
    states[each] = given ? ANSWERED : NOT_ASKED;
    for (const id of given ?? []) setBit(masks, places.get(id), each);
  });
  return { codes: states, masks, numbers: null };
};

const setBit = (masks: readonly Uint8Array[], place: number | undefined, each: number): void => {
  const mask = place === undefined ? undefined : masks[place >> 3];
  if (mask && place !== undefined) mask[each] = (mask[each] ?? 0) | (1 << (place & 7));
};

const withCodes = (all: readonly Themes[]): readonly Themes[] => all.filter(({ codes }) => codes.length > 0);

/** A codebook with the themes after all other variables. Questions without codes add nothing. */
export const withThemeVariables = (codebook: Codebook, all: readonly Themes[]): Codebook => {
  const variables = [...codebook.variables];
  let { width } = codebook;
  for (const themes of withCodes(all)) {
    variables.push(themeVariable(themes, width));
    width += 1 + Math.ceil(themes.codes.length / 8);
  }
  return { variables, width };
};

/** The same with their columns. */
export const withThemes = (codebook: Codebook, columns: Columns, all: readonly Themes[], responses: readonly string[]): { readonly codebook: Codebook; readonly columns: Columns } => ({
  codebook: withThemeVariables(codebook, all),
  columns: { ...columns, variables: [...columns.variables, ...withCodes(all).map((themes) => themeColumn(themes, responses))] },
});

/** Counts of some responses, with the themes as they were counted of others. @param codebook without themes */
export const withThemeCounts = (counts: SurveyCounts, themed: SurveyCounts, { variables: { length } }: Codebook): SurveyCounts => ({
  ...counts,
  variables: [...counts.variables, ...themed.variables.slice(length)],
  numbers: [...counts.numbers, ...themed.numbers.slice(length)],
  crossings: counts.crossings.map((crossing, index) => [...crossing, ...(themed.crossings[index] ?? []).slice(length)]),
  doubles: counts.doubles.map((double, index) => [...double, ...(themed.doubles[index] ?? []).slice(length)]),
});
