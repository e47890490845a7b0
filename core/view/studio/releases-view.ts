/** The pages of a survey's releases. A part of the contract of `studio-view.ts`. */
import type { ItemView } from '#core/view/item-view.ts';
import type { ErrorView } from '#core/view/page-view.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import type { SurveyHead } from '#core/view/studio/survey-head.ts';
import type { Label, Text } from '#core/view/text.ts';

/** A link with its words. */
export interface LinkView {
  readonly address: string;
  readonly label: Label;
}

/** A form of one button or a few, which say what they do. */
export interface PressView {
  readonly action: string;
  readonly csrf: string;
  /** What stands before them. */
  readonly lead: readonly Label[];
  /** Value and words, the main one first. */
  readonly presses: readonly { readonly value: string; readonly label: Text; readonly kind: 'main' | 'second' | 'warning' }[];
}

export interface StudioReleasesView extends StudioFrame {
  readonly page: 'studio-releases';
  readonly top: SurveyHead;
  /** What has just been done, or is being done. */
  readonly said: readonly Label[];
  /** Forms: to make one, to make answers up. None for who may not. */
  readonly forms: readonly PressView[];
  readonly releases: readonly ReleaseRowView[];
  /** What is said where there is none that its reader may see. */
  readonly none: Text;
}

export interface ReleaseRowView {
  readonly address: string;
  readonly title: Text;
  readonly state: Text;
  readonly facts: readonly Text[];
}

export interface StudioReleaseView extends StudioFrame {
  readonly page: 'studio-release';
  readonly top: SurveyHead;
  readonly title: Text;
  readonly said: Label | null;
  readonly state: Text;
  /** How it was made, and what its protection came to. */
  readonly texts: readonly Label[];
  readonly links: readonly LinkView[];
  /** Empty for who may not export. */
  readonly files: readonly LinkView[];
  readonly forms: readonly PressView[];
  /** What was done with it, the latest first. */
  readonly history: readonly Text[];
}

/** The goals that a release suggests, to be edited and approved. */
export interface StudioGoalsView extends StudioFrame {
  readonly page: 'studio-goals';
  readonly top: SurveyHead;
  readonly title: Text;
  readonly lead: readonly Label[];
  readonly action: string;
  readonly csrf: string;
  readonly errors: readonly ErrorView[];
  readonly goals: readonly GoalFormView[];
}

export interface GoalFormView {
  readonly heading: Text;
  /** What is suggested, and why. */
  readonly texts: readonly Label[];
  /** Whether to decide on it, and a share for each year. */
  readonly items: readonly ItemView[];
}
