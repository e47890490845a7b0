import type { CodedValue, Role, Variable } from '#core/codes/codebook.ts';
import type { GenderRow } from '#core/disclosure/lattice.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import { stepsOf } from '#core/results/scale.ts';

export interface PublishedVariable extends VariableLabels {
  /** By answer, area level and code, group, gender. */
  readonly figures: readonly PublishedFigure[];
  /** How many were asked and left it empty, in all, by gender; null where that is hidden. */
  readonly left: readonly Persons[];
}

export interface VariableLabels {
  /** `fraga_id` and its Swedish text. */
  readonly id: string;
  readonly text: string;
  /** The name of the question that it belongs to. */
  readonly question: string;
  readonly kind: Variable['kind'];
  readonly role: Role;
  readonly topic: string | null;
  readonly sensitive: boolean;
  /** In the order of the question; none for a number. */
  readonly values: readonly PublishedValue[];
  /** What it is worked out from, null for a question as it is asked. */
  readonly source: DerivedFrom | null;
}

/**
 * need: of the ids of importance and of how it is now; answers `stort` (a great unmet need) and `ovrigt`, and the index
 * `_behovsindex`. classes: of the id of a number. themes: of the id of an open question (`open-questions.ts`).
 */
export interface DerivedFrom {
  readonly kind: 'need' | 'classes' | 'themes';
  readonly of: readonly string[];
}

/** A choice: its step where the variable is a scale, and whether it is no answer in substance (“vet inte”). */
export type PublishedValue = Pick<CodedValue, 'id' | 'text' | 'topic' | 'score' | 'missing'>;

export interface Persons {
  readonly gender: GenderRow;
  readonly persons: number | null;
}

/** What is told of a variable beside its figures. */
export const labelsOf = (variable: Variable, source: DerivedFrom | null = null): VariableLabels => {
  const { id, text, question, kind, role, topic, sensitive } = variable;
  const steps = stepsOf(variable);
  const values = variable.kind === 'number' ? [] : variable.values.map((value, index) => ({ id: value.id, text: value.text, topic: value.topic, score: steps?.[index] ?? null, missing: value.missing }));
  return { id, text, question, kind, role, topic, sensitive, values, source };
};
