import type { SurveyRow } from './storage.ts';

/** What is asked of questionnaires that are being written: a part of the storage port. */
export interface QuestionnaireTextReader {
  /** The text of a survey; null where nobody has saved one. */
  questionnaireText(surveyId: string): Promise<QuestionnaireTextRow | null>;
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

/** What changes them. A part of `Command`. */
export type QuestionnaireTextCommand =
  | SaveQuestionnaireText
  /** A new survey of an organisation, with its first text. Not done if its slug is taken. */
  | { readonly do: 'create survey'; readonly survey: SurveyRow; readonly organisationId: string; readonly text: Omit<QuestionnaireTextRow, 'revision'> };

export interface SaveQuestionnaireText {
  readonly do: 'save questionnaire text';
  readonly text: Omit<QuestionnaireTextRow, 'revision'>;
  /** The revision that was read, 0 where there was none: not done if another has been saved since. */
  readonly before: number;
}
