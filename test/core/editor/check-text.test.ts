import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { checkText } from '#core/editor/check-text.ts';
import { describePlace } from '#core/editor/describe-place.ts';
import { outlineOf } from '#core/editor/outline.ts';
import { NO_OWN_WORDS } from '#core/language/vocabulary.ts';
import { storedRecord } from '#core/privacy/processing-record.ts';
import { readGeography } from '#server/storage/survey-files.ts';
import { filledQuestionnaire } from '#test/support/filled-questionnaire.ts';
import { ROOT } from '#test/support/test-app.ts';

const AROUND = { geography: readGeography(join(ROOT, 'surveys')), media: new Map(), captions: new Map(), words: NO_OWN_WORDS };
const check = (source: string) => checkText(source, AROUND, '2026-11-24');

describe('the check of a text', () => {
  it('finds nothing hard in a blank questionnaire, and what its author is to write', () => {
    const findings = check(blankQuestionnaire());
    expect(findings.filter(({ lack }) => lack === null)).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ lack, path }) => [lack, path])).toContainEqual(['template', 'title']);
  });

  it('says what the checklist says, of the record of processing and of what is published too', () => {
    const source = filledQuestionnaire();
    const published = JSON.parse(source.replace('"sv": "Trivs du på arbetet?"', '"sv": "Trivs du?"')) as unknown;
    const lacks = checkText(source, AROUND, '2026-11-24', { record: storedRecord(null), published }).map(({ lack, path }) => [lack, path]);
    expect(lacks).toContainEqual(['record', '']);
    expect(lacks).toContainEqual(['stale', 'pages[2].elements[0].title']);
    expect(check(source).map(({ lack }) => lack)).not.toContain('record');
  });

  it.each([
    ['{ "a": 1 "b": 2 }', 'Här saknas ett komma.'],
    ['{ "a" 1 }', 'Här saknas ett kolon.'],
    ['{ "a": }', 'Här väntas ett värde.'],
    ['{ "a": [1 }', 'En hakparentes ] saknas.'],
    ['{ "a": 1', 'En klammerparentes } saknas.'],
    ['{ "a": "b }', 'Ett citattecken saknas.'],
    ['{} {}', 'Här är texten slut för JSON, men det står mer.'],
    ['{} // hej', 'JSON har inga kommentarer.'],
    ['', 'Här väntas ett värde.'],
  ])('says of %s: %s', (source, message) => {
    expect(check(source).map((finding) => finding.message)).toContainEqual({ text: message, lang: 'sv' });
  });

  it('says what stops a questionnaire, worst first, with the line where it stands', () => {
    const source = blankQuestionnaire().replace('"radiogroup"', '"radiogrupp"');
    const [first] = check(source);
    expect(first).toMatchObject({ severity: 'error', path: 'pages[0].elements[0].type' });
    expect(source.split('\n')[(first?.line ?? 0) - 1]).toContain('radiogrupp');
  });

  it('holds every finding of a shipped questionnaire to a line that is there', () => {
    const source = readFileSync(join(ROOT, 'surveys', 'kommun.json'), 'utf8');
    const lines = source.split('\n').length;
    const findings = check(source);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ line, from, to }) => line < 1 || line > lines || from > to)).toEqual([]);
  });
});

describe('the outline of a text', () => {
  it('has the pages and questions with the number of findings in each', () => {
    const source = blankQuestionnaire().replace('"counts": "woman"', '"counts": "kvinnor"');
    const outline = outlineOf(source, check(source));
    expect(outline.map(({ name, questions }) => [name, questions.map(({ title }) => title)])).toEqual([
      ['Vill du vara med och svara?', ['Vill du vara med och svara?']],
      ['Om dig', ['I vilken kommun arbetar du?', 'Är du kvinna eller man?']],
      ['Frågor', ['Trivs du på arbetet?']],
    ]);
    expect(outline.flatMap(({ questions }) => questions).find(({ title }) => title.startsWith('Är du'))?.findings).toBeGreaterThan(0);
  });

  it('calls a page without a title by the first title in it, else by the first sentence that it tells', () => {
    const html = { type: 'html', name: 'c', html: { sv: '<p>Tack! Vi <b>hör</b> av oss.</p>', 'sv-simple': 'Tack' } };
    const pages = [{ name: 'ett', elements: [html, { type: 'panel', name: 'd', elements: [{ type: 'text', name: 'e', title: 'Vad?' }] }] }, { name: 'tva', elements: [html] }, { name: 'tre', title: { sv: '' }, elements: [] }];
    expect(outlineOf(JSON.stringify({ pages }), []).map(({ name }) => name)).toEqual(['Vad?', 'Tack!', 'tre']);
    expect(describePlace({ pages }, 'pages[1].visibleIf')).toMatchObject({ in: 'page', title: 'Tack!' });
  });

  it('goes as far as broken JSON can be read, and is empty for what is no questionnaire', () => {
    expect(outlineOf('{ "pages": [ { "name": "a", "elements": [ { "type": "text", "name": "b"', [])).toMatchObject([{ name: 'a', questions: [{ title: 'b' }] }]);
    expect(outlineOf('[1]', [])).toEqual([]);
    expect(outlineOf('{ "elements": [ { "type": "text", "name": "b" } ] }', [])).toMatchObject([{ questions: [{ title: 'b', line: 1 }] }]);
  });
});
