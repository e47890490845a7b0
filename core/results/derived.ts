import type { Codebook, NumberVariable } from '#core/codes/codebook.ts';
import type { Question, TextInputDefinition } from '#core/question-types/question.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Validator } from '#core/questionnaire/validator.ts';
import type { CountRequest } from '#core/results/counts.ts';
import { pairsOf, type Pair } from '#core/results/pairs.ts';
import { sizeClasses, type SizeClasses } from '#core/results/size-classes.ts';

/** What is analysed of a version beside its own questions. */
export interface Derived {
  readonly pairs: readonly Pair[];
  readonly classes: readonly SizeClasses[];
}

export const NOTHING_DERIVED: Derived = { pairs: [], classes: [] };

/** Needs of the pairs, and the numbers in classes. */
export const derivedOf = (questionnaire: Questionnaire, codebook: Codebook): Derived => ({
  pairs: pairsOf(questionnaire, codebook),
  classes: codebook.variables.filter((variable): variable is NumberVariable => variable.kind === 'number' && !variable.unreported).map((variable) => sizeClasses(variable, leastOf(questionnaire, variable))),
});

/** The pairs as the counter is asked for them. */
export const pairsToCount = ({ pairs }: Derived, { variables }: Codebook): CountRequest['pairs'] =>
  pairs.map(({ importance, satisfaction }) => [variables.indexOf(importance), variables.indexOf(satisfaction)]);

/** The smallest number that a field takes, as it says itself or its rules do. */
const leastOf = ({ questions }: Questionnaire, { question: name, path }: NumberVariable): number | null => {
  const question = questions.find((each) => each.question.name === name)?.question;
  const field = question && fieldOf(question, path[0]);
  const ruled = field?.validators.map((validator) => (validator.type === 'numeric' ? validator.min : null)) ?? [];
  const known = [field?.min, ...ruled].filter((least) => typeof least === 'number');
  return known.length > 0 ? Math.max(...known) : null;
};

const fieldOf = (question: Question, item: string | undefined): (Pick<TextInputDefinition, 'min'> & { readonly validators: readonly Validator[] }) | undefined => {
  if (question.type === 'text') return question;
  return question.type === 'multipletext' ? question.items.find(({ name }) => name === item) : undefined;
};
