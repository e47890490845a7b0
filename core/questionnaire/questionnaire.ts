import type { Condition } from '#core/questionnaire/condition.ts';
import type { Glossary } from '#core/questionnaire/explained.ts';
import type { MediaUse } from '#core/questionnaire/media.ts';
import type { Recordings } from '#core/questionnaire/read-audio.ts';
import type { SignVideo } from '#core/questionnaire/read-sign-video.ts';
import type { Question, Row } from '#core/question-types/question.ts';

/** A language code of a text, `sv` and `sv-simple` in the questionnaires we ship. */
export type Language = string;

/** One text in several languages. */
export type Localised = Readonly<Record<Language, string>>;

/** A published questionnaire, compiled once from SurveyJS JSON. Immutable; holds compiled conditions. */
export interface Questionnaire {
  readonly title: Localised;
  /** The introduction on the start page. */
  readonly description: Localised | null;
  /** The language that the questionnaire opens in. */
  readonly locale: Language;
  readonly languages: readonly Language[];
  readonly facts: SurveyFacts;
  readonly pages: readonly Page[];
  /** What is asked at a time, in order, in each pace. */
  readonly steps: Readonly<Record<Pace, readonly Step[]>>;
  /** Every question in the order of the file, with the conditions of all that it stands in. */
  readonly questions: readonly PlacedQuestion[];
  /** The author's own files that are shown. */
  readonly media: readonly MediaUse[];
}

/** How much is asked at a time: a page, or a part of one with a long matrix; or one question, or row of a matrix. */
export type Pace = 'usual' | 'one';

/** One screen of the journey. */
export interface Step {
  /** `<page>`, or `<page>/2` and so on for the later parts: its address under `/e/:slug/`. */
  readonly key: string;
  readonly page: Page;
  readonly elements: readonly Element[];
  readonly part: { readonly number: number; readonly total: number } | null;
  /** Nothing on it is ever hidden. */
  readonly unconditional: boolean;
  /** What it consists of, in order; the draft holds pieces, so that it is the same in both paces. */
  readonly pieces: readonly Piece[];
  /** What the question belongs to where it is asked by itself: its page first, then its panels. Descriptions stand with the first question only. */
  readonly within: readonly Titled[];
  /** Earlier questions of the page, with those of their rules that also look at the question here and at none after it. */
  readonly rules: readonly Question[];
}

/** The smallest that is asked by itself: a question, or a row of a matrix, with the texts before it. */
export interface Piece {
  /** Its name in the draft: `<page>#<number>`. */
  readonly name: string;
  readonly elements: readonly Element[];
  readonly questions: readonly string[];
  /** Names of its texts. */
  readonly texts: readonly string[];
  readonly unconditional: boolean;
}

export interface Titled {
  readonly title: Localised | null;
  readonly description: Localised | null;
}

export interface PlacedQuestion {
  readonly question: Question;
  /** All must hold for the question to be asked: its page's, its panels' and its own. */
  readonly conditions: readonly Condition[];
  /** Its keys in the data: its name, and that of its comment where it can have one. */
  readonly keys: readonly string[];
}

export interface Page extends Titled {
  readonly name: string;
  /** null: always shown. */
  readonly visible: Condition | null;
  readonly elements: readonly Element[];
}

/** What stands on a page, in order. Panels nest. */
export type Element = QuestionElement | HtmlElement | PanelElement;

export interface QuestionElement {
  readonly kind: 'question';
  readonly question: Question;
  /** The matrix rows that are meant, null for the whole question: a long matrix is asked in parts. */
  readonly rows: readonly Row[] | null;
}

export interface HtmlElement {
  readonly kind: 'html';
  readonly name: string;
  /** Sanitised when compiled. */
  readonly html: Localised;
  readonly visible: Condition | null;
}

export interface PanelElement extends Titled {
  readonly kind: 'panel';
  readonly name: string;
  readonly visible: Condition | null;
  readonly elements: readonly Element[];
}

/** Who asks, why, for how long, and how figures are reported: the custom properties of the survey. */
export interface SurveyFacts {
  readonly publish: boolean;
  /** Whom it is for, and how long it takes. */
  readonly audience: Localised | null;
  readonly purpose: Localised | null;
  readonly controller: Localised | null;
  readonly legalBasis: Localised | null;
  readonly contact: { readonly tel?: string; readonly email?: string } | null;
  /** Days that an answer is kept. */
  readonly retention: number;
  /** The smallest count that is shown, at least 5. */
  readonly minimumCell: number;
  readonly areaLevel: 'kommun' | 'forbund';
  /** Who tested the easy text, and when (ISO date). */
  readonly easyReadReview: { readonly by: string; readonly date: string } | null;
  /** Hard words that are explained where they stand. */
  readonly explain: Glossary;
  /** The introduction in Swedish Sign Language. */
  readonly signVideo: SignVideo | null;
  /** The author's reading of title and introduction. */
  readonly audio: Recordings | null;
}
