/** The pages of help. A part of the contract of `studio-view.ts`. */
import type { ItemView } from '#core/view/item-view.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** A page of help: paragraphs under headings, with lists, examples and pairs, or links to the guides. */
export interface StudioHelpView extends StudioFrame {
  readonly page: 'studio-help';
  readonly title: Text;
  readonly lead: Text;
  readonly guides: readonly HelpLink[];
  readonly sections: readonly HelpSection[];
  /** A form that measures a text; null where there is none. */
  readonly measure: MeasureView | null;
  readonly said: Text | null;
}

export interface HelpLink {
  readonly address: string;
  readonly label: Text;
}

export interface HelpSection {
  readonly id: string;
  readonly title: Text;
  readonly text: Text;
  /** A list under the text: each with the name of what it is about, as it is written in JSON; empty for none. */
  readonly list: readonly { readonly name: string; readonly text: Label }[];
  readonly example: HelpExample | null;
  /** How something is written badly and well. */
  readonly pair: { readonly before: string; readonly after: string } | null;
  readonly link: HelpLink | null;
}

/** A part of a questionnaire, and what those who answer see of it. */
export interface HelpExample {
  readonly json: string;
  readonly items: readonly ItemView[];
  /** The form that puts it in a survey; null where it cannot be done. */
  readonly tryIt: { readonly action: string; readonly csrf: string; readonly value: string; readonly surveys: readonly string[] } | null;
}

export interface MeasureView {
  readonly action: string;
  readonly csrf: string;
  readonly typed: string;
  /** What the text measures; null before it is sent. */
  readonly result: readonly Text[] | null;
  readonly findings: readonly { readonly message: string; readonly better: string; readonly words: string }[];
}

/** Fields of the forms. */
export const HELP_FIELDS = { text: 'text', survey: 'enkat', example: 'exempel' } as const;

export const GUIDES = { json: `${STUDIO.help}/json`, easy: `${STUDIO.help}/enkel-svenska`, analysis: `${STUDIO.help}/analys` } as const;
