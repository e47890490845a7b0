import { textRule } from '#core/language/text-rule.ts';

/** With the words to write instead. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  't.ex.': 'till exempel', 't ex': 'till exempel', 'tex': 'till exempel', 'bl.a.': 'bland annat', 'bl a': 'bland annat', 'm.m.': 'med mera', 'm m': 'med mera', 'mm.': 'med mera', 'm.fl.': 'med flera', 'm fl': 'med flera',
  'd.v.s.': 'det vill säga', 'dvs.': 'det vill säga', 'dvs': 'det vill säga', 'o.s.v.': 'och så vidare', 'osv.': 'och så vidare', 'osv': 'och så vidare', 'etc.': 'och så vidare', 'etc': 'och så vidare',
  'kl.': 'klockan', 'kl': 'klockan', 'enl.': 'enligt', 'ca': 'ungefär', 'ca.': 'ungefär', 'c:a': 'ungefär', 'resp.': 'och', 'resp': 'och', 'ev.': 'kanske', 'ev': 'kanske', 'fr.o.m.': 'från', 'fr o m': 'från', 't.o.m.': 'till', 't o m': 'till', 'f.n.': 'nu',
  'p.g.a.': 'på grund av', 'pga': 'på grund av', 'p g a': 'på grund av', 's.k.': 'så kallad', 'jfr': 'jämför', 'nr': 'nummer', 'nr.': 'nummer', 'org.nr.': 'organisationsnummer', 'org.nr': 'organisationsnummer', 'tel.': 'telefon', 'tel': 'telefon', 'mån.': 'månad', 'inkl.': 'med',
  'inkl': 'med', 'exkl.': 'utan', 'exkl': 'utan', 'obs.': 'tänk på', 'obs': 'tänk på', 'f.d.': 'tidigare', 'st.': 'stycken', 'milj.': 'miljoner', 'avd.': 'avdelning',
};

const escaped = (text: string): string => text.replaceAll('.', '\\.').replace(/ /g, '\\s');
/** The longest first, so that ”t.ex.” is not read as ”t”. */
const LISTED = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${Object.keys(ABBREVIATIONS).sort((a, b) => b.length - a.length).map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
/** AF, LSS, NEET. */
const CAPITALS = /(?<![\p{L}\p{N}-])\p{Lu}{2,5}(?![\p{L}\p{N}-])/gu;
/** Read as words, and better known than what they stand for. */
const WELL_KNOWN: ReadonlySet<string> = new Set(['IT', 'TV', 'PC', 'PDF', 'SMS', 'EU', 'FN', 'USA', 'VD', 'DNA', 'CV', 'BMI', 'DVD', 'CD', 'WC', 'OK', 'ID']);

export const abbreviation = textRule({
  id: 'abbreviation',
  name: 'Förkortning',
  why: 'En förkortning måste man kunna för att läsa. Uppläsning säger den ofta fel.',
  example: { instead: 'Du kan t.ex. ringa AF.', write: 'Du kan till exempel ringa Arbetsförmedlingen.' },
  strictness: { plain: 'warning', easy: 'error' },
  find: ({ plain, place }, { known }) => {
    if (place === 'fact') return [];
    const listed = [...plain.matchAll(LISTED)].map(([word]) => ({ word, full: ABBREVIATIONS[word.toLowerCase().replace(/\s/g, ' ')] ?? '' }));
    const capitals = [...plain.matchAll(CAPITALS)].filter(({ 0: word, index }) => !WELL_KNOWN.has(word) && !isSpelledOut(plain, word, index) && !/^[IVX]+$/.test(word)).map(([word]) => ({ word, full: '' }));
    return [...listed, ...capitals]
      .filter(({ word }) => !known.has(word.toLowerCase()))
      .map(({ word, full }) => ({ words: [word], message: `”${word}” är en förkortning.`, better: full ? `Skriv ”${full}”.` : 'Skriv ut hela namnet.' }));
  },
});

/** ”Idéburet offentligt partnerskap (IOP)”: the words stand before it. */
const isSpelledOut = (plain: string, word: string, at: number): boolean => plain.charAt(at - 1) === '(' && plain.charAt(at + word.length) === ')';
