import type { Finding, Rule, RuleTexts, Severity, Strictness } from '#core/language/finding.ts';
import type { TextAt } from '#core/language/material.ts';
import type { Vocabulary } from '#core/language/vocabulary.ts';

/** What a rule finds in one text. */
export interface Found extends Pick<Finding, 'words' | 'message' | 'better'> {
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** A rule that looks at each text by itself. */
export interface TextRule extends RuleTexts {
  readonly id: string;
  readonly strictness: Strictness;
  readonly find: (text: TextAt, vocabulary: Vocabulary) => readonly Found[];
}

/** Makes a rule of texts a rule of the whole file. */
export const textRule = ({ find, ...rule }: TextRule): Rule => ({
  ...rule,
  check: ({ texts, vocabulary }) =>
    texts
      .filter(({ level }) => rule.strictness[level] !== null)
      .flatMap((text) => find(text, vocabulary).map((found) => ({ ...found, path: text.path, language: text.language, text: text.plain }))),
});
