/** The pages of what a questionnaire's text was before. A part of the contract of `studio-view.ts`. */
import type { TextDifference } from '#core/editor/compare-texts.ts';
import type { ChangesView } from '#core/view/studio/checking-view.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import type { SurveyHead } from '#core/view/studio/survey-head.ts';
import type { Label, Text } from '#core/view/text.ts';

/** A text as it was saved once. */
export interface StudioRevisionView extends StudioFrame {
  readonly page: 'studio-revision';
  readonly head: SurveyHead;
  readonly said: Text | null;
  readonly title: Text;
  /** Who saved it, and whether it was published. */
  readonly facts: readonly Label[];
  /** What was changed when it was saved; null where nothing before it is kept. */
  readonly changed: ComparedTexts | null;
  /** The form that puts it in the place of the text; null where it is the text. */
  readonly restore: { readonly action: string; readonly csrf: string; readonly revision: number; readonly differs: ComparedTexts } | null;
  readonly json: string;
}

/** What differs between two texts: in words where both are questionnaires, else value by value; `lines`: one is no JSON. */
export type ComparedTexts = { readonly kind: 'words'; readonly changes: ChangesView } | { readonly kind: 'values'; readonly differences: readonly TextDifference[] } | { readonly kind: 'same' | 'lines' };
