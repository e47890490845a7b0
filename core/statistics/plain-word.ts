/** A word so that spellings of it are one: small letters, no accents or dots, one space where there are spaces, points, hyphens or underscores. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_.\-–]+/gu, ' ')
    .trim();
