import type { ItemView } from '#core/view/item-view.ts';
import type { ErrorView } from '#core/view/page-view.ts';
import type { StudioTable } from '#core/view/studio/list-view.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import type { SurveyHead } from '#core/view/studio/survey-head.ts';
import type { Text } from '#core/view/text.ts';

/** The page where a survey is shared. */
export interface StudioSharingView extends StudioFrame {
  readonly page: 'studio-sharing';
  readonly head: SurveyHead;
  /** What has just been done. */
  readonly said: Text | null;
  /** With whom, as what; each leads to where that is changed. */
  readonly shares: StudioTable;
  /** What sharing means, a sentence or two each. */
  readonly meanings: readonly Text[];
  readonly action: string;
  readonly csrf: string;
  /** None where there is no other organisation to share with. */
  readonly items: readonly ItemView[];
  readonly errors: readonly ErrorView[];
}
