import type { Surroundings } from '#core/editor/check-file.ts';
import type { Against, TextFinding } from '#core/editor/check-text.ts';
import type { OutlinePage } from '#core/editor/outline.ts';
import type { LivePage } from '#core/view/studio/live-page.ts';

/** What a questionnaire stands in, as the server sends it. */
export interface SentSurroundings extends Pick<Surroundings, 'geography' | 'words'> {
  readonly media: readonly (readonly [string, number])[];
  readonly captions: readonly (readonly [string, string])[];
  readonly firstDay: string;
  readonly against: Against;
}

/** To the worker. An answer to an older question is thrown away. */
export type Asked =
  | { readonly ask: 'check'; readonly number: number; readonly source: string }
  /** The page of the text that was checked last, where the cursor is. */
  | { readonly ask: 'show'; readonly number: number; readonly offset: number; readonly language: string | null };

export interface Checked {
  readonly told: 'checked';
  readonly number: number;
  readonly findings: readonly TextFinding[];
  readonly outline: readonly OutlinePage[];
}

export interface Shown {
  readonly told: 'shown';
  readonly number: number;
  /** null: no text has compiled yet. */
  readonly page: LivePage | null;
  /** The text that was checked last does not compile: the page is of the last one that did. */
  readonly behind: boolean;
}
