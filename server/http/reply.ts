import type { PageView } from '#core/view/page-view.ts';
import type { Settings } from '#core/view/settings.ts';
import type { ProblemName } from '#core/view/build-problem-page.ts';

/** What a handler answers; `endpoint` sends it. */
export type Reply =
  /** `settings`: how it is read, where that is not as its reader reads the rest. */
  | { readonly kind: 'page'; readonly view: PageView; readonly status?: number; readonly cookies?: readonly Cookie[]; readonly settings?: Settings }
  /** `again`: the form is posted there too. */
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies?: readonly Cookie[]; readonly again?: boolean }
  | { readonly kind: 'json'; readonly body: unknown; readonly status?: number; readonly headers?: Readonly<Record<string, string>> }
  /** Sent in pieces as they are made. */
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly pieces: Iterable<string | Uint8Array>; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'problem'; readonly problem: ProblemName; readonly detail?: Readonly<Record<string, unknown>> };

export interface Cookie {
  readonly name: string;
  /** null: taken away. */
  readonly value: string | null;
  /** Days; null: until the browser is closed. */
  readonly days: number | null;
}

export const notFound: Reply = { kind: 'problem', problem: 'notFound' };
