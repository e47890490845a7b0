import type { SurveyRow } from './storage.ts';

/** What is asked of questionnaires that are being written: a part of the storage port. */
export interface QuestionnaireTextReader {
  /** The text of a survey; null where nobody has saved one. */
  questionnaireText(surveyId: string): Promise<QuestionnaireTextRow | null>;
  /** What was saved of a survey's text, the latest first: the last `KEPT_REVISIONS`, and those that were published. */
  textRevisions(surveyId: string): Promise<readonly TextRevisionHead[]>;
  textRevision(surveyId: string, revision: number): Promise<TextRevisionRow | null>;
}

export interface QuestionnaireTextRow {
  readonly surveyId: string;
  /** As it was typed: it need not be JSON yet. */
  readonly json: string;
  /** How many times it was saved; 1 the first time. */
  readonly revision: number;
  /** Instant, ISO in UTC. */
  readonly savedAt: string;
  /** Who saved it, by name: they may have left since. */
  readonly savedBy: string;
}

/** A text as it was when it was saved. */
export interface TextRevisionRow extends QuestionnaireTextRow {
  /** Of who saved it; null: nobody's, or it was not noted yet. */
  readonly organisationId: string | null;
  /** Number of the version that it was published as; null where it was not. */
  readonly publishedAs: number | null;
}

export type TextRevisionHead = Omit<TextRevisionRow, 'json'>;

/** Texts of a survey that are kept, beside those that were published. */
export const KEPT_REVISIONS = 100;

export interface SavedText extends Omit<QuestionnaireTextRow, 'revision'> {
  readonly organisationId?: string | null;
}

/** What changes them. A part of `Command`. */
export type QuestionnaireTextCommand =
  | SaveQuestionnaireText
  /** A new survey of an organisation, with its first text. Not done if its slug is taken. */
  | { readonly do: 'create survey'; readonly survey: SurveyRow; readonly organisationId: string; readonly text: SavedText };

export interface SaveQuestionnaireText {
  readonly do: 'save questionnaire text';
  readonly text: SavedText;
  /** The revision that was read, 0 where there was none: not done if another has been saved since. */
  readonly before: number;
}
