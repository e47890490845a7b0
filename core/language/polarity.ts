/**
 * How someone or something may be, for better and for worse. Two of a kind are no alternatives: ”trött eller hungrig” is two
 * questions, ”trött eller pigg” is one.
 */
const WORSE = `trött hungrig törstig rädd orolig ledsen arg sjuk stressad ensam nedstämd deprimerad irriterad besviken nervös osäker otrygg utbränd skadad utsatt mobbad missnöjd
  dålig svår tung farlig tråkig stökig bullrig smutsig krånglig otydlig orättvis långsam kall hård dyr onödig`;
const BETTER = `glad nöjd lugn trygg pigg frisk mätt stark säker utvilad stolt
  bra god nyttig lätt rolig ren ljus snäll tydlig vänlig trevlig hjälpsam rättvis lyhörd snabb varm mjuk billig viktig meningsfull intressant spännande`;

const STEMS: ReadonlyMap<string, string> = new Map([WORSE, BETTER].flatMap((words, index) => words.split(/\s+/).map((word) => [word, String(index)] as const)));

/** Trötta, ledset, rädd, stressat, mätta: without the endings of number and gender. */
const polarityOf = (word: string): string | undefined => ['', 'a', 't', 'e'].map((ending) => (word.endsWith(ending) ? STEMS.get(word.slice(0, word.length - ending.length)) : undefined)).find((found) => found !== undefined) ?? STEMS.get(word.replace(/(?:at|ade)$/u, 'ad'));

/** Whether two words say how someone is, both for the better or both for the worse. */
export const samePolarity = (one = '', other = ''): boolean => {
  const polarity = polarityOf(one.toLowerCase());
  return polarity !== undefined && polarity === polarityOf(other.toLowerCase());
};
