import type { Language, Localised } from '#core/questionnaire/questionnaire.ts';
import { say } from '#core/question-types/localise.ts';

/** What an author sees as a list in a question. */
export type ListPart = 'choice' | 'row' | 'column' | 'field';

/** One of a list: `key` is what answers are stored by, and the same in both versions. */
export interface Listed {
  readonly key: string;
  readonly text: Localised;
}

export type ListChangeKind = `${ListPart}-${'added' | 'removed' | 'reworded' | 'order'}`;

/** A change in a list: its texts before and after; null where there was none, or it is not about one text. */
export interface ListChange {
  readonly kind: ListChangeKind;
  /** null: it is the same in every language. */
  readonly language: Language | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What was added to a list, taken from it, worded anew in a language that both versions have, or put in another order. */
export const listChanges = (part: ListPart, before: readonly Listed[], after: readonly Listed[], languages: readonly Language[]): readonly ListChange[] => {
  const [then, now] = [keyed(before), keyed(after)];
  const shared = (list: readonly Listed[], other: ReadonlyMap<string, Localised>): readonly string[] => list.map(({ key }) => key).filter((key) => other.has(key));
  const isReordered = shared(before, now).join('\n') !== shared(after, then).join('\n');
  return [
    ...after.filter(({ key }) => !then.has(key)).map(({ text }) => ({ kind: `${part}-added` as const, language: null, before: null, after: mainText(text) })),
    ...before.filter(({ key }) => !now.has(key)).map(({ text }) => ({ kind: `${part}-removed` as const, language: null, before: mainText(text), after: null })),
    ...languages.flatMap((language) => reworded(part, then, after, language)),
    ...(isReordered ? [{ kind: `${part}-order` as const, language: null, before: null, after: null }] : []),
  ];
};

const keyed = (list: readonly Listed[]): ReadonlyMap<string, Localised> => new Map(list.map(({ key, text }) => [key, text]));

/** As it stands in Swedish, which every text has where the file uses it at all. */
export const mainText = (text: Localised): string => say(text, 'sv').text;

const reworded = (part: ListPart, then: ReadonlyMap<string, Localised>, after: readonly Listed[], language: Language): readonly ListChange[] =>
  after.flatMap(({ key, text }) => {
    const earlier = then.get(key);
    const [before, now] = [earlier && say(earlier, language).text, say(text, language).text];
    return before === undefined || before === now ? [] : [{ kind: `${part}-reworded` as const, language, before, after: now }];
  });
