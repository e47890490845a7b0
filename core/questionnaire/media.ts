import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';
import { nearest } from '#core/questionnaire/nearest.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';

/** A file that the questionnaire shows, and the place that names it. */
export interface MediaUse {
  readonly path: string;
  readonly file: string;
}

/** Files that can be used: name → size in bytes. */
export type MediaFiles = ReadonlyMap<string, number>;

/** Lower-case names without folders: no address can lead out of the folder, and no two names differ in case alone. */
const PICTURE_FILE = /^[a-z0-9][a-z0-9_-]{0,62}\.(?:svg|png|webp|jpg)$/;

export const isPictureFile = (file: string): boolean => PICTURE_FILE.test(file);

/** Files of a questionnaire that are missing or too large. What there is comes in: core reads no folders. */
export const mediaProblems = ({ media }: Pick<Questionnaire, 'media'>, files: MediaFiles): readonly AuthorProblem[] =>
  media.flatMap(({ path, file }): readonly AuthorProblem[] => {
    const size = files.get(file);
    if (size === undefined) return [{ path, message: `Filen ”${file}” finns inte i surveys/media.`, mend: mendMissing(file, [...files.keys()]) }];
    if (size > LIMITS.picture) return [{ path, message: `Bilden ”${file}” är större än ${LIMITS.picture / 1000} kB.`, mend: 'Gör bilden mindre.' }];
    return [];
  });

const mendMissing = (file: string, files: readonly string[]): string => {
  const near = nearest(file, files);
  return near === null ? 'Lägg filen där, eller rätta namnet.' : `Menade du ”${near}”?`;
};
