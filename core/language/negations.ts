import { wordsOf, type Sentence } from '#core/language/words.ts';

/** Words that turn a sentence into its opposite. */
const NEGATIONS: ReadonlySet<string> = new Set(['inte', 'ej', 'icke', 'aldrig', 'ingen', 'inget', 'inga', 'ingenting', 'ingenstans', 'ingendera', 'knappt', 'knappast', 'varken']);

/** Negations by clause, clauses that have none left out. ”Utan” is one beside another: ”inte … utan”, but ”inte du, utan jag”. */
export const negationsIn = ({ text }: Sentence): readonly (readonly string[])[] =>
  text
    .split(/[,;–]/u)
    .map((clause) => wordsOf(clause).filter((word) => NEGATIONS.has(word.toLowerCase()) || word.toLowerCase() === 'utan'))
    .filter((words) => words.some((word) => word.toLowerCase() !== 'utan'));

/** Adjectives with a negation built in: o-, in-, miss-, and verbs that mean not to do. */
const NEGATIVE = new RegExp(
  `^(?:${['omöjlig', 'ovanlig', 'olämplig', 'oviktig', 'otydlig', 'orimlig', 'okänd', 'okänt', 'oense', 'osäker', 'osäkra', 'onödig', 'oklar', 'ointressant', 'ointresserad', 'olaglig', 'omedvet', 'oväsentlig', 'ovillig', 'oväntad', 'oväntat', 'orättvis', 'otillräcklig', 'otrygg', 'ovan', 'oförändrad', 'oskälig', 'obetydlig', 'oönskad', 'missnöjd', 'sällsynt', 'negativ', 'irrelevant', 'inkompetent'].join('|')})(?:a|e|t|are)?$`,
  'iu',
);
const TO_NOT: ReadonlySet<string> = new Set(['saknar', 'saknas', 'undvika', 'undviker', 'förneka', 'förnekar', 'förhindra', 'förhindrar', 'förbjuda', 'förbjuder', 'förbjudet', 'vägra', 'vägrar']);

/** A negative word right after a negation, with at most one word between: ”inte särskilt ovanligt”. */
export const negatedNegative = ({ words }: Sentence): string | null => words.find((word, at) => (NEGATIVE.test(word) || TO_NOT.has(word.toLowerCase())) && words.slice(Math.max(0, at - 2), at).some((before) => /^(?:inte|ej|aldrig|knappast)$/iu.test(before))) ?? null;
