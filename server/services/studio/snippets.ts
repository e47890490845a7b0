import { placesIn } from '#core/editor/text-places.ts';
import { addQuestion, SNIPPET_TYPES } from '#core/editor/snippets.ts';
import type { OutlinePage } from '#core/editor/outline.ts';
import type { SnippetForm } from '#core/view/studio/text-view.ts';

/** The form that adds a question; null where the text has no question to put it after. */
export const snippetForm = (action: string, outline: readonly OutlinePage[]): SnippetForm | null => {
  const places = outline.flatMap(({ questions }) => questions).map(({ path, title }) => ({ value: path, label: title }));
  return places.length === 0 ? null : { action: `${action}/fraga`, places, types: SNIPPET_TYPES.map((value) => ({ value, label: { key: `studio.text.type.${value}` } })) };
};

/** A text with a question more, and the line where that begins. */
export interface Added {
  readonly json: string;
  readonly line: number;
}

/** The text with a question of a type after the one at a path; null where either is not there. */
export const withQuestion = (json: string, after: string, type: string): Added | null => {
  const known = SNIPPET_TYPES.find((name) => name === type);
  const added = known ? addQuestion(json, after, known) : null;
  return added === null ? null : { json: added, line: placesIn(added)(after.replace(/\d+(?=\]$)/, (index) => String(Number(index) + 1))).line };
};
