import type { Rule } from '#core/language/finding.ts';
import { abbreviation } from '#core/language/rules/abbreviation.ts';
import { altText } from '#core/language/rules/alt-text.ts';
import { colourOnly } from '#core/language/rules/colour-only.ts';
import { compound } from '#core/language/rules/compound.ts';
import { doubleNegation } from '#core/language/rules/double-negation.ts';
import { doubleQuestion } from '#core/language/rules/double-question.ts';
import { hardWord } from '#core/language/rules/hard-word.ts';
import { leading } from '#core/language/rules/leading.ts';
import { lix } from '#core/language/rules/lix.ts';
import { longWord } from '#core/language/rules/long-word.ts';
import { missingTranslation } from '#core/language/rules/missing-translation.ts';
import { negatedQuestion } from '#core/language/rules/negated-question.ts';
import { numeral } from '#core/language/rules/numeral.ts';
import { optOut } from '#core/language/rules/opt-out.ts';
import { passive } from '#core/language/rules/passive.ts';
import { revealedAnswer } from '#core/language/rules/revealed-answer.ts';
import { scaleWords } from '#core/language/rules/scale-words.ts';
import { sentenceLength } from '#core/language/rules/sentence-length.ts';
import { typeConversion } from '#core/language/rules/type-conversion.ts';

/** Every rule, in the order that they are told. A new rule is a file and a line here. */
export const RULES: readonly Rule[] = [
  missingTranslation, altText, colourOnly, lix, sentenceLength, longWord, compound, hardWord, passive, doubleNegation, negatedQuestion,
  abbreviation, numeral, doubleQuestion, leading, scaleWords, optOut, revealedAnswer, typeConversion,
];
