import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import type { Label, Said, Text } from '#core/view/text.ts';

/** What the JSON API is, for people: the same operations as in its OpenAPI document. */
export interface StudioApiView extends StudioFrame {
  readonly page: 'studio-api';
  /** Address of the document. */
  readonly document: string;
  readonly scopes: readonly ApiRowView[];
  readonly errors: readonly ApiRowView[];
  readonly groups: readonly { readonly id: string; readonly title: Said; readonly operations: readonly ApiOperationView[] }[];
  readonly shapes: readonly { readonly id: string; readonly name: string; readonly about: Said; readonly fields: readonly ApiRowView[] }[];
}

export interface ApiOperationView {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly summary: Said;
  /** The scope that it needs, or that it needs no token. */
  readonly needs: Text;
  /** The shape that is sent along; null: none. */
  readonly takes: ApiLinkView | null;
  /** Headers that must be sent along. */
  readonly reads: readonly ApiRowView[];
  readonly answers: readonly (ApiRowView & { readonly shape: ApiLinkView | null })[];
}

export interface ApiLinkView {
  readonly address: string;
  readonly name: string;
}

/** A word of a program, with what it means. `kind`: which values it has. */
export interface ApiRowView {
  readonly word: string;
  readonly kind: Label | null;
  readonly about: Label;
}
