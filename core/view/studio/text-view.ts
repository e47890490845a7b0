/** The pages where a questionnaire is written. */
import type { OutlinePage } from '#core/editor/outline.ts';
import type { TextDifference } from '#core/editor/compare-texts.ts';
import type { BothTexts } from '#core/editor/merge-texts.ts';
import type { TextFinding } from '#core/editor/check-text.ts';
import type { StudioFrame, UploadView } from '#core/view/studio/studio-view.ts';
import type { SurveyHead } from '#core/view/studio/survey-head.ts';
import type { Text } from '#core/view/text.ts';

export type { TextDifference } from '#core/editor/compare-texts.ts';
export type { TextFinding } from '#core/editor/check-text.ts';
export type { OutlinePage, OutlineQuestion } from '#core/editor/outline.ts';

/** Names of the fields. */
export const TEXT_FIELDS = { json: 'json', revision: 'revision', path: 'efter', type: 'typ', line: 'rad', file: 'fil' } as const;

/** Where the text itself begins on its page: whoever has saved comes back there. */
export const WRITTEN = 'enkatens-text';
/** Where the texts in both languages begin. */
export const ROWS = 'texterna';

export interface StudioTextView extends StudioFrame {
  readonly page: 'studio-text';
  readonly head: SurveyHead;
  readonly action: string;
  readonly csrf: string;
  readonly json: string;
  /** The revision that the text was read as. */
  readonly revision: number;
  /** What has just been done. */
  readonly said: Text | null;
  readonly findings: readonly TextFinding[];
  readonly outline: readonly OutlinePage[];
  /** Line that was asked for; it is shown by itself, since a text area cannot be scrolled without script. */
  readonly shown: { readonly line: number; readonly lines: readonly string[]; readonly first: number } | null;
  readonly conflict: TextConflict | null;
  /** Where what the check in the browser needs is fetched. */
  readonly surroundings: string;
  readonly snippets: SnippetForm | null;
  /** Puts a file in the place of the text. */
  readonly replace: { readonly action: string; readonly upload: UploadView };
}

/** Somebody else has saved since the text was read. */
export interface TextConflict {
  readonly by: string;
  readonly json: string;
  /** null: one of the texts is no JSON. */
  readonly differences: readonly TextDifference[] | null;
}

/** Adds a question of a type after another. */
export interface SnippetForm {
  readonly action: string;
  readonly types: readonly { readonly value: string; readonly label: Text }[];
  readonly places: readonly { readonly value: string; readonly label: string }[];
}

export interface StudioLanguagesView extends StudioFrame {
  readonly page: 'studio-languages';
  readonly head: SurveyHead;
  readonly action: string;
  readonly csrf: string;
  readonly said: Text | null;
  /** The text is no JSON: it must be mended first. */
  readonly broken: boolean;
  /** Who has changed the same texts meanwhile; null where nobody has. */
  readonly clash: { readonly by: string; readonly count: number } | null;
  /** Those that two have changed first, then those where a language is missing. */
  readonly rows: readonly LanguageRow[];
  /** Where it is written whom people can turn to. */
  readonly contact: string;
}

export interface LanguageRow {
  /** The text's name, by which its fields are known. */
  readonly id: string;
  /** What it is, and in which question. */
  readonly label: Text;
  readonly line: number | null;
  readonly plain: string;
  readonly easy: string;
  /** What stood there when the page was made: with it a save sees what its writer has changed. */
  readonly before: BothTexts;
  readonly missing: boolean;
  /** It still says what the template said. */
  readonly template: boolean;
  /** Two have changed it: what the other wrote, null where they took it away. */
  readonly clash: { readonly theirs: BothTexts | null } | null;
  /** LIX of each, whole; null where there are too few words. */
  readonly plainLix: number | null;
  readonly easyLix: number | null;
}
