import { romanNumerals } from '#core/language/roman-numerals.ts';
import { textRule, type Found } from '#core/language/text-rule.ts';
import PARTS from '../data/compound-parts.sv.json' with { type: 'json' };
import VERBS from '../data/infinitives.sv.json' with { type: 'json' };

/** With the words to write instead. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  't.ex.': 'till exempel', 't ex': 'till exempel', 'tex': 'till exempel', 'bl.a.': 'bland annat', 'bl a': 'bland annat', 'm.m.': 'med mera', 'm m': 'med mera', 'mm.': 'med mera', 'm.fl.': 'med flera', 'm fl': 'med flera',
  'd.v.s.': 'det vill säga', 'd v s': 'det vill säga', 'dvs.': 'det vill säga', 'dvs': 'det vill säga', 'o.s.v.': 'och så vidare', 'o s v': 'och så vidare', 'osv.': 'och så vidare', 'osv': 'och så vidare', 'etc.': 'och så vidare', 'etc': 'och så vidare',
  'kl.': 'klockan', 'kl': 'klockan', 'enl.': 'enligt', 'ca': 'ungefär', 'ca.': 'ungefär', 'c:a': 'ungefär', 'resp.': 'och', 'resp': 'och', 'ev.': 'kanske', 'ev': 'kanske', 'fr.o.m.': 'från', 'fr o m': 'från', 't.o.m.': 'till', 't o m': 'till', 'f.n.': 'nu',
  'p.g.a.': 'på grund av', 'pga': 'på grund av', 'p g a': 'på grund av', 's.k.': 'så kallad', 'jfr': 'jämför', 'nr': 'nummer', 'nr.': 'nummer', 'org.nr.': 'organisationsnummer', 'org.nr': 'organisationsnummer', 'tfn': 'telefon', 'tfn.': 'telefon', 'tel.': 'telefon', 'tel': 'telefon', 'mån.': 'månad', 'inkl.': 'med',
  'inkl': 'med', 'exkl.': 'utan', 'exkl': 'utan', 'obs.': 'tänk på', 'obs': 'tänk på', 'f.d.': 'tidigare', 'st.': 'stycken', 'milj.': 'miljoner', 'avd.': 'avdelning',
};

/** Also with a space after each point: ”t. ex.” */
const escaped = (text: string): string => text.replace(/ /g, '\\s').replace(/\.(?=\p{L})/gu, '\\.[ \u00A0]?').replace(/\.$/, '\\.');
/** The longest first, so that ”t.ex.” is not read as ”t”. */
const LISTED = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${Object.keys(ABBREVIATIONS).sort((a, b) => b.length - a.length).map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
/** Only after a number: ”min” is also a pronoun. */
const MEASURES: Readonly<Record<string, string>> = { kr: 'kronor', tim: 'timmar', min: 'minuter', sek: 'sekunder' };
const MEASURED = new RegExp(`(?<=\\d[ \u00A0]?)(?:${Object.keys(MEASURES).join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/** AF, LSS, NEET; longer ones are words. */
const CAPITALS = /(?<![\p{L}\p{N}-])\p{Lu}{2,}(?![\p{L}\p{N}-])/gu;
const LONGEST = 5;
/** Read as words, and better known than what they stand for. */
const WELL_KNOWN: ReadonlySet<string> = new Set(['IT', 'TV', 'PC', 'PDF', 'SMS', 'EU', 'FN', 'USA', 'VD', 'DNA', 'CV', 'BMI', 'DVD', 'CD', 'WC', 'OK', 'ID', 'ADHD']);
/** Words that are written in capitals to be heard. */
const SHOUTED: ReadonlySet<string> = new Set([
  ...VERBS,
  ...PARTS.last,
  ...`inte aldrig alltid ingen inga inget alla allt bara endast mycket mer mest minst nu idag före efter innan jag du ni vi han hon hen de den det dig er mig oss din ditt dina ert era min mitt mina en ett och eller men om att som
  är var har hade kan vill ska måste får bör vet hur vad när vem ja nej ej utan med på av till från för här där viktigt nytt ny obligatoriskt frivilligt stopp tack`.split(/\s+/),
]);

export const abbreviation = textRule({
  id: 'abbreviation',
  name: 'Förkortning',
  why: 'En förkortning måste man kunna för att läsa. Uppläsning säger den ofta fel.',
  example: { instead: 'Du kan t.ex. ringa AF.', write: 'Du kan till exempel ringa Arbetsförmedlingen.' },
  strictness: { plain: 'warning', easy: 'error' },
  // The legal ground cites articles, which are numbered and shortened as the law has them.
  find: ({ plain, path }, { known }) => (/^legalBasis(?:\.|$)/.test(path) ? [] : [...listedIn(plain), ...capitalsIn(plain)].filter(({ words: [word = ''] }) => !known.has(word.toLowerCase()))),
});

const listedIn = (plain: string): readonly Found[] => [
  ...[...plain.matchAll(LISTED)].map(([word]) => shortened(word, ABBREVIATIONS[word.toLowerCase().replace(/\.\s/g, '.').replace(/\s/g, ' ')] ?? '')),
  ...[...plain.matchAll(MEASURED)].map(([word]) => shortened(word, MEASURES[word.toLowerCase()] ?? '')),
];

const capitalsIn = (plain: string): readonly Found[] => {
  const roman = new Set(romanNumerals(plain).map(({ index }) => index));
  const capitals = [...plain.matchAll(CAPITALS)].filter(({ 0: word, index }) => !WELL_KNOWN.has(word) && !Object.hasOwn(ABBREVIATIONS, word.toLowerCase()) && !roman.has(index));
  // Where nothing is in small letters, every word is shouted: ”HUR MÅR DU?”
  const all = plain === plain.toUpperCase() && capitals.some(({ 0: word }) => isShouted(word));
  return capitals.flatMap(({ 0: word, index }) => {
    if (all || isShouted(word)) return [{ severity: 'warning', words: [word], message: `”${word}” står med stora bokstäver.`, better: 'Skriv med små bokstäver.' }];
    return word.length > LONGEST || isSpelledOut(plain, word, index) ? [] : [shortened(word, '')];
  });
};

const isShouted = (word: string): boolean => SHOUTED.has(word.toLowerCase());

const shortened = (word: string, full: string): Found => ({ words: [word], message: `”${word}” är en förkortning.`, better: full ? `Skriv ”${full}”.` : 'Skriv ut hela namnet.' });

/** ”Idéburet offentligt partnerskap (IOP)”: the words stand before it. */
const isSpelledOut = (plain: string, word: string, at: number): boolean => plain.charAt(at - 1) === '(' && plain.charAt(at + word.length) === ')';
