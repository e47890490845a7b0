/** What a language is called to people: ours by name, others by their code within quotation marks. `docs/terminology.md` has the two names. */
export const languageName = (language: string): string => NAMES.get(language) ?? `”${language}”`;

const NAMES: ReadonlyMap<string, string> = new Map([
  ['sv', 'vanlig svenska'],
  ['sv-simple', 'enkel svenska'],
]);
