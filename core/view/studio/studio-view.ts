/** The pages of the studio. A part of the contract of `page-view.ts`. */
import type { Frame } from '#core/view/frame-view.ts';
import type { ItemView } from '#core/view/item-view.ts';
import type { ErrorView } from '#core/view/page-view.ts';
import type { StudioApiView } from '#core/view/studio/api-view.ts';
import type { StudioAnalysisView } from '#core/view/studio/analysis-view.ts';
import type { StudioComparisonView } from '#core/view/studio/comparison-view.ts';
import type { QrView, StudioCheckView, StudioPosterView, StudioPublishView } from '#core/view/studio/checking-view.ts';
import type { StudioFollowView } from '#core/view/studio/follow-view.ts';
import type { StudioHelpView } from '#core/view/studio/help-view.ts';
import type { StudioRevisionView } from '#core/view/studio/history-view.ts';
import type { StudioListView } from '#core/view/studio/list-view.ts';
import type { StudioPreviewView } from '#core/view/studio/preview-view.ts';
import type { StudioLogView } from '#core/view/studio/log-view.ts';
import type { StudioGoalsView, StudioReleasesView, StudioReleaseView } from '#core/view/studio/releases-view.ts';
import type { StudioSharingView } from '#core/view/studio/sharing-view.ts';
import type { StudioSheetView } from '#core/view/studio/sheet-view.ts';
import type { SurveyHead } from '#core/view/studio/survey-head.ts';
import type { StudioLanguagesView, StudioTextView } from '#core/view/studio/text-view.ts';
import type { Label, Said, Text } from '#core/view/text.ts';

export type StudioView =
  | StudioFormView
  | StudioAgainView
  | StudioToldView
  | StudioSurveysView
  | StudioTextView
  | StudioLanguagesView
  | StudioRevisionView
  | StudioPreviewView
  | StudioCheckView
  | StudioPublishView
  | StudioPosterView
  | StudioAnalysisView
  | StudioFollowView
  | StudioReleasesView
  | StudioReleaseView
  | StudioComparisonView
  | StudioGoalsView
  | StudioHelpView
  | StudioSharingView
  | StudioListView
  | StudioSheetView
  | StudioLogView
  | StudioApiView;

/** What stands round a page of the studio; `account` null where nobody is signed in. */
export interface StudioFrame extends Frame {
  readonly studio: {
    readonly account: StudioAccount | null;
    /** Where the page belongs among `links`. */
    readonly links: readonly StudioLink[];
    /** The page above; null on the first. */
    readonly back: { readonly address: string; readonly label: Label } | null;
  };
}

export interface StudioAccount {
  readonly name: string;
  readonly organisation: string;
  /** Of every form of the studio. */
  readonly csrf: string;
  /** Where signing out is posted. */
  readonly signOut: string;
}

export interface StudioLink {
  readonly address: string;
  readonly label: Text;
  readonly current: boolean;
}

/** Any page that is a form: fields, what is wrong with them, one main button. */
export interface StudioFormView extends StudioFrame {
  readonly page: 'studio-form';
  /** Of a page of a survey. */
  readonly top?: SurveyHead;
  readonly title: Label;
  /** One paragraph each. */
  readonly lead: readonly Label[];
  readonly action: string;
  readonly csrf: string;
  readonly items: readonly ItemView[];
  /** A file that may be sent with it, after the fields. */
  readonly upload?: UploadView;
  readonly errors: readonly ErrorView[];
  /** What the main button says, and the links beside it. */
  readonly submit: Text;
  readonly links: readonly { readonly address: string; readonly label: Text }[];
  /** What travels along unseen: name and value. */
  readonly kept: readonly (readonly [string, string])[];
  /** The button does something that cannot be undone. */
  readonly warning: boolean;
  /** A secret to scan, or to type in another app in groups of letters. */
  readonly secret?: { readonly qr: QrView; readonly groups: string };
  /** What a script asks the browser for, as WebAuthn's JSON: to make a passkey when the form is sent, or to sign with one instead of it. */
  readonly passkey?: { readonly does: 'make' | 'sign'; readonly options: string };
}

/** A field for a file. */
export interface UploadView {
  readonly name: string;
  readonly label: Text;
  readonly hint: Text;
  readonly error: Text | null;
}

/** Somebody was signed out while they wrote, and has signed in again: what they sent is sent again by them. */
export interface StudioAgainView extends StudioFrame {
  readonly page: 'studio-again';
  readonly action: string;
  readonly csrf: string;
  readonly kept: readonly (readonly [string, string])[];
}

/** Something is done, or cannot be. */
export interface StudioToldView extends StudioFrame {
  readonly page: 'studio-told';
  /** Of a page of a survey. */
  readonly top?: SurveyHead;
  readonly title: Text;
  readonly texts: readonly Label[];
  /** Something to copy, such as a link that is shown once. */
  readonly copy: { readonly label: Text; readonly value: string } | null;
  /** Codes to print or write down, shown once. */
  readonly codes?: readonly string[];
  readonly next: { readonly address: string; readonly label: Text };
  /** What was typed and cannot be taken, to be copied: name of the field and its text. */
  readonly typed?: readonly (readonly [string, string])[];
}

export interface StudioSurveysView extends StudioFrame {
  readonly page: 'studio-surveys';
  /** What has just been done. */
  readonly said: Label | null;
  readonly surveys: readonly StudioSurveyRow[];
  /** Somebody who looks after others' accounts signs in with a password alone: where that can be changed. */
  readonly advice?: string;
  /** Where a new one is made; null for who may not. */
  readonly create: string | null;
}

export interface StudioSurveyRow {
  readonly address: string;
  readonly title: Said;
  readonly slug: string;
  /** Draft, open, closed. */
  readonly state: Text;
  /** Version, number of questions, who shares it. */
  readonly facts: readonly Text[];
  /** What those who answer meet and must not; where it is mended, null for who may not. */
  readonly notice?: { readonly text: Text; readonly address: string | null };
}
