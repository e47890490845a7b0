import type { Text } from '#core/view/text.ts';

/** Tests that no program can do: with people who have disabilities, by hand with a screen reader, with speech control or other aids. */
export const TEST_KINDS = ['people', 'screenReaders', 'otherAids'] as const;
export type TestKind = (typeof TEST_KINDS)[number];

/** What nobody can know of the program before somebody has tested it so. */
const UNTESTED: Readonly<Record<TestKind, Text>> = {
  people: { key: 'accessibility.known.users' },
  screenReaders: { key: 'accessibility.known.readers' },
  otherAids: { key: 'accessibility.known.aids' },
};

/** What the program lacks and EN 301 549, which the law goes by, does not ask for. */
export const BEYOND_THE_LAW: readonly Text[] = [{ key: 'accessibility.known.easy' }, { key: 'accessibility.known.media' }];

/** The kinds of test that are not among those done. */
export const kindsLeft = (done: readonly { readonly kind: TestKind }[]): readonly TestKind[] => TEST_KINDS.filter((kind) => done.every((test) => test.kind !== kind));

/** What is not known to work, given the tests done: a line for each kind that is left. */
export const knownShortcomings = (done: readonly { readonly kind: TestKind }[]): readonly Text[] => kindsLeft(done).map((kind) => UNTESTED[kind]);
