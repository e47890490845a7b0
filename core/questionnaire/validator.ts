import type { Condition } from '#core/questionnaire/condition.ts';
import type { Localised } from '#core/questionnaire/questionnaire.ts';

/** A rule of an author's that an answer must meet. `text` is the author's own message. */
export type Validator =
  | { readonly type: 'numeric'; readonly min: number | null; readonly max: number | null; readonly text: Localised | null }
  | { readonly type: 'text'; readonly minLength: number | null; readonly maxLength: number | null; readonly allowDigits: boolean; readonly text: Localised | null }
  | { readonly type: 'regex'; readonly pattern: string; readonly matches: (text: string) => boolean; readonly text: Localised | null }
  | { readonly type: 'email'; readonly text: Localised | null }
  | { readonly type: 'answercount'; readonly min: number | null; readonly max: number | null; readonly text: Localised | null }
  | { readonly type: 'expression'; readonly condition: Condition; readonly text: Localised | null };
