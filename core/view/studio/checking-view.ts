/** The pages where a survey is checked and published. A part of the contract of `studio-view.ts`. */
import type { ItemView } from '#core/view/item-view.ts';
import type { ErrorView } from '#core/view/page-view.ts';
import type { SurveyHead } from '#core/view/studio/survey-head.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import type { Label, Said, Text } from '#core/view/text.ts';

/** Id of the part of the page where it is noted who has read the easy text. */
export const REVIEW = 'provlasning';

/** A page of the preview, for the check of accessibility. */
export interface PreviewLink {
  readonly address: string;
  readonly label: Said;
}

export interface StudioCheckView extends StudioFrame {
  readonly page: 'studio-check';
  readonly head: SurveyHead;
  readonly said: Text | null;
  /** In a sentence: whether something stops publication. */
  readonly verdict: Text;
  /** What stops, what should be mended, what is worth a thought; those without points are left out. */
  readonly groups: readonly CheckGroup[];
  readonly action: string;
  readonly csrf: string;
  /** What can be mended at a press: the value of the button, what it does. */
  readonly mends: readonly { readonly value: string; readonly label: Text }[];
  /** Who has read the easy text, null where nobody has; and the form that notes it. */
  readonly review: { readonly done: Text | null; readonly items: readonly ItemView[]; readonly errors: readonly ErrorView[] } | null;
  /** Every page that is asked, to be looked at by axe. */
  readonly pages: readonly PreviewLink[];
  /** Where publication is decided, or what stops it; null for who may not. */
  readonly next: { readonly address: string; readonly label: Text } | null;
}

export interface CheckGroup {
  readonly level: 'stop' | 'warning' | 'advice';
  readonly title: Text;
  readonly points: readonly CheckPointView[];
}

export interface CheckPointView {
  readonly message: Label;
  /** What to do about it. */
  readonly better: Label | null;
  /** The words in question. */
  readonly words: string;
  /** In which question, in words; null for the whole. */
  readonly where: Text | null;
  /** Where it stands in the text. */
  readonly place: { readonly address: string; readonly label: Text };
}

export interface StudioPublishView extends StudioFrame {
  readonly page: 'studio-publish';
  readonly head: SurveyHead;
  readonly said: Text | null;
  readonly errors: readonly ErrorView[];
  readonly action: string;
  readonly csrf: string;
  readonly check: { readonly address: string; readonly text: Text };
  /** What is new since the published version. */
  readonly changes: ChangesView;
  /** The form that publishes; null where something stops it, or nothing is new. */
  readonly publish: { readonly items: readonly ItemView[]; readonly label: Text; readonly meaning: Text } | null;
  /** How many times the text was saved: what is published is what was looked at. */
  readonly revision: number;
  /** When answers are taken; null before the first publication. */
  readonly rounds: RoundsView | null;
  /** How people come to the survey; null before the first publication. */
  readonly share: ShareView | null;
}

export interface ChangesView {
  readonly intro: Text;
  readonly questions: readonly ChangedQuestionView[];
  readonly survey: readonly ChangeView[];
}

export interface ChangedQuestionView {
  readonly id: string;
  readonly heading: Text;
  readonly changes: readonly ChangeView[];
  /** What it means for earlier answers. */
  readonly meaning: Text;
}

export interface ChangeView {
  readonly text: Text;
  /** The wording before and after, where both are to be read. */
  readonly wording: { readonly before: string; readonly after: string } | null;
}

export interface RoundsView {
  readonly now: Text;
  readonly items: readonly ItemView[];
  /** Buttons: value and words, and what each does. */
  readonly actions: readonly { readonly value: string; readonly label: Text; readonly meaning: Text }[];
  readonly past: readonly Text[];
}

export interface ShareView {
  readonly address: string;
  readonly qr: QrView;
  /** Address of the code as a file. */
  readonly file: string;
  /** Address of the sheet to put up. */
  readonly poster: string;
}

/** A QR code as one path of an SVG with this many modules a side. */
export interface QrView {
  readonly size: number;
  readonly path: string;
}

/** A sheet to print and put up. */
export interface StudioPosterView extends StudioFrame {
  readonly page: 'studio-poster';
  readonly title: Said;
  readonly audience: Said | null;
  readonly address: string;
  readonly qr: QrView;
}
