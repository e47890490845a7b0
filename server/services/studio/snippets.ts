import { addQuestion, SNIPPET_TYPES } from '#core/editor/snippets.ts';
import type { OutlinePage } from '#core/editor/outline.ts';
import type { SnippetForm } from '#core/view/studio/text-view.ts';

/** The form that adds a question; null where the text has no question to put it after. */
export const snippetForm = (action: string, outline: readonly OutlinePage[]): SnippetForm | null => {
  const places = outline.flatMap(({ questions }) => questions).map(({ path, title }) => ({ value: path, label: title }));
  return places.length === 0 ? null : { action: `${action}/fraga`, places, types: SNIPPET_TYPES.map((value) => ({ value, label: { key: `studio.text.type.${value}` } })) };
};

/** The text with a question of a type after another; null where either is not there. */
export const withQuestion = (json: string, after: string, type: string): string | null => {
  const known = SNIPPET_TYPES.find((name) => name === type);
  return known ? addQuestion(json, after, known) : null;
};
