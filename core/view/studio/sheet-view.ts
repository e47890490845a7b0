/** Pages of sections: the record of processing, what is deleted when, a certificate. A part of the contract of `studio-view.ts`. */
import type { ItemView } from '#core/view/item-view.ts';
import type { ErrorView } from '#core/view/page-view.ts';
import type { StudioTable } from '#core/view/studio/list-view.ts';
import type { LinkView } from '#core/view/studio/releases-view.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import type { SurveyHead } from '#core/view/studio/survey-head.ts';
import type { Label, Text } from '#core/view/text.ts';

export interface StudioSheetView extends StudioFrame {
  readonly page: 'studio-sheet';
  /** Of a page of a survey; null on others. */
  readonly top: SurveyHead | null;
  readonly title: Label;
  /** What has just been done. */
  readonly said: Text | null;
  readonly lead: readonly Label[];
  readonly links: readonly LinkView[];
  readonly sections: readonly SheetSection[];
  /** Null for who may only read. */
  readonly form: SheetForm | null;
}

export interface SheetSection {
  readonly heading: Label;
  readonly texts: readonly Label[];
  readonly facts: readonly SheetFact[];
  readonly links: readonly LinkView[];
  readonly table: StudioTable | null;
}

/** `value` null: it is missing. */
export interface SheetFact {
  readonly name: Text;
  readonly value: Label | null;
}

export interface SheetForm {
  readonly heading: Text;
  readonly lead: readonly Label[];
  readonly action: string;
  readonly csrf: string;
  readonly items: readonly ItemView[];
  readonly errors: readonly ErrorView[];
  readonly kept: readonly (readonly [string, string])[];
  readonly submit: Text;
}
