import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactIn, writeContact } from '#core/editor/write-contact.ts';

describe('the contact of a text', () => {
  it('is written where it stands, and the rest stays as it is laid out', () => {
    const source = '{ "title": "A",\n\n  "contact": { "tel": "1",   "email": "" },\n  "pages": [ ] }';
    expect(writeContact(source, { tel: '08-123', email: '' })).toBe('{ "title": "A",\n\n  "contact": { "tel": "08-123",   "email": "" },\n  "pages": [ ] }');
    expect(writeContact('{\n  "title": "A"\n}', { tel: '', email: 'a@b.se' })).toBe('{\n  "title": "A",\n  "contact": {\n    "email": "a@b.se"\n  }\n}');
    expect(writeContact(source, { tel: '1', email: '' })).toBe(source);
  });

  it('is read back as it was written, whatever stands there and around it', () => {
    const contact = fc.record({ tel: fc.string(), email: fc.string() });
    const around = fc.dictionary(fc.string().filter((key) => key !== 'contact'), fc.jsonValue());
    const before = fc.oneof(contact, fc.constant(undefined), fc.record({ tel: fc.string() }));
    fc.assert(
      fc.property(around, before, contact, (others, was, written) => {
        const source = JSON.stringify({ ...others, ...(was && { contact: was }) }, null, 2);
        const after = writeContact(source, written);
        expect(contactIn(after)).toEqual(written);
        expect({ ...(JSON.parse(after) as object), contact: null }).toEqual({ ...(JSON.parse(source) as object), contact: null });
      }),
    );
  });

  it('is none in a text that is no object', () => {
    for (const source of ['', '[1]', '"a"']) expect(contactIn(source)).toBeNull();
  });
});
