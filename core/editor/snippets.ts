import { applyEdits, findNodeAtLocation, modify } from 'jsonc-parser';
import { parseText, treeOf } from '#core/editor/read-text.ts';
import { stepsOf } from '#core/editor/text-places.ts';
import { surveyTexts } from '#core/language/survey-texts.ts';

/** Types of questions that can be added by a button. */
export const SNIPPET_TYPES = ['radiogroup', 'checkbox', 'matrix', 'rating', 'text', 'comment', 'html'] as const;
export type SnippetType = (typeof SNIPPET_TYPES)[number];

const both = (sv: string, simple = sv) => ({ sv, 'sv-simple': simple });
const TITLE = { title: both('Skriv frågan här?') };
const choice = (value: string, text: string) => ({ value, text: both(text) });
const DONT_KNOW = { ...choice('vet_inte', 'Vet inte'), missing: 'dontKnow' };
const CHOICES = [choice('svar1', 'Första svaret'), choice('svar2', 'Andra svaret'), DONT_KNOW];
/** What each step means: a figure alone says nothing to many. */
const SCALE = [both('Mycket dåligt'), both('Dåligt'), both('Varken bra eller dåligt', 'Så där'), both('Bra'), both('Mycket bra')];

const BODIES: Readonly<Record<SnippetType, object>> = {
  radiogroup: { ...TITLE, choices: CHOICES },
  checkbox: { ...TITLE, choices: CHOICES },
  matrix: { ...TITLE, columns: [choice('ja', 'Ja'), choice('nej', 'Nej'), DONT_KNOW], rows: [choice('rad1', 'Första raden'), choice('rad2', 'Andra raden')] },
  rating: { ...TITLE, rateValues: [...SCALE.map((text, index) => ({ value: String(index + 1), text })), DONT_KNOW] },
  text: TITLE,
  comment: TITLE,
  html: { html: both('<p>Skriv texten här.</p>') },
};

/** What the questions that are added say where their author is to write. */
export const SNIPPET_TEXTS: readonly string[] = ['Skriv frågan här?', 'Första svaret', 'Andra svaret', 'Första raden', 'Andra raden', '<p>Skriv texten här.</p>'];

export const FORMATTING = { formattingOptions: { tabSize: 2, insertSpaces: true, eol: '\n' } } as const;

/** A text with a question of a type after the one at a path, the rest as it was; null where there is none. */
export const addQuestion = (source: string, after: string, type: SnippetType): string | null => {
  const steps = [...stepsOf(after)];
  const index = steps.pop();
  const root = treeOf(source);
  const list = root && findNodeAtLocation(root, steps);
  if (typeof index !== 'number' || list?.type !== 'array' || index >= (list.children?.length ?? 0)) return null;
  return applyEdits(source, modify(source, [...steps, index + 1], { type, name: freeName(source, type), ...BODIES[type] }, { ...FORMATTING, isArrayInsertion: true }));
};

/** `fraga1`, or the first after it that no question has. */
const freeName = (source: string, type: SnippetType): string => {
  const taken = new Set(surveyTexts(parseText(source), 'sv').questions.map(({ json }) => json['name']));
  const stem = type === 'html' ? 'text' : 'fraga';
  let number = 1;
  while (taken.has(`${stem}${number}`) || source.includes(`"${stem}${number}"`)) number += 1;
  return `${stem}${number}`;
};
