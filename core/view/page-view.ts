/** The contract between the pure core and the pages: serialisable, and the only thing pages read. */
import type { CompareChoiceView, CompareView } from '#core/view/compare-view.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { ItemView, PicturedLabel, SignView, TextAreaView, TextFieldView, WordView } from '#core/view/item-view.ts';
import type { Pictogram, PictogramName } from '#core/view/pictograms.ts';
import type { PaperView } from '#core/view/paper-view.ts';
import type { RefusedForm } from '#core/view/refused-form.ts';
import type { EasyReportView } from '#core/view/easy-report-view.ts';
import type { QuestionReportView, ReportLink, ReportView } from '#core/view/report-view.ts';
import type { ReviewView } from '#core/view/review-view.ts';
import type { StudioView } from '#core/view/studio/studio-view.ts';
import type { SurveyPrivacy } from '#core/view/survey-privacy.ts';
import type { TopicsView } from '#core/view/topics-view.ts';
import type { ErrorText, Label, Said, Text } from '#core/view/text.ts';

/** Everything that can be shown. `client/pages/page.tsx` has one page component for each. */
export type PageView =
  | ListView
  | StartView
  | QuestionPageView
  | CheckView
  | ReceiptView
  | DeclinedView
  | ClosedView
  | PausedView
  | ResumeView
  | EntryPageView
  | ReviewView
  | WithdrawView
  | PaperView
  | PrivacyView
  | AccessibilityView
  | SettingsView
  | ReportView
  | EasyReportView
  | QuestionReportView
  | CompareChoiceView
  | CompareView
  | TopicsView
  | ReportedView
  | StudioView
  | ProblemView;

export interface ListView extends Frame {
  readonly page: 'list';
  readonly surveys: readonly SurveyLink[];
  /** The latest published report of each survey that has one. */
  readonly reports: readonly ReportLink[];
}

export interface SurveyLink {
  readonly address: string;
  readonly title: Said;
  /** Whom it is for. */
  readonly description: Said | null;
  readonly questions: number;
  /** The same survey in the other language. */
  readonly other: { readonly address: string; readonly title: Said; readonly label: Text } | null;
}

export interface StartView extends Frame {
  readonly page: 'start';
  /** Number of the version that is asked: what is typed in from paper has the same. */
  readonly version: number;
  readonly title: Said;
  /** The introduction, a sentence or more a paragraph. */
  readonly introduction: readonly Said[];
  /** The introduction in Swedish Sign Language. */
  readonly sign: SignView | null;
  /** Address of the author's reading of title and introduction. */
  readonly audio: string | null;
  /** Hard words of title and introduction, and of who asks and why. */
  readonly words: readonly WordView[];
  /** Facts with a drawing each, e.g. voluntary, time, how answers are handled. */
  readonly facts: readonly StartFact[];
  readonly controller: Said | null;
  readonly purpose: Said | null;
  /** Last day an answer is kept, ISO date, if it is sent today. */
  readonly keptUntil: string;
  readonly action: string;
  readonly csrf: string;
  readonly back: string;
  /** There is a saved, unsent answer: where to go on, and the last day it is kept (ISO date). */
  readonly saved: { readonly address: string; readonly keptUntil: string } | null;
  /** The same questionnaire for print; null where it has no words on paper. */
  readonly paper: string | null;
}

export interface StartFact {
  readonly picture: PictogramName;
  readonly text: Text;
}

export interface QuestionPageView extends Frame {
  readonly page: 'question';
  /** The form is posted here. */
  readonly action: string;
  readonly csrf: string;
  readonly progress: Progress | null;
  /** The numbers that the questions of the page have on paper, where answers on paper are typed in. */
  readonly paperNumbers: readonly { readonly question: string; readonly number: number }[];
  /** Somebody has come back after a pause: where they are and that their answers are there. */
  readonly welcome: Text | null;
  /** What the `<title>` says before the survey's name: the question, or the page. */
  readonly title: Said;
  /** The heading of a page with several questions; null where the only question's title is the `<h1>`. */
  readonly heading: { readonly title: Said; readonly hint: Said | null; readonly words: readonly WordView[] } | null;
  /** What the question belongs to where it is asked by itself: its page first, then its panels; and their hard words. */
  readonly within: { readonly titles: readonly { readonly title: Said | null; readonly hint: Said | null }[]; readonly words: readonly WordView[] } | null;
  /** Part n of m of a long matrix. */
  readonly part: { readonly number: number; readonly total: number } | null;
  readonly items: readonly ItemView[];
  readonly errors: readonly ErrorView[];
  /** Nothing of anybody's answers is on the page: it looks the same to all who come to it. */
  readonly blank: boolean;
  /** `Hoppa över`: nothing here has to be answered and nothing is answered yet. */
  readonly canSkip: boolean;
  /** Questions whose answer can be taken away: name of the question → what the button says. */
  readonly clear: readonly { readonly question: string; readonly label: Said }[];
}

export interface Progress {
  /** The first question of the page, and the last: the same where there is one. */
  readonly number: number;
  readonly last: number;
  readonly total: number;
}

/** One link in the error summary. `text` is the same as at the control. */
export interface ErrorView {
  /** Id of the control that gets focus. */
  readonly target: string;
  readonly text: ErrorText;
}

export interface CheckView extends Frame {
  readonly page: 'check';
  /** Somebody has come back after a pause. */
  readonly welcome: Text | null;
  readonly action: string;
  readonly csrf: string;
  readonly back: string | null;
  readonly rows: readonly CheckRow[];
  /** Titles of questions on which something typed is no part of the answers. */
  readonly unfinished: readonly Said[];
  /** Titles of questions whose answers were dropped since they are no longer asked. */
  readonly dropped: readonly Said[];
  readonly errors: readonly ErrorView[];
}

export interface CheckRow {
  readonly id: string;
  readonly question: Said;
  readonly pictogram: Pictogram | null;
  /** Matrix row, field or place that the answer belongs to; null for the question itself. */
  readonly part: PicturedLabel | null;
  readonly answers: readonly PicturedLabel[];
  /** Hard words that no row before says. */
  readonly words: readonly WordView[];
  readonly change: string;
}

export interface ReceiptView extends Frame {
  readonly page: 'receipt';
  readonly receipt: string;
  /** Last day the answer is kept and can be withdrawn, ISO date. */
  readonly keptUntil: string;
  readonly withdraw: string;
}

/** A survey that nobody can begin to answer. */
export interface ClosedView extends Frame {
  readonly page: 'closed';
  readonly title: Said;
  /** Who is responsible for it. */
  readonly controller: Said | null;
  /** ISO date on which it opens; null: it has closed. */
  readonly opensOn: string | null;
  /** What was begun while it was open. */
  readonly saved: StartView['saved'];
  readonly report: string | null;
}

export type DeclinedView = Frame & { readonly page: 'declined' };

export interface PausedView extends Frame {
  readonly page: 'paused';
  /** Last day the answers are kept, ISO date. */
  readonly keptUntil: string;
  /** Where the answers go on, on this device. */
  readonly resume: string;
  /** What continues them on another device; null where no pause was taken. */
  readonly code: string | null;
  /** There was a pause before, whose code has stopped. */
  readonly again: boolean;
  /** Where the code is typed, as it is read aloud: without a scheme. */
  readonly codeAddress: string;
}

/** Where the code of an operator is typed. */
export interface EntryPageView extends Omit<ResumeView, 'page' | 'replaces'> {
  readonly page: 'entry';
  /** The code of a pause has brought a paper here. */
  readonly found: boolean;
}

export interface ResumeView extends Frame {
  readonly page: 'resume';
  readonly action: string;
  readonly csrf: string;
  readonly code: string;
  /** The code is right, but other answers are begun on this device, which it would no longer reach: the start page of their survey. */
  readonly replaces: string | null;
  readonly error: Text | null;
}

export interface WithdrawView extends Frame {
  readonly page: 'withdraw';
  readonly action: string;
  readonly csrf: string;
  readonly step: 'ask' | 'confirm' | 'done';
  readonly receipt: string;
  readonly error: Text | null;
}

export interface PrivacyView extends Frame {
  readonly page: 'privacy';
  /** The most days that a report of a fault is kept. */
  readonly reportDays: number;
  readonly surveys: readonly SurveyPrivacy[];
}

export interface AccessibilityView extends Frame {
  readonly page: 'accessibility';
  /** null: the operator has not told. */
  readonly operator: { readonly actor: string; readonly email: string | null; readonly tel: string | null } | null;
  /** How the service complies with the law, or that nobody has assessed it. */
  readonly status: Text;
  /** What works, by the pages that it was tried on. */
  readonly works: readonly { readonly pages: Text; readonly works: readonly Text[] }[];
  readonly shortcomings: readonly Label[];
  /** What is lacking and the law does not ask for. */
  readonly beyond: readonly Text[];
  /** One line a way in which the program is tested at every change. */
  readonly tested: readonly Text[];
  /** One line a test by people. */
  readonly triedBy: readonly Text[];
  /** Who assessed it, when, and when this was last changed; empty where nobody has. */
  readonly assessed: readonly Text[];
  readonly authority: { readonly name: string; readonly url: string } | null;
  readonly report: ReportFormView;
}

/** The form where a fault is reported. */
export interface ReportFormView {
  readonly action: string;
  readonly csrf: string;
  /** Travels with the form, so that one sent twice is one report. */
  readonly id: string;
  readonly fields: readonly (TextFieldView | TextAreaView)[];
  readonly errors: readonly ErrorView[];
}

/** The report is stored. */
export type ReportedView = Frame & { readonly page: 'reported'; readonly days: number };

export interface SettingsView extends Frame {
  readonly page: 'settings';
  /** The form is posted here. */
  readonly action: string;
  readonly csrf: string;
  /** The page that somebody came from. */
  readonly back: string;
  /** What is chosen on the page; `settings` are those in use. */
  readonly items: readonly ItemView[];
  /** What has just been done. */
  readonly done: 'saved' | 'reset' | null;
  /** What was typed on the page that somebody came from, to be handed back: name and value of each field. */
  readonly kept: readonly (readonly [string, string])[];
}

export interface ProblemView extends Frame {
  readonly page: 'problem';
  readonly title: Text;
  readonly text: Text;
  /** Where to go on. */
  readonly home: string;
  /** What was posted and not taken; null where nothing was. */
  readonly form: RefusedForm | null;
}
