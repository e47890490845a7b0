/** A release as an analyst looks at it in the studio. A part of the contract of `studio-view.ts`: made from published figures only. */
import type { ItemView } from '#core/view/item-view.ts';
import type { NeedsView, TableView } from '#core/view/report-view.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import type { SurveyHead } from '#core/view/studio/survey-head.ts';
import type { Label, Text } from '#core/view/text.ts';

export interface StudioAnalysisView extends StudioFrame {
  readonly page: 'studio-analysis';
  readonly top: SurveyHead;
  /** null: there is no release to look at. */
  readonly choose: { readonly action: string; readonly items: readonly ItemView[] } | null;
  /** Where releases are made. */
  readonly releases: string;
  /** The answers are made up. */
  readonly demo: boolean;
  /** The question that is looked at, or the first that the release says. */
  readonly said: Label | null;
  /** What there is to see here, and what to choose. */
  readonly lead: readonly Text[];
  /** Of what no figure is shown, and what helps: said once, in place of tables of nothing. */
  readonly unseen: readonly UnseenView[];
  readonly needs: readonly NeedsView[];
  /** A heading with its tables: a place, or all by another question. */
  readonly parts: readonly AnalysisPart[];
  /** The places of which none is shown, after those that are; null where there are none. */
  readonly otherPlaces: UnseenView | null;
  /** How many of the figures are not shown; null where there are none. */
  readonly hidden: Text | null;
  /** The rules by which figures are protected. */
  readonly protection: readonly Text[];
}

export interface AnalysisPart {
  readonly id: string;
  readonly title: Label;
  /** The first is drawn too. */
  readonly charted: boolean;
  /** Those of which some figure is shown. */
  readonly tables: readonly TableView[];
  /** The others, by their captions; null where there are none. */
  readonly unseen: UnseenView | null;
}

/** That no figures are shown of what is named, or of the whole where nothing is. */
export interface UnseenView {
  readonly text: Text;
  readonly names: readonly Label[];
  /** What to do about it; null where it is said already. */
  readonly help: Text | null;
}
