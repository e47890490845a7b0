/** Releases beside each other, for those who work with the survey. A part of the contract of `studio-view.ts`: made from published figures only. */
import type { CompareView } from '#core/view/compare-view.ts';
import type { LinkView } from '#core/view/studio/releases-view.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import type { SurveyHead } from '#core/view/studio/survey-head.ts';
import type { Text } from '#core/view/text.ts';

export interface StudioComparisonView extends StudioFrame {
  readonly page: 'studio-comparison';
  readonly top: SurveyHead;
  readonly title: Text;
  readonly texts: readonly Text[];
  /** The releases to compare with; none where two are compared. */
  readonly links: readonly LinkView[];
  /** null: none is chosen yet. */
  readonly compared: Pick<CompareView, 'contents' | 'seen' | 'questions' | 'refused'> | null;
}
