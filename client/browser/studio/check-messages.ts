import type { Surroundings } from '#core/editor/check-file.ts';
import type { TextFinding } from '#core/editor/check-text.ts';
import type { OutlinePage } from '#core/editor/outline.ts';

/** What a questionnaire stands in, as the server sends it. */
export interface SentSurroundings extends Pick<Surroundings, 'geography' | 'words'> {
  readonly media: readonly (readonly [string, number])[];
  readonly captions: readonly (readonly [string, string])[];
  readonly firstDay: string;
}

export interface Asked {
  /** An answer to an older question is thrown away. */
  readonly number: number;
  readonly source: string;
}

export interface Checked {
  readonly number: number;
  readonly findings: readonly TextFinding[];
  readonly outline: readonly OutlinePage[];
}
