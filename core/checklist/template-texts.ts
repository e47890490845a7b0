import { BLANK_TEXTS } from '#core/editor/blank-questionnaire.ts';
import { SNIPPET_TEXTS } from '#core/editor/snippets.ts';
import { surveyTexts } from '#core/language/survey-texts.ts';

const TEMPLATE: ReadonlySet<string> = new Set([...BLANK_TEXTS, ...SNIPPET_TEXTS]);

/** JSON paths of the texts of a parsed questionnaire that still say what the template said, in the order of the file. */
export const templateTexts = (json: unknown): readonly string[] => surveyTexts(json, 'sv').texts.flatMap(({ path, texts }) => (Object.values(texts).some((text) => TEMPLATE.has(text.trim())) ? [path] : []));
