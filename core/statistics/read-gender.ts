import { plainWord } from '#core/statistics/plain-word.ts';
import type { RawCell } from '#core/statistics/raw-table.ts';
import type { StatisticsGender } from '#core/statistics/statistics-table.ts';

/** Statistics Sweden's codes are 1 for men and 2 for women. */
const WORDS: Readonly<Record<StatisticsGender, readonly string[]>> = {
  kvinnor: ['kvinnor', 'kvinna', 'k', '2', 'women', 'woman', 'female', 'females'],
  man: ['man', 'm', '1', 'men', 'male', 'males'],
  ovriga: ['annat', 'okant', 'annat eller okant', 'annat kon', 'okant kon', 'o', 'ovriga', 'uppgift saknas'],
  samtliga: ['totalt', 'total', 'samtliga', 'alla', 'tot', 't', '1+2', 'kvinnor och man', 'man och kvinnor', 'bada konen', 'bada', 'both sexes'],
};

const GENDERS = new Map(Object.entries(WORDS).flatMap(([gender, words]) => words.map((word) => [word, gender as StatisticsGender] as const)));

/** The gender that a word or code stands for, null for none that we know. */
export const genderOfWord = (text: string): StatisticsGender | null => GENDERS.get(plainWord(text)) ?? null;

/** The text goes before the code: a file may number the genders in its own way, and says so in words. */
export const readGender = ({ code, text }: RawCell): StatisticsGender | null => genderOfWord(text) ?? (code === null ? null : genderOfWord(code));
