import type { Condition } from '#core/questionnaire/condition.ts';
import type { Localised } from '#core/questionnaire/questionnaire.ts';
import type { Validator } from '#core/questionnaire/validator.ts';
import type { GenderClass, Role } from '#core/codes/codebook.ts';
import type { Recordings } from '#core/questionnaire/read-audio.ts';
import type { SignVideo } from '#core/questionnaire/read-sign-video.ts';
import type { Pictogram } from '#core/view/pictograms.ts';

/** A compiled question. `type` is SurveyJS's; one file per type in this folder knows its rules. */
export type Question =
  | TextQuestion
  | CommentQuestion
  | SingleChoiceQuestion
  | BooleanQuestion
  | RatingQuestion
  | MultipleChoiceQuestion
  | MultipleTextQuestion
  | MatrixQuestion
  | MatrixDropdownQuestion
  | RankingQuestion;

export interface QuestionBase {
  readonly name: string;
  /** Its place in the file, for what is told to authors. */
  readonly path: string;
  readonly title: Localised;
  readonly description: Localised | null;
  /** null: asked wherever its page and panels are. */
  readonly visible: Condition | null;
  readonly required: boolean;
  /** Required only when it holds. */
  readonly requiredIf: Condition | null;
  readonly requiredText: Localised | null;
  readonly validators: readonly Validator[];
  /** A comment beside the question (SurveyJS `showCommentArea`): its label. Stored as `<name>-Comment`. */
  readonly comment: Localised | null;
  readonly tags: QuestionTags;
  /** Some text of it has a place `{name}` that an answer fills. */
  readonly pipes: boolean;
}

/** Our custom properties of a question. */
export interface QuestionTags {
  readonly role: Role;
  readonly pair: string | null;
  readonly topic: string | null;
  readonly sensitive: boolean;
  readonly unreported: boolean;
  readonly areaLevel: 'kommun' | 'forbund' | null;
  readonly pictogram: Pictogram | null;
  readonly signVideo: SignVideo | null;
  /** The author's reading of title and description. */
  readonly audio: Recordings | null;
}

export type TextInput = 'text' | 'number' | 'date' | 'email' | 'tel' | 'url' | 'time' | 'month' | 'week' | 'datetime-local' | 'color' | 'password' | 'range';

/** A single-line field: what a `text` question and an item of `multipletext` share. */
export interface TextInputDefinition {
  readonly input: TextInput;
  readonly maxLength: number | null;
  readonly min: number | string | null;
  readonly max: number | string | null;
  readonly step: number | null;
  readonly autocomplete: string | null;
  readonly size: number | null;
}

export interface TextQuestion extends QuestionBase, TextInputDefinition {
  readonly type: 'text';
}

export interface CommentQuestion extends QuestionBase {
  readonly type: 'comment';
  readonly maxLength: number | null;
  readonly rows: number;
}

export type ChoiceValue = string | number | boolean;

export interface Choice {
  readonly value: ChoiceValue;
  /** What a form posts. */
  readonly code: string;
  readonly text: Localised;
  readonly visible: Condition | null;
  /** It has a text of its own beside it (`showCommentArea`, or SurveyJS's other item). */
  readonly comment: boolean;
  readonly commentRequired: boolean;
  readonly exclusive: boolean;
  readonly kind: 'choice' | 'yes' | 'no' | 'other' | 'none' | 'refused' | 'dontKnow' | 'selectAll';
  readonly tags: ChoiceTags;
}

export interface ChoiceTags {
  readonly topic: string | null;
  readonly sensitive: boolean;
  readonly consents: boolean;
  readonly counts: GenderClass | null;
  readonly score: number | null;
  readonly missing: 'dontKnow' | 'refused' | 'notApplicable' | null;
  readonly pictogram: Pictogram | null;
  readonly audio: Recordings | null;
}

export interface SingleChoiceQuestion extends QuestionBase {
  readonly type: 'radiogroup' | 'dropdown';
  readonly choices: readonly Choice[];
}

export interface BooleanQuestion extends QuestionBase {
  readonly type: 'boolean';
  /** First yes, then no; values as authored. */
  readonly choices: readonly Choice[];
}

export interface RatingQuestion extends QuestionBase {
  readonly type: 'rating';
  readonly choices: readonly Choice[];
}

export interface MultipleChoiceQuestion extends QuestionBase {
  readonly type: 'checkbox';
  readonly choices: readonly Choice[];
  readonly minSelected: number | null;
  readonly maxSelected: number | null;
}

export interface MultipleTextQuestion extends QuestionBase {
  readonly type: 'multipletext';
  readonly items: readonly MultipleTextItem[];
}

export interface MultipleTextItem extends TextInputDefinition {
  readonly name: string;
  readonly title: Localised;
  readonly required: boolean;
  readonly requiredText: Localised | null;
  readonly validators: readonly Validator[];
  readonly topic: string | null;
  readonly sensitive: boolean;
  readonly pictogram: Pictogram | null;
}

/** A matrix row; the row is the heading of its group of answers. */
export interface Row {
  readonly name: string;
  readonly text: Localised;
  readonly topic: string | null;
  readonly sensitive: boolean;
  readonly pictogram: Pictogram | null;
}

export interface MatrixQuestion extends QuestionBase {
  readonly type: 'matrix';
  readonly multiple: boolean;
  readonly rows: readonly Row[];
  readonly columns: readonly Choice[];
  readonly eachRowRequired: boolean;
}

export interface MatrixDropdownQuestion extends QuestionBase {
  readonly type: 'matrixdropdown';
  readonly rows: readonly Row[];
  readonly columns: readonly MatrixColumn[];
}

export interface MatrixColumn {
  readonly name: string;
  readonly title: Localised;
  readonly multiple: boolean;
  readonly choices: readonly Choice[];
  readonly required: boolean;
  readonly requiredText: Localised | null;
  readonly minSelected: number | null;
  readonly maxSelected: number | null;
  readonly validators: readonly Validator[];
  readonly role: Role | null;
  readonly topic: string | null;
  readonly sensitive: boolean;
  readonly pictogram: Pictogram | null;
}

export interface RankingQuestion extends QuestionBase {
  readonly type: 'ranking';
  readonly choices: readonly Choice[];
  /** Number of places, one select a place. */
  readonly places: number;
  readonly minSelected: number | null;
}

