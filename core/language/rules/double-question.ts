import type { Vocabulary } from '#core/language/vocabulary.ts';
import { questionsIn } from '#core/language/questions.ts';
import { samePolarity } from '#core/language/polarity.ts';
import { textRule } from '#core/language/text-rule.ts';
import { wordsOf, type Sentence } from '#core/language/words.ts';
import VERBS from '../data/infinitives.sv.json' with { type: 'json' };
import PAIRS from '../data/pairs.sv.json' with { type: 'json' };

const INFINITIVES: ReadonlySet<string> = new Set(VERBS);
const JOINS: ReadonlySet<string> = new Set(['och', 'eller', 'samt']);
const ASKING: ReadonlySet<string> = new Set(['hur', 'vad', 'vem', 'vilka', 'vilken', 'vilket', 'var', 'vart', 'när', 'varför']);
const SUBJECTS: ReadonlySet<string> = new Set(['du', 'ni', 'han', 'hon', 'hen', 'den', 'det', 'de', 'vi', 'jag', 'man', 'någon']);
const FINITE: ReadonlySet<string> = new Set(['är', 'var', 'har', 'hade', 'kan', 'vill', 'ska', 'skulle', 'får', 'bör', 'vet', 'tror', 'gör', 'fick', 'kunde', 'ville', 'blev', 'gick', 'gjorde', 'fanns', 'kom', 'såg', 'tog', 'visste', 'måste', 'borde']);

/** Two words that name one thing, or that every question here is about; what one sits down and does; and the two that something is between. */
const ONE = new RegExp(
  [PAIRS.join('|'), '(?:sitta|sitter|suttit|stå|står|stått|gå|går|gått|ligga|ligger|legat|komma|kommer|kommit|åka|åker|åkt)(?: ner| ned| upp| ut| in| hem| dit| hit| bort)? och', 'mellan (?:[\\p{L}\\p{N}-]+ ){1,4}?och', '\\d och \\d+', 'och (?:liknande|annat|så vidare|sånt|sådant)']
    .map((pattern) => `(?<!\\p{L})(?:${pattern})(?!\\p{L})`)
    .join('|'),
  'giu',
);
/** Questions that ask how something is, or whether it is: with two things in them they ask of each. */
const OF_EACH = /^(?:hur (?:nöjda?|bra|viktigt?a?|svårt?a?|lätta?|stor[at]?|ofta|mycket|väl|trygg[at]?|tydlig[at]?|fungerar|fungerade|var|är|går|upplever|bedömer|mår)|vad (?:tycker|tyckte|anser)|är|var|känns|blir|blev|verkar|fungerar|räcker|finns|har|hade|får|fick|behöver|saknar|äter|dricker|upplever|anser|tycker|känner|gillar|möter|använder)(?!\p{L})/iu;
/** What comes after belongs to the one thing that is asked about. */
const SUBORDINATE = /\s(?:så att|för att|som|när|där)\s/iu;
const ADDS: ReadonlySet<string> = new Set(['och', 'samt']);

export const doubleQuestion = textRule({
  id: 'double-question',
  name: 'Två frågor i en',
  why: 'Den som vill svara olika på de två kan inte svara, och svaret går inte att tolka.',
  example: { instead: 'Hur nöjd är du med lönen och tiderna?', write: 'Hur nöjd är du med lönen?' },
  strictness: { plain: 'warning', easy: 'warning' },
  find: (text, { names }) => {
    const questions = questionsIn(text);
    // The two questions of a pair matrix are asked one at a time, in its columns.
    const pair = text.question?.type === 'matrixdropdown' && text.path.startsWith(`${text.question.path}.title`);
    if (questions.length > 1 && !pair) return [{ words: questions.map(({ text: question }) => question), message: `Här är ${questions.length} frågor.`, better: 'Ställ en fråga i taget.' }];
    return questions.flatMap((question) => joinIn(question, names)).map((words) => ({ words: [words], message: `Frågan verkar gälla två saker: ”${words}”.`, better: 'Ställ två frågor, eller välj den viktigaste.' }));
  },
});

/** The words around what joins two questions, where one does. */
const joinIn = ({ text }: Sentence, names: Vocabulary['names']): readonly string[] => {
  const plain = text.replace(ONE, ' par ');
  const words = wordsOf(plain);
  const clauses = words.findIndex((word, index) => JOINS.has(word.toLowerCase()) && joinsClauses(words, index));
  if (clauses > 0) return [around(words, clauses)];
  const main = wordsOf(plain.split(SUBORDINATE, 1)[0] ?? '');
  const things = main.findIndex((word, at) => (ADDS.has(word.toLowerCase()) ? OF_EACH.test(plain) && !isOne(main, at, names) : word.toLowerCase() === 'eller' && samePolarity(main[at - 1], main[at + 1])));
  return things > 0 ? [around(words, things)] : [];
};

/** ”Du och chefen” together, ”föreningen Bröd och rosor”. */
const isOne = (words: readonly string[], at: number, names: Vocabulary['names']): boolean => {
  const [before = '', after = ''] = [words[at - 1], words[at + 1]];
  if (SUBJECTS.has(before.toLowerCase())) return true;
  return at > 1 && /^\p{Lu}/u.test(before) && /^\p{Ll}/u.test(after) && !names.byFirst.has(before.toLowerCase());
};

/** ”… och hur …”, ”… eller vill du …”, ”läsa och förstå”. */
const joinsClauses = (words: readonly string[], at: number): boolean => {
  const [join, after = '', then = ''] = words.slice(at, at + 3).map((word) => word.toLowerCase());
  if (ASKING.has(after)) return then !== '' && !isAnotherTime(words, at);
  if (SUBJECTS.has(then) && (FINITE.has(after) || /[rs]$/u.test(after))) return true;
  return join !== 'eller' && INFINITIVES.has(after) && words.slice(0, at).some((word) => INFINITIVES.has(word.toLowerCase()));
};

/** ”När du jobbar och när du är ledig”: of one question. */
const isAnotherTime = (words: readonly string[], at: number): boolean => {
  const first = words.indexOf('när', 1);
  return words[at + 1] === 'när' && first > 0 && first < at;
};

const around = (words: readonly string[], at: number): string => words.slice(Math.max(0, at - 2), at + 3).join(' ');
