import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordCsv } from '#core/export/record-csv.ts';
import { lacksOfRecord, RECORD_FIELDS, saidInRecord, storedRecord, typedRecord, type RecordDetails } from '#core/privacy/processing-record.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';

const BARE = { title: 'Prov', elements: [{ type: 'text', name: 'a', title: 'A?' }] };
const WHOLE = { ...BARE, controller: 'Förbundet', purpose: 'Att veta.', legalBasis: 'Allmänt intresse.', contact: { email: 'a@example.se' } };
const compiled = (json: object) => {
  const result = compileQuestionnaire(json);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const records = fc.record(Object.fromEntries(RECORD_FIELDS.map((field) => [field, fc.string()])) as Record<keyof RecordDetails, fc.Arbitrary<string>>);

describe('the record of processing', () => {
  it('is read back as it was stored, and tidied when it is typed', () => {
    fc.assert(fc.property(records, (details) => {
      expect(storedRecord(JSON.stringify(details))).toEqual(details);
      expect(Object.values(typedRecord((field) => ` ${details[field]}\n`))).toEqual(Object.values(details).map((text) => text.trim()));
    }));
    expect(Object.values(storedRecord(null)).join('')).toBe('');
    expect(storedRecord('{"people":7,"annat":"x"}').people).toBe('');
  });

  it('lacks what article 30 asks for and nobody has written, in the questionnaire or beside it', () => {
    const empty = storedRecord(null);
    expect(lacksOfRecord(compiled(BARE), empty)).toEqual(['controller', 'purpose', 'legalBasis', 'contact', 'people', 'data', 'recipients', 'officer']);
    expect(lacksOfRecord(compiled(WHOLE), { ...empty, people: 'Alla', data: 'Kön', recipients: 'Vi', officer: 'Ombudet' })).toEqual([]);
  });

  it('must be in easy Swedish too where the questionnaire is', () => {
    const easy = compiled({ ...WHOLE, title: { sv: 'Prov', 'sv-simple': 'Prov' }, elements: [{ type: 'text', name: 'a', title: { sv: 'A?', 'sv-simple': 'A?' } }] });
    expect(lacksOfRecord(easy, { ...storedRecord(null), people: 'Alla', data: 'Kön', recipients: 'Vi', officer: 'Ombudet' })).toEqual(['peopleEasy', 'dataEasy', 'recipientsEasy']);
  });

  it('is told in the language that is read, in plain Swedish where there is no easy text', () => {
    const details = { ...storedRecord(null), people: 'Anställda', peopleEasy: 'Du som jobbar', data: 'Kön' };
    expect(saidInRecord(details, 'people')).toEqual({ sv: 'Anställda', 'sv-simple': 'Du som jobbar' });
    expect(saidInRecord(details, 'data')).toEqual({ sv: 'Kön' });
    expect(saidInRecord(details, 'recipients')).toBeNull();
  });

  it('is a file with a row a survey, in which no text runs as a formula', () => {
    const survey = { slug: 'prov', questionnaire: compiled(WHOLE), details: { ...storedRecord(null), people: '=HYPERLINK("x")', data: 'Kön;\nålder' }, savedOn: '2026-11-24' };
    const [head, row, end] = [...recordCsv([survey])].join('').split('\r\n');
    expect(head).toBe('\uFEFFEnkät;Adress;Ansvarig;Kontakt;Dataskyddsombud;Ändamål;Rättslig grund;Personer;Uppgifter;Mottagare;Utanför EU och EES;Lagringstid i dagar;Säkerhet;Gallringsbeslut;Senast ändrad;Komplett');
    expect(row).toBe(`Prov;/e/prov;Förbundet;a@example.se;;Att veta.;Allmänt intresse.;"'=HYPERLINK(""x"")";"Kön; ålder";;Nej;730;;;2026-11-24;Nej`);
    expect(end).toBe('');
  });
});
