import { questionsIn } from '#core/language/questions.ts';
import { textRule } from '#core/language/text-rule.ts';
import { wordsOf, type Sentence } from '#core/language/words.ts';
import VERBS from '../data/infinitives.sv.json' with { type: 'json' };

const INFINITIVES: ReadonlySet<string> = new Set(VERBS);
const JOINS: ReadonlySet<string> = new Set(['och', 'eller', 'samt']);
const ASKING: ReadonlySet<string> = new Set(['hur', 'vad', 'vem', 'vilka', 'vilken', 'vilket', 'var', 'vart', 'när', 'varför']);
const SUBJECTS: ReadonlySet<string> = new Set(['du', 'ni', 'han', 'hon', 'hen', 'den', 'det', 'de', 'vi', 'jag', 'man', 'någon']);
const FINITE: ReadonlySet<string> = new Set(['är', 'var', 'har', 'hade', 'kan', 'vill', 'ska', 'skulle', 'får', 'måste', 'bör', 'vet', 'tror', 'gör']);

/** Two words that name one thing, or that every question here is about. */
const PAIRS = /(?<!\p{L})(?:kvinnors? och mäns?|kvinnorna och männen|mäns? och kvinnors?|männen och kvinnorna|(?:vara|är|var|varit) med och|då och då|in och ut|upp och ner|fram och tillbaka|mer och mer|till och från|till och med|från och med|råd och stöd|varor och tjänster|tid och plats)(?!\p{L})/giu;
/** Questions that ask how something is: with two things in them they ask of each. */
const EVALUATES = /^(?:hur (?:nöjda?|bra|viktigt?a?|svårt?a?|lätta?|stor[at]?|ofta|mycket|väl|trygg[at]?|tydlig[at]?|fungerar|fungerade|var|är|går|upplever|bedömer|mår)|vad (?:tycker|tyckte|anser)|(?:har|finns|får|upplever) .*tillräcklig|är|var|känns|blir|verkar|fungerar|räcker|finns)(?!\p{L})/iu;
/** What comes after belongs to the one thing that is asked about. */
const SUBORDINATE = /\s(?:så att|för att|som|när|där)\s/iu;
const ADDS: ReadonlySet<string> = new Set(['och', 'samt']);

export const doubleQuestion = textRule({
  id: 'double-question',
  name: 'Två frågor i en',
  why: 'Den som vill svara olika på de två kan inte svara, och svaret går inte att tolka.',
  example: { instead: 'Hur nöjd är du med lönen och tiderna?', write: 'Hur nöjd är du med lönen?' },
  strictness: { plain: 'warning', easy: 'warning' },
  find: (text) => {
    const questions = questionsIn(text);
    // The two questions of a pair matrix are asked one at a time, in its columns.
    const pair = text.question?.type === 'matrixdropdown' && text.path.startsWith(`${text.question.path}.title`);
    if (questions.length > 1 && !pair) return [{ words: questions.map(({ text: question }) => question), message: `Här är ${questions.length} frågor.`, better: 'Ställ en fråga i taget.' }];
    return questions.flatMap(joinIn).map((words) => ({ words: [words], message: `Frågan verkar gälla två saker: ”${words}”.`, better: 'Ställ två frågor, eller välj den viktigaste.' }));
  },
});

/** The words around what joins two questions, where one does. */
const joinIn = ({ text }: Sentence): readonly string[] => {
  const plain = text.replace(PAIRS, ' par ');
  const words = wordsOf(plain);
  const clauses = words.findIndex((word, index) => JOINS.has(word.toLowerCase()) && joinsClauses(words, index));
  const at = clauses < 0 && EVALUATES.test(plain) ? wordsOf(plain.split(SUBORDINATE, 1)[0] ?? '').findIndex((word) => ADDS.has(word.toLowerCase())) : clauses;
  return at > 0 ? [around(words, at)] : [];
};

/** ”… och hur …”, ”… eller vill du …”, ”läsa och förstå”. */
const joinsClauses = (words: readonly string[], at: number): boolean => {
  const [join, after = '', then = ''] = words.slice(at, at + 3).map((word) => word.toLowerCase());
  const asksAgain = ASKING.has(after) && then !== '';
  const hasItsOwnSubject = SUBJECTS.has(then) && (FINITE.has(after) || /[rs]$/u.test(after));
  if (asksAgain || hasItsOwnSubject) return true;
  return join !== 'eller' && INFINITIVES.has(after) && words.slice(0, at).some((word) => INFINITIVES.has(word.toLowerCase()));
};

const around = (words: readonly string[], at: number): string => words.slice(Math.max(0, at - 2), at + 3).join(' ');
