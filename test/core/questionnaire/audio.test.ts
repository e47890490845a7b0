import { describe, expect, test } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';
import { isMediaFile, mediaProblems } from '#core/questionnaire/media.ts';
import { audioView } from '#core/view/audio-view.ts';

const BOTH = { sv: 'Trivs du på arbetet?', 'sv-simple': 'Trivs du på jobbet?' };
const SAME = { sv: 'Ja', 'sv-simple': 'Ja' };

interface Place {
  readonly path: string;
  /** A questionnaire with a recording in the place, whose text there is `text`. */
  readonly make: (audio: unknown, text?: unknown) => unknown;
}

const choices = [{ value: 'ja', text: SAME }];
const PLACES: readonly Place[] = [
  { path: 'audio', make: (audio, text = BOTH) => ({ title: text, elements: [{ type: 'radiogroup', name: 'a', title: BOTH, choices }], audio }) },
  { path: 'elements[0].audio', make: (audio, text = BOTH) => ({ title: BOTH, elements: [{ type: 'radiogroup', name: 'a', title: text, choices, audio }] }) },
  { path: 'elements[0].choices[0].audio', make: (audio, text = BOTH) => ({ title: BOTH, elements: [{ type: 'radiogroup', name: 'a', title: BOTH, choices: [{ value: 'ja', text, audio }] }] }) },
  { path: 'elements[0].columns[0].audio', make: (audio, text = BOTH) => ({ title: BOTH, elements: [{ type: 'matrix', name: 'a', title: BOTH, rows: [{ value: 'r', text: SAME }], columns: [{ value: 'ja', text, audio }] }] }) },
];

describe.each(PLACES)('a recording at $path', ({ path, make }) => {
  const mediaOf = (json: unknown): readonly string[] => {
    const compiled = compileQuestionnaire(json);
    return compiled.ok ? compiled.value.media.map((use) => `${use.path}: ${use.file}`) : compiled.problems.map((problem) => `refused ${problem.path}`);
  };

  test('is a file for each language, or for one of them', () => {
    expect(mediaOf(make({ sv: 'a.mp3', 'sv-simple': 'b.ogg' }))).toEqual([`${path}.sv: a.mp3`, `${path}.sv-simple: b.ogg`]);
    expect(mediaOf(make({ 'sv-simple': 'b.m4a' }))).toEqual([`${path}.sv-simple: b.m4a`]);
    expect(mediaOf(make({ default: 'b.wav' }))).toEqual([`${path}.default: b.wav`]);
  });

  test('is one file where both languages say the same, and is refused where they do not', () => {
    expect(mediaOf(make('a.mp3', SAME))).toEqual([`${path}: a.mp3`]);
    expect(mediaOf(make('a.mp3', BOTH))).toEqual([`refused ${path}`]);
  });

  test.each(['../a.mp3', 'A.mp3', 'a.aac', 'https://example.org/a.mp3', 'a.vtt', '', 7, null])('is refused with the file %s', (file) => {
    expect(mediaOf(make({ sv: file }))).toEqual([`refused ${path}.sv`]);
  });

  test('is refused as a list, and in a language that the text does not have', () => {
    expect(mediaOf(make(['a.mp3']))).toEqual([`refused ${path}`]);
    expect(mediaOf(make({ fi: 'a.mp3' }))).toEqual([`refused ${path}.fi`]);
  });
});

test('a recording cannot say an answer that is put into the text', () => {
  const compiled = compileQuestionnaire({ title: 'T', elements: [{ type: 'text', name: 'a', title: 'Vem?' }, { type: 'text', name: 'b', title: 'Vad gör {a}?', audio: 'b.mp3' }] });
  expect(compiled.ok ? [] : compiled.problems.map(({ path, mend }) => [path, mend])).toEqual([['elements[1].audio', 'Ta bort audio, eller skriv en text utan { }.']]);
});

describe('the file of a recording', () => {
  const compiled = compileQuestionnaire({ title: 'T', elements: [{ type: 'text', name: 'a', title: 'A', audio: 'a.mp3' }] });
  const problems = (sizes: Readonly<Record<string, number>>): readonly string[] =>
    compiled.ok ? mediaProblems(compiled.value, new Map(Object.entries(sizes))).map(({ path, message, mend }) => `${path}: ${message} ${mend}`) : ['refused'];

  test('is fine up to its limit', () => {
    expect(problems({ 'a.mp3': LIMITS.audio })).toEqual([]);
  });

  test('is told when it is missing or too large, with what to do', () => {
    expect(problems({})).toEqual(['elements[0].audio: Filen ”a.mp3” finns inte i surveys/media. Lägg filen där, eller rätta namnet.']);
    expect(problems({ 'a.mp3': LIMITS.audio + 1 })).toEqual(['elements[0].audio: Inspelningen ”a.mp3” är större än 1 MB. Gör den kortare, eller spara den med lägre kvalitet.']);
  });

  test('may be sent to those who answer', () => {
    expect(['a.mp3', 'a.ogg', 'a.m4a', 'a.wav'].every(isMediaFile)).toBe(true);
    expect(['a.mp3.html', '.a.mp3', 'a.aac', '../a.wav'].some(isMediaFile)).toBe(false);
  });
});

test('the recording that is heard is in the language of the words that are seen', () => {
  const recordings = { sv: 'a.mp3' };
  expect(audioView(recordings, { text: 'Trivs du?', lang: 'sv' })).toBe('/media/a.mp3');
  expect(audioView(recordings, { text: 'Trivs du?', lang: 'sv-simple' })).toBeNull();
  expect(audioView(recordings, { key: 'none.label' })).toBeNull();
  expect(audioView(null, { text: 'Trivs du?', lang: 'sv' })).toBeNull();
});
