/** What does not work, or is not known to, in the program itself. `until`: no longer said once the operator has told who tested so, and when. */
export interface Shortcoming {
  readonly text: { readonly key: string };
  readonly until: TestKind | null;
}

/** Tests that no program can do. */
export const TEST_KINDS = ['people', 'screenReaders'] as const;
export type TestKind = (typeof TEST_KINDS)[number];

export const KNOWN_SHORTCOMINGS: readonly Shortcoming[] = [
  { text: { key: 'accessibility.known.users' }, until: 'people' },
  { text: { key: 'accessibility.known.readers' }, until: 'screenReaders' },
  { text: { key: 'accessibility.known.easy' }, until: null },
  { text: { key: 'accessibility.known.media' }, until: null },
];
