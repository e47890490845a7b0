/** What is said on a page: interface texts travel as keys with parameters, authors' texts as text with its language. */

/** An interface text: a key of client/locales with its parameters. `count` chooses the plural form. */
export interface Text {
  readonly key: string;
  readonly parameters?: TextParameters;
}

/** A parameter may itself be an interface text, e.g. the part of a date that is missing. */
export type TextParameters = Readonly<Record<string, string | number | Text>>;

/** An author's text. `lang` differs from the page's language where it had to fall back. */
export interface Said {
  readonly text: string;
  readonly lang: string;
}

export type Label = Said | Text;

/** A refusal in an interface text, or in the author's own words. */
export type ErrorText = { readonly kind: 'interface'; readonly text: Text } | { readonly kind: 'author'; readonly said: Said };
