import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLanguage } from '#core/language/check-language.ts';
import type { Finding } from '#core/language/finding.ts';
import { makeVocabulary, NO_OWN_WORDS, readOwnWords, type OwnWords } from '#core/language/vocabulary.ts';

const findingsOf = (json: unknown, own: OwnWords = NO_OWN_WORDS): readonly Finding[] => checkLanguage(json, makeVocabulary(own)).findings;

/** A file with one question whose title is written in one language, as the findings of that title. */
const inTitle = (text: string, language: string, own?: OwnWords): readonly Finding[] =>
  findingsOf({ pages: [{ elements: [{ type: 'comment', name: 'q', title: { sv: 'Vad?', 'sv-simple': 'Vad?', [language]: text } }] }] }, own).filter(({ rule }) => rule !== 'lix');

describe('a finding', () => {
  it('says where, which words, what is wrong and what to write instead', () => {
    expect(inTitle('Erhåller du stöd?', 'sv-simple')).toEqual([
      {
        rule: 'hard-word',
        severity: 'warning',
        path: 'pages[0].elements[0].title.sv-simple',
        language: 'sv-simple',
        text: 'Erhåller du stöd?',
        words: ['Erhåller'],
        message: '”Erhåller” är ett svårt ord.',
        better: 'Skriv hellre: få.',
      },
    ]);
  });

  it('is stricter on easy Swedish than on plain Swedish', () => {
    const long = (words: number): string => `Vi ${'har det bra och '.repeat(9)}`.split(' ').slice(0, words).join(' ');
    const severities = (language: string): readonly (string | undefined)[] => [12, 13, 16, 20, 21, 26].map((words) => inTitle(long(words), language)[0]?.severity);
    expect(severities('sv-simple')).toEqual([undefined, 'warning', 'error', 'error', 'error', 'error']);
    expect(severities('sv')).toEqual([undefined, undefined, undefined, undefined, 'warning', 'error']);
  });

  it('is not given on hard words in the name of who is responsible, since that is its name', () => {
    const words = (text: Readonly<Record<string, unknown>>): readonly string[] => findingsOf({ ...text, pages: [] }).filter(({ rule }) => rule === 'hard-word').map(({ path }) => path);
    const named = { sv: 'Vi erhåller det.', 'sv-simple': 'Vi erhåller det.' };
    expect([words({ controller: named }), words({ purpose: named })]).toEqual([[], ['purpose.sv-simple', 'purpose.sv']]);
  });

  it('is given on no other language than the two', () => {
    expect(inTitle('Visst redovisas t.ex. samverkansaktörer?', 'de')).toEqual([]);
  });

  it('names the text that is heaviest on a page whose LIX is high, with what was counted', () => {
    const page = { title: { sv: 'Vad?', 'sv-simple': 'Vad?' }, elements: [{ type: 'comment', name: 'q', title: { sv: 'Vad?', 'sv-simple': 'Verksamhetens förutsättningar' } }] };
    const lix = findingsOf({ pages: [page] }).find(({ rule }) => rule === 'lix');
    expect(lix).toMatchObject({ severity: 'advice', path: 'pages[0].elements[0].title.sv-simple', words: ['Verksamhetens', 'förutsättningar'], text: 'Vad?\nVerksamhetens förutsättningar' });
  });

  it('on LIX is an error only where there are words enough to tell', () => {
    const severity = (title: string): string | undefined => findingsOf({ pages: [{ elements: [{ type: 'comment', name: 'q', title: { sv: 'Vad?', 'sv-simple': title } }] }] }).find(({ rule }) => rule === 'lix')?.severity;
    expect([severity('Har ni flextid?'), severity('Har ni flextid eller fasta scheman eller tydliga tider eller annat?')]).toEqual(['advice', 'error']);
  });

  it('comes after those that are graver', () => {
    const severities = findingsOf({ title: 'Visst redovisas svaren?', pages: [{ elements: [{ type: 'boolean', name: 'a', title: 'Visst redovisas svaren?' }] }] }).map(({ severity }) => severity);
    expect(new Set(severities).size).toBe(3);
    expect(severities).toEqual([...severities].sort((a, b) => ['error', 'warning', 'advice'].indexOf(a) - ['error', 'warning', 'advice'].indexOf(b)));
  });
});

it('looks for abbreviations in every fact but the legal ground, which cites articles', () => {
  const facts = { purpose: 'Vi vill veta t.ex. vad du tycker.', controller: 'AF', legalBasis: 'Art. 6.1 e, jfr 9 kap. 3 § SoL' };
  expect(findingsOf({ title: 'Hej', ...facts, pages: [] }).filter(({ rule }) => rule === 'abbreviation').map(({ path, words }) => [path, ...words])).toEqual([['purpose', 't.ex.'], ['controller', 'AF']]);
});

describe('what is built', () => {
  const built = (question: object): readonly (readonly [string, string])[] => findingsOf({ title: 'Hej', elements: [{ type: 'boolean', name: 'a', title: 'Är du sjuk?', ...question }] }).filter(({ rule }) => ['opt-out', 'alt-text'].includes(rule)).map(({ severity, message }) => [severity, message]);

  it('without a way out is graver where an answer is required, and stops publication where the question is sensitive too', () => {
    expect(built({})).toEqual([['advice', 'Svaret ”Vet inte” saknas.']]);
    expect(built({ isRequired: true })).toEqual([['warning', 'Svaret ”Vet inte” saknas. Den måste besvaras, så den som inte vet måste gissa.']]);
    expect(built({ sensitive: true }).map(([severity]) => severity)).toEqual(['warning', 'advice']);
    expect(built({ sensitive: true, isRequired: true })).toContainEqual(['error', expect.stringMatching(/känslig.*kan inte gå vidare/)]);
    expect(built({ isRequired: true, role: 'consent' })).toEqual([]);
  });

  it.each([
    ['alt=""', 'advice'],
    ["alt=''", 'advice'],
    ['alt', 'advice'],
    ['', 'error'],
    ['alt=" "', 'error'],
    ['data-alt=""', 'error'],
  ])('with a picture that has %j is told as %s', (alt, severity) => {
    expect(built({ type: 'html', html: `<img src="a.png" ${alt}>` }).map(([found]) => found)).toEqual([severity]);
  });
});

describe('the words of an organisation', () => {
  it('add hard words, names and words that its readers know', () => {
    const own: OwnWords = { hard: [{ hard: 'flextid', easy: 'tid som du väljer', forms: ['flextid', 'flextiden'] }], names: ['Arbetsgivarcentrum'], known: ['funktionsnedsättning', 'handledare'] };
    expect(inTitle('Har du flextiden?', 'sv-simple', own)).toMatchObject([{ rule: 'hard-word', words: ['flextiden'], better: 'Skriv hellre: tid som du väljer.' }]);
    expect(inTitle('Känner du Arbetsgivarcentrums hus?', 'sv-simple')).toHaveLength(1);
    expect(inTitle('Känner du Arbetsgivarcentrums hus?', 'sv-simple', own)).toEqual([]);
    expect(inTitle('Har du en funktionsnedsättning eller handledare?', 'sv-simple', own)).toEqual([]);
  });

  it('are no worse for being explained in the questionnaire', () => {
    const survey = { title: { 'sv-simple': 'Vad?' }, elements: [{ type: 'boolean', name: 'a', title: { 'sv-simple': 'Har du handledarna med dig i en samverkansgrupp?' } }] };
    const wordRules = (json: object): readonly string[] => findingsOf(json).filter(({ rule }) => ['hard-word', 'long-word', 'compound'].includes(rule)).flatMap(({ words }) => words);
    expect(wordRules(survey)).toEqual(['samverkansgrupp', 'handledarna']);
    expect(wordRules({ ...survey, explain: { handledare: { 'sv-simple': 'En person som hjälper dig.' } } })).toEqual(['samverkansgrupp']);
    expect(wordRules({ ...survey, explain: { handledare: { 'sv-simple': 'En person som hjälper dig.' }, samverkansgrupp: { 'sv-simple': 'Några som arbetar ihop.' } } })).toEqual([]);
  });

  it('are read, or refused with the place', () => {
    expect(readOwnWords({ hard: [{ hard: 'nod', easy: 'plats' }] })).toEqual({ ok: true, value: { hard: [{ hard: 'nod', easy: 'plats', forms: ['nod'] }], names: [], known: [] } });
    expect(readOwnWords({ hard: [{ hard: 'nod' }], names: 'A', known: [1], mer: [] })).toEqual({
      ok: false,
      problems: [expect.stringMatching(/^mer: /), expect.stringMatching(/^hard\[0\]: /), expect.stringMatching(/^known\[0\]: /), expect.stringMatching(/^names: /)],
    });
    expect(readOwnWords([]).ok).toBe(false);
  });
});

describe('a report', () => {
  it('is made of any JSON', () => {
    const key = fc.oneof(fc.string(), fc.constantFrom('title', 'elements', 'pages', 'type', 'choices', 'sv', 'sv-simple', 'columns', 'rows', 'validators', 'text', 'visibleIf'));
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof({ depthSize: 'small' }, fc.constantFrom('matrix', 'matrixdropdown', 'rating', '{a} = 1'), fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null), fc.array(tie('json'), { maxLength: 3 }), fc.dictionary(key, tie('json'), { maxKeys: 4 })),
    }));
    fc.assert(fc.property(json, (value) => Array.isArray(findingsOf(value))));
  });

  it('is made of any text, and quotes words that are there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('sv', 'sv-simple'), (text, language) => {
        for (const { path, message, better } of inTitle(text, language)) expect([path, message, better].every((told) => told !== '')).toBe(true);
      }),
    );
  });

  it.each(['och vara ', 'inte ', 'x', '1', '. ', '.', '"', '<img alt="', '{', 'i rött ', 'är a och b ', ', ', 'samverkansaktör', 'samverkansaktör ', 'Östra ', 'väl ', 'I', '(AF', '0', '08-', 'har arbetats ', 'mellan a ', 'när du och när ', 'trött eller ', '+46', '10.30', 'kl 1.30 ', 'INTE', 'INTE ', 'kapitel VI ', 'grönt betyder ', 'grön text på ', 't. ', 'som inte ', '\u0301'])('takes time in proportion to the text: %j', (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(length / piece.length);
      const started = performance.now();
      inTitle(`Är ${text}?`, 'sv-simple');
      return performance.now() - started;
    };
    time(20_000);
    // A hundred thousand letters in the square would take minutes.
    expect(time(100_000)).toBeLessThan(4_000);
  });
});
