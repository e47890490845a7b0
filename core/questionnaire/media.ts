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
const VIDEO_FILE = /^[a-z0-9][a-z0-9_-]{0,62}\.(?:mp4|webm)$/;
const AUDIO_FILE = /^[a-z0-9][a-z0-9_-]{0,62}\.(?:mp3|ogg|m4a|wav)$/;
const CAPTIONS_FILE = /^[a-z0-9][a-z0-9_-]{0,62}\.vtt$/;

export const isPictureFile = (file: string): boolean => PICTURE_FILE.test(file);
export const isVideoFile = (file: string): boolean => VIDEO_FILE.test(file);
export const isAudioFile = (file: string): boolean => AUDIO_FILE.test(file);
export const isCaptionsFile = (file: string): boolean => CAPTIONS_FILE.test(file);

/** Whether a file may be sent to those who answer. */
export const isMediaFile = (file: string): boolean => isPictureFile(file) || isVideoFile(file) || isAudioFile(file) || isCaptionsFile(file);

/** WebVTT as browsers take it: the word first, and at least one line of text with its times (W3C WebVTT, 4.1). */
export const isCaptions = (text: string): boolean => /^\uFEFF?WEBVTT(?:[ \t\r\n])/.test(text) && text.includes(' --> ');

/** Captions files that can be read: name → what they say. */
export type CaptionTexts = ReadonlyMap<string, string>;

/** Files of a questionnaire that are missing, too large or not what they should be. What there is comes in: core reads no folders. */
export const mediaProblems = ({ media }: Pick<Questionnaire, 'media'>, files: MediaFiles, captions: CaptionTexts = new Map()): readonly AuthorProblem[] =>
  media.flatMap(({ path, file }): readonly AuthorProblem[] => {
    const size = files.get(file);
    if (size === undefined) return [{ path, message: `Filen ”${file}” finns inte i surveys/media.`, mend: mendMissing(file, [...files.keys()]) }];
    const { limit, called, mend } = KINDS[kindOf(file)];
    if (size > limit) return [{ path, message: `${called(file)} är större än ${inUnits(limit)}.`, mend }];
    if (isCaptionsFile(file) && !isCaptions(captions.get(file) ?? '')) return [{ path, message: `Filen ”${file}” är ingen textning.`, mend: 'Spara den som WebVTT: första raden är WEBVTT, och varje text har sin tid, till exempel 00:00.000 --> 00:04.000.' }];
    return [];
  });

const kindOf = (file: string): keyof typeof KINDS => {
  if (isVideoFile(file)) return 'video';
  if (isAudioFile(file)) return 'audio';
  return isCaptionsFile(file) ? 'captions' : 'picture';
};

const KINDS = {
  picture: { limit: LIMITS.picture, called: (file: string) => `Bilden ”${file}”`, mend: 'Gör bilden mindre.' },
  video: { limit: LIMITS.video, called: (file: string) => `Filmen ”${file}”`, mend: 'Gör filmen kortare, eller spara den med lägre kvalitet.' },
  audio: { limit: LIMITS.audio, called: (file: string) => `Inspelningen ”${file}”`, mend: 'Gör den kortare, eller spara den med lägre kvalitet.' },
  captions: { limit: LIMITS.captions, called: (file: string) => `Textningen ”${file}”`, mend: 'Gör den kortare.' },
} as const;

const inUnits = (bytes: number): string => (bytes < 1_000_000 ? `${bytes / 1_000} kB` : `${bytes / 1_000_000} MB`);

const mendMissing = (file: string, files: readonly string[]): string => {
  const near = nearest(file, files);
  return near === null ? 'Lägg filen där, eller rätta namnet.' : `Menade du ”${near}”?`;
};
