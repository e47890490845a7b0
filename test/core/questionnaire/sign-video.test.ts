import { describe, expect, test } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';
import { isCaptions, isMediaFile, mediaProblems } from '#core/questionnaire/media.ts';

const FILM = { video: 'film.mp4', captions: 'film.vtt', transcript: 'Hej!' };
const PLACES = [
  ['signVideo', (signVideo: unknown) => ({ title: 'T', elements: [{ type: 'text', name: 'a', title: 'A' }], signVideo })],
  ['elements[0].signVideo', (signVideo: unknown) => ({ title: 'T', elements: [{ type: 'text', name: 'a', title: 'A', signVideo }] })],
] as const;

describe.each(PLACES)('%s', (path, withFilm) => {
  const problemsOf = (film: unknown): readonly string[] => {
    const compiled = compileQuestionnaire(withFilm(film));
    return compiled.ok ? [] : compiled.problems.map((problem) => problem.path);
  };

  test('is taken with film, captions and transcript, and its files are told to whoever can read folders', () => {
    const compiled = compileQuestionnaire(withFilm(FILM));
    expect(compiled.ok && compiled.value.media).toEqual([{ path: `${path}.video`, file: 'film.mp4' }, { path: `${path}.captions`, file: 'film.vtt' }]);
  });

  test.each(['video', 'captions', 'transcript'] as const)('is refused without its %s', (part) => {
    const { [part]: _, ...rest } = FILM;
    expect(problemsOf(rest)).toEqual([`${path}.${part}`]);
    expect(problemsOf({ ...FILM, [part]: '' })).toEqual([`${path}.${part}`]);
  });

  test('is refused as a file alone', () => {
    expect(problemsOf('film.mp4')).toEqual([path]);
  });

  test.each(['../film.mp4', 'Film.mp4', 'film.mov', 'https://example.org/film.mp4', 'a/film.webm', 'film.vtt'])('is refused with the film %s', (video) => {
    expect(problemsOf({ ...FILM, video })).toEqual([`${path}.video`]);
  });

  test('is refused with a place for an answer or with what nobody reads', () => {
    expect(problemsOf({ ...FILM, transcript: 'Hej {a}' })).toEqual([`${path}.transcript`]);
    expect(problemsOf({ ...FILM, autoplay: true })).toEqual([`${path}.autoplay`]);
  });
});

describe('the files of a film', () => {
  const compiled = compileQuestionnaire(PLACES[1][1](FILM));
  const problems = (sizes: Readonly<Record<string, number>>, captions: string): readonly string[] =>
    compiled.ok ? mediaProblems(compiled.value, new Map(Object.entries(sizes)), new Map([['film.vtt', captions]])).map(({ path, message }) => `${path}: ${message}`) : ['refused'];
  const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:02.000\nHej!\n';

  test('are fine up to their limits', () => {
    expect(problems({ 'film.mp4': LIMITS.video, 'film.vtt': LIMITS.captions }, CAPTIONS)).toEqual([]);
  });

  test('are told when they are missing, too large or no captions', () => {
    expect(problems({}, CAPTIONS)).toEqual(['elements[0].signVideo.video: Filen ”film.mp4” finns inte i surveys/media.', 'elements[0].signVideo.captions: Filen ”film.vtt” finns inte i surveys/media.']);
    expect(problems({ 'film.mp4': LIMITS.video + 1, 'film.vtt': 50 }, '1\n00:00:00,000 --> 00:00:02,000\nHej!')).toEqual(['elements[0].signVideo.video: Filmen ”film.mp4” är större än 50 MB.', 'elements[0].signVideo.captions: Filen ”film.vtt” är ingen textning.']);
  });

  test('are captions by their first word and a line with its times', () => {
    expect(['WEBVTT\n\n00:00.000 --> 00:02.000\nHej', '\uFEFFWEBVTT Svenska\r\n\r\n00:00.000 --> 00:02.000\r\nHej'].every(isCaptions)).toBe(true);
    expect(['', 'WEBVTT', 'WEBVTT\n', 'WEBVTTX\n00:00.000 --> 00:02.000', 'Hej WEBVTT\n --> '].some(isCaptions)).toBe(false);
  });

  test('are the only ones that are sent beside pictures', () => {
    expect(['a.mp4', 'a.webm', 'a.vtt', 'a.png'].every(isMediaFile)).toBe(true);
    expect(['a.html', 'a.js', 'a.mp4.html', '.a.vtt', '../a.mp4', 'a.txt'].some(isMediaFile)).toBe(false);
  });
});
