/** What the tests use of the toolkit, which has no types of its own. */
declare module 'jsonstat-toolkit' {
  interface Dimension {
    readonly id: readonly string[];
    readonly Category: (id: string) => { readonly label: string };
  }
  interface Dataset {
    readonly id: readonly string[];
    readonly role: Readonly<Record<string, readonly string[] | null>>;
    readonly extension: { readonly fraga_id: string; readonly uppdelat_id?: string };
    readonly Data: (place: Readonly<Record<string, string>>) => { readonly value: number | null; readonly status: string | null };
    readonly Dimension: (id: string) => Dimension;
  }
  interface Collection {
    readonly class: string;
    readonly label: string;
    readonly length: number;
    readonly Dataset: () => readonly Dataset[];
  }
  const JSONstat: (json: unknown) => Collection;
  export { JSONstat as default };
}
