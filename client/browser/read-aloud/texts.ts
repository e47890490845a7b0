/** The texts of the player in each language, put in its place by the build: all texts of the product would be 14 kB more to fetch. */
declare const READER_TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>>;

export type Say = (key: string) => string;

export const sayIn = (language: string): Say => {
  const texts = READER_TEXTS[language] ?? READER_TEXTS['sv'] ?? {};
  return (key) => texts[key] ?? key;
};
