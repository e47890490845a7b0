import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { stepAddress } from '#core/view/addresses.ts';
import { readShipped } from '#test/support/test-app.ts';

/** The ways through each questionnaire that is published: values to choose where they are offered, so that together they meet every page. */
export const WAYS: readonly (readonly [slug: string, ways: readonly (readonly string[])[]])[] = [
  ['medarbetare', [[]]],
  ['foretag', [['balt']]],
  ['kommun', [['balt']]],
  ['handlaggare', [['kv_langre']]],
  ['forbund', [['fore'], ['under', 'balt'], ['efter', 'delvis']]],
];

/** The addresses of all pages of a questionnaire at its usual pace, in its order. */
export const everyPage = (slug: string): readonly string[] => {
  const compiled = compileQuestionnaire(readShipped(slug));
  if (!compiled.ok) throw new Error(`${slug} is refused`);
  return compiled.value.steps.usual.map(({ key }) => stepAddress(slug, key));
};

/** What finds the controls of a page that a way chooses. */
export const chosenOn = (way: readonly string[]): string => way.map((value) => `main input[value="${value}"]`).join(', ');
