import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SETTING_NAMES, SETTINGS, pageBefore, questionBefore, readSettings, settingsFrom, USUAL, writeSettings, type Settings } from '#core/view/settings.ts';

const anySettings: fc.Arbitrary<Settings> = fc
  .record(Object.fromEntries(SETTING_NAMES.map((name) => [name, fc.constantFrom(...SETTINGS[name])])) as { readonly [Name in keyof Settings]: fc.Arbitrary<Settings[Name]> })
  .map((chosen) => settingsFrom((name) => chosen[name]));

describe('the cookie of the reading settings', () => {
  test('gives back what was chosen, whatever it was, in at most 29 characters that a cookie may have', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const cookie = writeSettings(settings);
        expect(cookie).toMatch(/^([a-z]\d(\.(?=[a-z])|$))*$/);
        expect(cookie.length).toBeLessThanOrEqual(29);
        expect(readSettings(cookie)).toEqual(settings);
      }),
    );
  });

  test('is empty for the usual settings', () => {
    expect(writeSettings(USUAL)).toBe('');
    expect(readSettings(null)).toEqual(USUAL);
  });

  test('may hold anything: each setting is one of those there are, and nothing else comes along', () => {
    const garbage = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 60 }), fc.array(fc.tuple(fc.constantFrom('', 't', 'r', 'k', 'z'), fc.integer({ min: -1, max: 12 })).map((part) => part.join(''))).map((parts) => parts.join('.')), fc.constantFrom('__proto__', 't9', 't-1', 't1e1', 'constructor.k4'));
    fc.assert(
      fc.property(garbage, (cookie) => {
        const settings = readSettings(cookie);
        expect(Object.keys(settings).sort()).toEqual([...SETTING_NAMES].sort());
        expect(SETTING_NAMES.filter((name) => !(SETTINGS[name] as readonly string[]).includes(settings[name]))).toEqual([]);
      }),
    );
  });

  test('is read as far as it is understood: parts that are unknown or wrong are passed over', () => {
    expect(readSettings('t2.z9.hej.k4')).toEqual({ ...USUAL, text: 'larger', contrast: 'yellow' });
    expect(readSettings('t9.n1')).toEqual({ ...USUAL, buttons: 'large' });
  });
});

describe('the question that other pages lead back to', () => {
  test.each(['/e/medarbetare/kon', '/e/kommun/matris/2?till=granska&takt=sida', '/e/x/granskad'])('is %s where somebody came from there', (path) => {
    expect(questionBefore(path)).toBe(path);
  });

  test.each([undefined, '', '/', '/e/x', '/e/x/granska', '/e/x/tack', '/e/x/sparat', '/e/x/papper?takt=sida', '/angra', '//e/x/y', 'https://elsewhere.example/e/x/y', '/e/x/y?z=1'])('is none for %j', (asked) => {
    expect(questionBefore(asked)).toBeNull();
  });
});

describe('the page that the settings lead back to', () => {
  test.each(['/', '/e/medarbetare', '/e/medarbetare/kon', '/e/kommun/matris/2', '/e/kommun/matris/2?till=granska', '/angra', '/integritet', '/e/x/y?takt=sida', '/e/x/y?till=granska&takt=fraga', '/tillganglighet?till=%2Fe%2Fx%2Fy%3Ftakt%3Dsida', '/?till=%2Fe%2Fx%2Fy'])('is %s where somebody came from there', (path) => {
    expect(pageBefore(path)).toBe(path);
  });

  test.each([undefined, '', 'e/x', '//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example/', '/e/x?till=https://elsewhere.example', '/../x', '/e/x\r\nSet-Cookie: a=b', '/e/x#y', ['/e/x'], `/${'a'.repeat(400)}`])('is the first page for %j', (asked) => {
    expect(pageBefore(asked)).toBe('/');
  });

  test('is on this site, whatever was asked for', () => {
    const asked = fc.oneof(fc.webUrl(), fc.string(), fc.array(fc.constantFrom('/', '\\', '.', '%2f', '%5c', '?', '@', ':', 'e', '\t')).map((parts) => `/${parts.join('')}`));
    fc.assert(fc.property(asked, (path) => new URL(pageBefore(path), 'https://here.example').origin === 'https://here.example'));
  });
});
