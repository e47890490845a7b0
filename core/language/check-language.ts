import { SEVERITIES, levelOf, type Finding, type Remark, type Rule, type Severity } from '#core/language/finding.ts';
import type { LixCount } from '#core/language/lix.ts';
import { readMaterial, type Material } from '#core/language/material.ts';
import type { PageText } from '#core/language/page-texts.ts';
import { RULES } from '#core/language/rules/registry.ts';
import type { Vocabulary } from '#core/language/vocabulary.ts';

/** How one page reads in one language. */
export interface PageLix extends LixCount, Pick<PageText, 'path' | 'language'> {}

export interface LanguageReport {
  /** Worst first; in the order of the rules, then of the file. */
  readonly findings: readonly Finding[];
  /** Every page in plain and easy Swedish. */
  readonly pages: readonly PageLix[];
}

/**
 * Everything that can be said of the language of a questionnaire. Says nothing of whether it compiles, and never that a text
 * *is* easy: only those who read it can.
 * @param json the parsed file; what is no questionnaire gives an empty report
 */
export const checkLanguage = (json: unknown, vocabulary: Vocabulary): LanguageReport => {
  const material = readMaterial(json, vocabulary);
  return { findings: findAll(material), pages: material.pages.map(({ path, language, count }) => ({ path, language, ...count })) };
};

const findAll = (material: Material): readonly Finding[] => {
  const findings = RULES.flatMap((rule) => rule.check(material).map((remark) => toFinding(rule, remark)));
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
};

const toFinding = (rule: Rule, { severity, ...remark }: Remark): Finding => ({ rule: rule.id, severity: severity ?? ownSeverity(rule, remark.language), ...remark });

/** A finding in no language, or in one that the rules do not know, is as grave as in plain Swedish. */
const ownSeverity = ({ strictness }: Rule, language: string | null): Severity => strictness[levelOf(language ?? 'sv') ?? 'plain'] ?? 'advice';

