import { isCaptionsFile, isVideoFile } from '#core/questionnaire/media.ts';
import type { Localised } from '#core/questionnaire/questionnaire.ts';
import { isObject, type Reader } from '#core/questionnaire/reader.ts';

/** A text in Swedish Sign Language: the author's own files in `surveys/media`, and the same in written words. */
export interface SignVideo {
  readonly video: string;
  readonly captions: string;
  readonly transcript: Localised;
}

/** Reads `signVideo`. A film without captions or transcript shuts out others (WCAG 2.2, 1.2.1 and 1.2.2): it is refused. */
export const readSignVideo = (reader: Reader): SignVideo | null => {
  const given = reader.raw('signVideo');
  if (given === undefined) return null;
  if (!isObject(given)) {
    reader.refuse('signVideo', 'En film ska ha textning och text.', 'Skriv { "video": "….mp4", "captions": "….vtt", "transcript": … }.');
    return null;
  }
  return readParts(reader.object('signVideo'));
};

const readParts = (film: Reader | null): SignVideo | null => {
  if (!film) return null;
  const video = readFile(film, 'video', isVideoFile, 'Filmen', '.mp4 eller .webm');
  const captions = readFile(film, 'captions', isCaptionsFile, 'Textningen', '.vtt');
  const transcript = film.localised('transcript');
  if (!transcript) film.refuse('transcript', 'Filmens text saknas.', 'Skriv det som sägs i filmen, på varje språk som filen har.');
  film.finish();
  return video && captions && transcript ? { video, captions, transcript } : null;
};

const readFile = (film: Reader, part: 'video' | 'captions', fits: (file: string) => boolean, called: string, endings: string): string | null => {
  const file = film.string(part);
  if (file !== null && fits(file)) {
    film.context.shows({ path: `${film.path}.${part}`, file });
    return file;
  }
  if (file !== null || !film.has(part)) film.refuse(part, file === null ? `${called} saknas.` : `”${file}” kan inte vara filens namn.`, `Lägg filen i surveys/media och skriv bara filens namn: a–z, siffror, - och _, och sist ${endings}.`);
  return null;
};
