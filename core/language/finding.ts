import type { Language } from '#core/questionnaire/questionnaire.ts';
import type { Material } from '#core/language/material.ts';

/** `error` stops publication, `warning` should be mended, `advice` is worth a thought. */
export type Severity = 'error' | 'warning' | 'advice';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice'];

/** What a rule has to say of one place in a questionnaire file. Swedish, for authors. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** JSON path, of a text with its language: `pages[0].elements[2].title.sv-simple`. */
  readonly path: string;
  /** null: the finding holds in every language. */
  readonly language: Language | null;
  /** The text that was looked at or counted on, empty where there is none. */
  readonly text: string;
  /** The words in question, as they stand in the text. */
  readonly words: readonly string[];
  /** What is wrong here. */
  readonly message: string;
  /** What to write instead: this very text where it can be told, else an example. */
  readonly better: string;
}

/** A finding before its rule has put its name on it; `severity` only where it differs from the rule's own. */
export interface Remark extends Omit<Finding, 'rule' | 'severity'> {
  readonly severity?: Severity;
}

/** How strict a rule is in plain and in easy Swedish; null: it does not hold there. */
export interface Strictness {
  readonly plain: Severity | null;
  readonly easy: Severity | null;
}

/** One rule of language, a file each in `rules/`. */
export interface Rule extends RuleTexts {
  readonly id: string;
  readonly strictness: Strictness;
  readonly check: (material: Material) => readonly Remark[];
}

/** What an author is told of a rule, in Swedish. */
export interface RuleTexts {
  /** A heading. */
  readonly name: string;
  readonly why: string;
  readonly example: { readonly instead: string; readonly write: string };
}

export type Level = keyof Strictness;

/** Which of the two levels a language is written at, null for languages that the rules do not know. */
export const levelOf = (language: Language): Level | null => (language === 'sv-simple' ? 'easy' : language === 'sv' ? 'plain' : null);
