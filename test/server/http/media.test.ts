import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit } from '#test/support/visitor.ts';
import { waveOf } from '#test/support/wave.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>fetch("/")</script><path d="M0 0h1v1z"/></svg>';
const SURVEY = { title: 'Bilder', pages: [{ name: 'a', elements: [{ type: 'radiogroup', name: 'a', title: 'Vilken?', pictogram: 'hus.svg', choices: [{ value: 'x', text: 'Huset', pictogram: 'hus.svg' }, { value: 'y', text: 'Bilen', pictogram: 'bil' }] }] }] };

/** The first 28 bytes are the head of an MP4; what follows stands for the film, which the server only carries. */
const FILM = Buffer.concat([Buffer.from('0000001c667479706d703432000000006d70343269736f6d61766331', 'hex'), Buffer.alloc(4_000, 'film')]);
const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:02.000\nHej!\n';
const SIGNED = { title: 'Teckenspråk', signVideo: { video: 'hej.mp4', captions: 'hej.vtt', transcript: 'Hej!' }, pages: [{ name: 'a', elements: [{ type: 'text', name: 'a', title: 'Vad heter du?', signVideo: { video: 'hej.mp4', captions: 'hej.vtt', transcript: 'Vad heter du?' } }] }] };

const WAV = waveOf(0.1);
const READ = { title: 'Uppläst', audio: 'valkommen.wav', pages: [{ name: 'a', elements: [{ type: 'radiogroup', name: 'a', title: 'Vilken?', description: 'Välj en.', audio: 'fraga.wav', choices: [{ value: 'x', text: 'Huset', audio: 'huset.wav' }, { value: 'y', text: 'Bilen' }] }] }] };

let app: TestApp;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alla-svarar-media-'));
  mkdirSync(join(folder, 'media', 'inne'), { recursive: true });
  writeFileSync(join(folder, 'media', 'hus.svg'), SVG);
  writeFileSync(join(folder, 'media', 'hej.mp4'), FILM);
  writeFileSync(join(folder, 'media', 'hej.vtt'), CAPTIONS);
  for (const file of ['valkommen', 'fraga', 'huset']) writeFileSync(join(folder, 'media', `${file}.wav`), WAV);
  writeFileSync(join(folder, 'media', 'anteckning.txt'), 'hemligt');
  writeFileSync(join(folder, 'media', '.dold.png'), 'hemligt');
  writeFileSync(join(folder, 'media', 'inne', 'b.png'), 'hemligt');
  writeFileSync(join(folder, 'utanfor.png'), 'hemligt');
  app = await startTestApp({ surveys: { bilder: SURVEY, tecken: SIGNED, upplast: READ }, surveysDir: folder });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

describe('an author’s own picture', () => {
  test('is sent as what it is, to be kept for a day, and as a document can run nothing', async () => {
    const response = await fetch(`${app.origin}/media/hus.svg`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(SVG);
    expect(response.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('stands before the words as an image without a name; ours are drawn in the page', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/e/bilder');
    const { source: html } = await visitor.press('Starta enkäten');
    expect(html.match(/<img class="pic pic--own" src="\/media\/hus.svg" alt="" width="48" height="48"\/>/g)).toHaveLength(2);
    expect(html.match(/<svg class="pic"/g)).toHaveLength(1);
  });
});

describe('a film in sign language', () => {
  test('is sent in the parts that are asked for, as a film, and under a policy that lets it run nothing', async () => {
    const part = await fetch(`${app.origin}/media/hej.mp4`, { headers: { Range: 'bytes=4-11' } });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('ftypmp42');
    expect(part.headers.get('content-range')).toBe(`bytes 4-11/${FILM.length}`);
    expect(part.headers.get('content-type')).toBe('video/mp4');
    expect(part.headers.get('x-content-type-options')).toBe('nosniff');
    expect(part.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox$/);
    const whole = await fetch(`${app.origin}/media/hej.mp4`);
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    expect(Buffer.from(await whole.arrayBuffer()).equals(FILM)).toBe(true);
    const beyond = await fetch(`${app.origin}/media/hej.mp4`, { headers: { Range: 'bytes=9999-' } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${FILM.length}`]);
  });

  test('has its captions as text with times', async () => {
    const response = await fetch(`${app.origin}/media/hej.vtt`);
    expect(response.headers.get('content-type')).toMatch(/^text\/vtt/);
    expect(await response.text()).toBe(CAPTIONS);
  });

  test('stands on the start page and at its question, from our own host and not fetched by itself', async () => {
    const visitor = visit(app.origin);
    const start = await visitor.open('/e/tecken');
    const question = await visitor.press('Starta enkäten');
    for (const { source } of [start, question]) {
      const [film = ''] = /<video.*<\/video>/.exec(source) ?? [];
      expect(film).toContain('lang="swl"');
      expect(film).toContain('preload="none"');
      expect(film).toContain('<source src="/media/hej.mp4" type="video/mp4"/>');
      expect(film).toMatch(/<track kind="captions" src="\/media\/hej.vtt" srcLang="sv"/i);
      expect(film).not.toMatch(/autoplay|poster/i);
    }
    expect((await fetch(`${app.origin}/e/tecken`)).headers.get('content-security-policy')).toContain("media-src 'self'");
  });
});

describe('a recording', () => {
  test('is sent as sound, in the parts that are asked for', async () => {
    const response = await fetch(`${app.origin}/media/fraga.wav`, { headers: { Range: 'bytes=0-3' } });
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([206, 'RIFF', `bytes 0-3/${WAV.length}`]);
    expect(response.headers.get('content-type')).toMatch(/^audio\//);
  });

  test('stands at the words it says: title and description of the question, and the choice', async () => {
    const visitor = visit(app.origin);
    const recorded = (page: { readonly document: Document }): readonly (readonly [string | null, string | null])[] => [...page.document.querySelectorAll('[data-audio]')].map((part) => [part.getAttribute('data-audio'), part.textContent]);
    expect(recorded(await visitor.open('/e/upplast'))).toEqual([['/media/valkommen.wav', 'Uppläst']]);
    expect(recorded(await visitor.press('Starta enkäten'))).toEqual([['/media/fraga.wav', 'Vilken?'], ['/media/fraga.wav', 'Välj en.'], ['/media/huset.wav', 'Huset']]);
  });

  test('of a question can be heard without JavaScript, and is not fetched by itself', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/e/upplast');
    const { source } = await visitor.press('Starta enkäten');
    expect(source.match(/<noscript><audio[^>]*>/g)).toEqual(['<noscript><audio class="recording" controls="" preload="none" src="/media/fraga.wav" aria-label="Lyssna på texten">']);
  });
});

/** An address as it stands: `fetch` would tidy it before it is sent. */
const statusOf = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.origin);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).once('error', reject).end();
  });

describe('nothing else of the machine is sent', () => {
  test.each(['../utanfor.png', '..%2futanfor.png', '%2e%2e%2futanfor.png', '..%5cutanfor.png', 'inne/b.png', 'inne%2fb.png', '.dold.png', 'anteckning.txt', 'finns-inte.png', 'hus.svg%00.png', 'inne', '', '%'])('/media/%s', async (path) => {
    expect(await statusOf(`/media/${path}`)).toBeGreaterThanOrEqual(400);
    expect(await statusOf(`/media/${path}`)).toBeLessThan(500);
  });
});

test('nothing of this was a bug', () => {
  expect(app.errors).toEqual([]);
});
