import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedCrossing } from '#core/disclosure/publish-crossing.ts';
import type { PublishedResults, PublishedVariable } from '#core/disclosure/publish-results.ts';

/** A question by the answers to a background question, or to two at once. */
export interface CrossedVariable {
  readonly id: string;
  readonly text: string;
  readonly role?: PublishedVariable['role'];
  readonly figures: readonly PublishedFigure[];
  /** What divides it: an id is `alder`, or `alder,funk`, and so a group's is `16_24`, or `16_24,ja`. */
  readonly by: PublishedCrossing['by'];
  /** The question or the two of them, each with its own answers. */
  readonly divisions: readonly PublishedCrossing['by'][];
}

/** Every question by each question that divides it, then by two at once. What is not shown by two has no figures, and is left out. */
export const crossedVariables = ({ variables, crossings, doubles }: PublishedResults): readonly CrossedVariable[] => {
  const known = new Map(variables.map((variable) => [variable.id, variable]));
  const divisionsOf = (by: PublishedCrossing['by'], isDouble: boolean): readonly PublishedCrossing['by'][] => (isDouble ? by.id.split(',').flatMap((id) => known.get(id) ?? []) : [by]);
  const crossed = (all: readonly PublishedCrossing[], isDouble: boolean): readonly CrossedVariable[] =>
    all.flatMap(({ by, variables: own }) => own.filter(({ figures }) => figures.length > 0).map(({ id, figures }) => ({ id, text: known.get(id)?.text ?? id, ...roleOf(known.get(id)), figures, by, divisions: divisionsOf(by, isDouble) })));
  return [...crossed(crossings, false), ...crossed(doubles, true)];
};

const roleOf = (variable: PublishedVariable | undefined): Pick<CrossedVariable, 'role'> => (variable ? { role: variable.role } : {});
