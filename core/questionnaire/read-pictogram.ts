import { isPictureFile } from '#core/questionnaire/media.ts';
import { nearest } from '#core/questionnaire/nearest.ts';
import type { Reader } from '#core/questionnaire/reader.ts';
import { PICTOGRAMS, type Pictogram } from '#core/view/pictograms.ts';

/** Reads `pictogram`: the name of one of ours, or of a file, which has a dot. Null where there is none, or it is refused. */
export const readPictogram = (reader: Reader): Pictogram | null => {
  const given = reader.string('pictogram');
  if (given === null) return null;
  return /[./\\]/.test(given) ? readFile(given, reader) : readDrawn(given, reader);
};

const readDrawn = (given: string, reader: Reader): Pictogram | null => {
  const name = PICTOGRAMS.find((known) => known === given);
  if (name) return { kind: 'drawn', name };
  const near = nearest(given, PICTOGRAMS);
  reader.refuse('pictogram', `Det finns ingen bild som heter ”${given}”.`, near === null ? 'Namnen står i surveys/README.md.' : `Menade du ”${near}”?`);
  return null;
};

const readFile = (file: string, reader: Reader): Pictogram | null => {
  if (!isPictureFile(file)) {
    reader.refuse('pictogram', `”${file}” kan inte vara en bild.`, 'Lägg bilden i surveys/media och skriv bara filens namn: a–z, siffror, - och _, och sist .svg, .png, .webp eller .jpg.');
    return null;
  }
  reader.context.shows({ path: `${reader.path}.pictogram`, file });
  return { kind: 'file', file };
};
