import { isAudioFile } from '#core/questionnaire/media.ts';
import { usedNames } from '#core/questionnaire/piping.ts';
import type { Language, Localised } from '#core/questionnaire/questionnaire.ts';
import { isObject, toLocalised, type Reader } from '#core/questionnaire/reader.ts';

/** The author's own reading of a text: language → file in `surveys/media`. A language without one is read by a voice. */
export type Recordings = Readonly<Record<Language, string>>;

/** Reads `audio`, a recording of exactly the texts that are named. One that would say something else than they do is refused. */
export const readAudio = (reader: Reader, named: readonly string[]): Recordings | null => {
  const given = reader.raw('audio');
  if (given === undefined) return null;
  const texts = named.map((key) => toLocalised(reader.raw(key), reader.context.locale)).filter((text) => text !== null);
  if (texts.some((text) => usedNames(text).length > 0)) return refuse(reader, [], 'Texten sätter in ett svar. Det kan ingen inspelning säga.', 'Ta bort audio, eller skriv en text utan { }.');
  if (typeof given === 'string') return readOne(reader, given, texts);
  if (isObject(given)) return readEach(reader, given, languagesOf(texts, reader));
  return refuse(reader, [], 'Inspelningen ska vara en fil, eller en fil per språk.', 'Skriv "….mp3", eller { "sv": "….mp3", "sv-simple": "….mp3" }.');
};

const languagesOf = (texts: readonly Localised[], { context }: Reader): readonly Language[] => [...new Set([context.locale, ...texts.flatMap(Object.keys)])];

/** One file for all languages says the same in all. */
const readOne = (reader: Reader, file: string, texts: readonly Localised[]): Recordings | null => {
  if (texts.some((text) => new Set(Object.values(text)).size > 1)) return refuse(reader, [], 'Inspelningen är en, men texten är olika på olika språk.', 'Skriv { "sv": "….mp3", "sv-simple": "….mp3" }, eller bara det språk som är inspelat.');
  return takeFile(reader, [], file) ? Object.fromEntries(languagesOf(texts, reader).map((language) => [language, file])) : null;
};

const readEach = (reader: Reader, given: Readonly<Record<string, unknown>>, languages: readonly Language[]): Recordings | null => {
  const files = Object.entries(given).flatMap(([key, file]) => {
    const language = key === 'default' ? reader.context.locale : key;
    if (!languages.includes(language)) refuse(reader, [key], `Texten finns inte på ”${key}”.`, 'Skriv texten på det språket också, eller ta bort inspelningen.');
    else if (takeFile(reader, [key], file)) return [[language, file] as const];
    return [];
  });
  return files.length > 0 ? Object.fromEntries(files) : null;
};

const takeFile = (reader: Reader, at: readonly string[], file: unknown): file is string => {
  if (typeof file === 'string' && isAudioFile(file)) {
    reader.context.shows({ path: [...(reader.path ? [reader.path] : []), 'audio', ...at].join('.'), file });
    return true;
  }
  refuse(reader, at, `”${String(file)}” kan inte vara filens namn.`, 'Lägg filen i surveys/media och skriv bara filens namn: a–z, siffror, - och _, och sist .mp3, .ogg, .m4a eller .wav.');
  return false;
};

const refuse = (reader: Reader, at: readonly string[], message: string, mend: string): null => {
  reader.refuse(['audio', ...at].join('.'), message, mend);
  return null;
};
