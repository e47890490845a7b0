/** Of two letters or more. VI is a word, and a number only after what is numbered: ”kapitel VI”. */
const ROMAN = /(?<![\p{L}\p{N}])(?=[IVX]{2,})(?:(?<=(?:kapitel|del|bilaga|artikel|avsnitt|fas|steg|nivå|klass|grupp)\s)VI|(?!VI(?![IVX]))X{0,3}(?:IX|IV|V?I{0,3}))(?![\p{L}\p{N}])/giu;

/** The Roman numerals of a text, with where they stand. */
export const romanNumerals = (plain: string): readonly RegExpExecArray[] => [...plain.matchAll(ROMAN)].filter(([word]) => word === word.toUpperCase());
