import { NO_OWN_WORDS, readOwnWords, type OwnWords } from '#core/language/vocabulary.ts';
import type { Surroundings } from '#server/services/surroundings.ts';
import { readCaptions, readGeography, readJson, readMedia, wordsFile } from '#server/storage/survey-files.ts';
import { StorageRefused } from '#server/storage/storage.ts';

/**
 * What the questionnaires of a folder stand in. Throws StorageRefused, in Swedish, where a file cannot be read.
 * @param words a file with the organisation's own words; by default `data/words.json` in the folder, if there is one
 */
export const readSurroundings = (surveysDir: string, words: string | null = wordsFile(surveysDir)): Surroundings => ({
  geography: readGeography(surveysDir),
  media: readMedia(surveysDir),
  captions: readCaptions(surveysDir),
  words: words === null ? NO_OWN_WORDS : readWords(words),
});

const readWords = (file: string): OwnWords => {
  const words = readOwnWords(readJson(file));
  if (words.ok) return words.value;
  throw new StorageRefused(words.problems.map((problem) => `${file}: ${problem}`).join('\n'));
};
