import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MENDS, mendsFor, mendSource } from '#core/checklist/mends.ts';
import { writeReview } from '#core/checklist/write-review.ts';

const json = fc.json({ maxDepth: 3 }).map((text) => JSON.stringify(JSON.parse(text), null, 2));
const text = fc.string({ unit: fc.constantFrom('a', 'å', ' ', '"', '\\', '\n', '<', '{') });
const survey = fc.record({ title: fc.record({ sv: text, 'sv-simple': text }), publish: fc.boolean(), name: text, elements: fc.array(fc.record({ name: text, title: fc.record({ sv: text }) })) });

describe('mending the text of a questionnaire file', () => {
  it('makes no text that is not JSON, and mends all that it can at once', () => {
    fc.assert(fc.property(fc.oneof(json, survey.map((one) => JSON.stringify(one, null, 2))), fc.constantFrom(...MENDS), (source, mend) => {
      const mended = mendSource(source, mend);
      expect(() => JSON.parse(mended) as unknown).not.toThrow();
      expect(mendSource(mended, mend)).toBe(mended);
    }));
  });

  it('changes texts alone: names and values are what answers are stored by', () => {
    fc.assert(fc.property(survey, (one) => {
      const source = JSON.stringify(one);
      const names = (file: string): readonly string[] => [...file.matchAll(/"name":"((?:[^"\\]|\\.)*)"/g)].map(([, name = '']) => name);
      for (const mend of MENDS) expect(names(mendSource(source, mend))).toEqual(names(source));
    }));
  });

  it('says true of publishing, takes superfluous spaces away, and writes Swedish quotes where there is no HTML', () => {
    const source = JSON.stringify({ publish: false, title: { sv: ' Säg  "hej" ' }, html: { sv: '<b class="x">a</b>' } });
    expect(mendsFor(source)).toEqual(['publish', 'spaces', 'quotes']);
    const mended = MENDS.reduce(mendSource, source);
    expect(JSON.parse(mended)).toEqual({ publish: true, title: { sv: 'Säg ”hej”' }, html: { sv: '<b class="x">a</b>' } });
    expect(mendsFor(mended)).toEqual([]);
  });
});

describe('noting who has read the easy text', () => {
  const review = fc.record({ by: text, date: fc.constant('2026-11-20') });

  it('writes it into any file, and leaves all else as it is', () => {
    fc.assert(fc.property(survey, review, fc.option(review), fc.integer({ min: 0, max: 2 }), (file, first, second, indent) => {
      const source = JSON.stringify(file, null, indent);
      const once = writeReview(source, first) ?? '';
      expect(JSON.parse(once)).toEqual({ ...file, easyReadReview: first });
      if (second) expect(JSON.parse(writeReview(once, second) ?? '')).toEqual({ ...file, easyReadReview: second });
    }));
  });

  it('keeps the layout of the file', () => {
    const source = '{\n  "title": { "sv": "Enkät" },\n\n  "pages": []\n}\n';
    const noted = writeReview(source, { by: 'Fyra läsare', date: '2026-11-20' });
    expect(noted).toBe('{\n  "easyReadReview": {"by":"Fyra läsare","date":"2026-11-20"},\n  "title": { "sv": "Enkät" },\n\n  "pages": []\n}\n');
    expect(writeReview('{ "title": ', { by: 'a', date: 'b' })).toBeNull();
  });
});
