import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRandom } from '#core/random.ts';
import { passesLuhn } from '#core/open-answers/find-numbers.ts';
import { findPersonal, mustBeGone, withSuggestions } from '#core/open-answers/find-personal.ts';
import { CANARIES, plant } from './canaries.ts';
import easy from '../language/labelled/easy.json' with { type: 'json' };
import natural from '../language/labelled/natural.json' with { type: 'json' };
import standard from '../language/labelled/standard.json' with { type: 'json' };
import EVERYDAY from './everyday-answers.json' with { type: 'json' };

const redacted = (text: string, firms: readonly string[] = []): string => withSuggestions(text, findPersonal(text, firms));

describe('what may tell who somebody is', () => {
  it.each([
    ['Jag heter Anna Lindgren.', 'Jag heter [namn].'],
    ['jag jobbar med anna på lagret', 'jag jobbar med [namn] på lagret'],
    ['Annas schema är bra.', '[namn] schema är bra.'],
    ['Lars-Erik hjälper mig.', '[namn] hjälper mig.'],
    ['prata med anna-karin om det', 'prata med [namn] om det'],
    ['Anna-Karins schema och Erik’s chef', '[namn] schema och [namn] chef'],
    ['Mitt nummer är 811218−9876.', 'Mitt nummer är [personnummer].'],
    ['Ring 070.123.45.67 eller 08.123.45.67.', 'Ring [telefon] eller [telefon].'],
    ['Mejla anna.b[at]example.org eller anna.b snabel-a example.org.', 'Mejla [e-post] eller [e-post].'],
    ['Prata med Regitze Kowalczyk om det.', 'Prata med [namn] om det.'],
    ['Mitt nummer är 811218-9876.', 'Mitt nummer är [personnummer].'],
    ['Mitt nummer är 19811218 9876.', 'Mitt nummer är [personnummer].'],
    ['Mitt nummer är 811218-9875.', 'Mitt nummer är [nummer].'],
    ['Ring 08-123 456 78 eller 070-123 45 67.', 'Ring [telefon] eller [telefon].'],
    ['Mejla a.b@example.org i dag.', 'Mejla [e-post] i dag.'],
    ['Läs på www.example.org/sida och example.se.', 'Läs på [länk] och [länk].'],
    ['Vi sitter på Storgatan 5 B i centrum.', 'Vi sitter på [adress] i centrum.'],
    ['Jag bor i Fittja.', 'Jag bor i [ort].'],
    ['jag bor i flemingsberg nu', 'jag bor i [ort] nu'],
    ['Det är bra på Solrosens Café AB.', 'Det är bra på [arbetsplats].'],
    ['Kooperativet Blåklockan är bra.', 'Kooperativet [arbetsplats] är bra.'],
    ['Jag har adhd och får ångest.', 'Jag har [känslig uppgift] och får [känslig uppgift].'],
    ['Ärende 20231155 ligger still.', 'Ärende [nummer] ligger still.'],
    ['Jag är född 1981-12-18.', 'Jag är född [datum].'],
    ['född 1981.12.18 eller 18/12 1981', 'född [datum] eller [datum]'],
    ['Jag fyller år den 18 december 1981, alltså 81-12-18', 'Jag fyller år den [datum], alltså [datum]'],
    ['Mitt nummer är 1981-12-18-9876.', 'Mitt nummer är [personnummer].'],
    ['Pengarna ska till 5011 12 345 67.', 'Pengarna ska till [nummer].'],
    ['Konto 8327-9 123 456 789-0 och 5011-1234567', 'Konto [nummer] och [nummer]'],
    ['Kortet är 4571 1234 5678 9012.', 'Kortet är [nummer].'],
    ['Mitt IBAN är SE45 5000 0000 0583 9825 7466.', 'Mitt IBAN är [nummer].'],
    ['SE4550000000058398257466 eller GB29NWBK60161331926819', '[nummer] eller [nummer]'],
    ['GB29 NWBK 6016 1331 9268 19 och no93 8601 1117 947', '[nummer] och [nummer]'],
  ])('is marked in “%s”', (text, shown) => {
    expect(redacted(text)).toBe(shown);
  });

  it.each(['Hans chef är bra.', 'Per dag hinner jag tre saker.', 'Jag vill vara kvar i juni och augusti.', 'Handen gör ont.', 'Jag fick hjälp av Försäkringskassan i Botkyrka.', 'Det kostar 25 000 kr på 12 veckor.', 'Min chef sa: Du får vila.', 'Vi har fyra toaletter och 150 platser.', 'Kl. 08.30 börjar vi.', 'Öppet 08.00-16.30 från den 01.02.2026.', 'Vi äter 08.30.00 och 11.30.', 'Det var bra 2019 2020 2021.', 'Sedan 2019-2020 är det lugnt.', 'Mötet är 2026-11-27 08.30 och 2026-11-27 15.', 'Vi var 10 12 dagar och 1000 500 kr.'])('is not seen in “%s”', (text) => {
    expect(redacted(text)).toBe(text);
  });

  it('is marked where the survey names a workplace, however it is written', () => {
    expect(redacted('jag är på blåklockan', ['Blåklockan'])).toBe('jag är på [arbetsplats]');
  });

  it('stands in order, without overlap, within the text, and what is taken in its place is told', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('Anna Lindgren', '811218-9876', '070-123 45 67', '1981-12-18', 'SE45 5000 0000 0583 9825 7466', '5011 12 345 67', 'a@b.se', ' ', '. ', 'AB', 'Storgatan 5'))), (parts) => {
        const text = parts.join('');
        const findings = findPersonal(text);
        const ends = [0, ...findings.map(({ end }) => end)];
        findings.forEach(({ start, end }, index) => expect(start >= (ends[index] ?? 0) && end > start && end <= text.length).toBe(true));
        const kept = findings.reduce((length, { start, end, suggestion }) => length - (end - start) + suggestion.length, text.length);
        expect(withSuggestions(text, findings)).toHaveLength(kept);
      }),
    );
  });

  it('takes time in proportion to the length of the text', () => {
    const seconds = (text: string): number => {
      const start = performance.now();
      findPersonal(text);
      return (performance.now() - start) / 1000;
    };
    for (const part of ['a', '1', '0', 'A', 'Aa ', '0 ', '1-', 'a.', 'a@', 'www.', 'Aa AB ', '. ', '12345 ', '1234 ', '1981-', '1 maj ', 'SE12 ', 'SE12']) expect(seconds(part.repeat(20_000)), part).toBeLessThan(3);
  });
});

describe('a check digit', () => {
  it('tells 811218-9876 from 811218-9875', () => {
    expect(['811218-9876', '19811218-9876', '811218-9875', '811278-9873'].map(passesLuhn)).toEqual([true, true, false, true]);
  });

  it('finds every slip in one digit', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
      const digits = [...'8112189876'];
      digits[place] = String((Number(digits[place]) + step) % 10);
      expect(passesLuhn(digits.join(''))).toBe(false);
    }));
  });
});

describe('of a thousand of each in everyday sentences', () => {
  it.each(Object.entries(CANARIES))('at least nine in ten %s are marked whole', (name, canary) => {
    const random = makeRandom(2026);
    const missed: string[] = [];
    for (let each = 0; each < 1000; each += 1) {
      const { text, start, end } = plant(random, canary);
      const marked = findPersonal(text);
      if (!marked.some((finding) => finding.start <= start && finding.end >= end)) missed.push(text);
    }
    console.info(`${name}: ${(1000 - missed.length) / 10} % marked. Missed, for example: ${missed.slice(0, 4).join(' | ')}`);
    expect(missed.length).toBeLessThanOrEqual(100);
  });

  it.each(['personal numbers', 'telephone numbers', 'e-mail addresses'])('none of the %s may be left in what is shown', (name) => {
    const [random, canary] = [makeRandom(7), CANARIES[name]];
    if (!canary) throw new RangeError(name);
    const left = Array.from({ length: 1000 }, () => plant(random, canary).text).filter((text) => mustBeGone(text).length === 0 || mustBeGone(withSuggestions(text, findPersonal(text))).length > 0);
    expect(left).toEqual([]);
  });
});

describe('everyday Swedish without anybody in it', () => {
  it.each([
    ['answers', EVERYDAY],
    ['sentences of questionnaires and pages', [...easy, ...natural, ...standard].map(({ text }) => text)],
  ])('has a false mark in fewer than one in twenty %s', (name, texts) => {
    const wrong = texts.flatMap((text) => findPersonal(text).filter(({ kind }) => kind !== 'sensitive').map(({ start, end, suggestion }) => `${text.slice(start, end)} ${suggestion}`));
    console.info(`${name}: ${wrong.length} false marks in ${texts.length}. ${wrong.join(' | ')}`);
    expect(wrong.length).toBeLessThanOrEqual(texts.length / 20);
  });
});
