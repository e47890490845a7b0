import { spansOf } from '#core/open-answers/find-numbers.ts';
import type { PersonalKind, Span } from '#core/open-answers/personal.ts';
import DIAGNOSES from './data/diagnoses.json' with { type: 'json' };
import PLACES from './data/places.json' with { type: 'json' };

const STREET = '(?:gatan|gata|vägen|väg|gränden|gränd|torget|torg|allén|allé|stigen|stig|backen|kajen|gången|ringen|slingan)';
/** A street with its number, or in the middle of a sentence with a capital; or a postcode with its town. */
const ADDRESS = new RegExp(`(?<!\\p{L})(?:\\p{Lu}\\p{L}{1,20} )?\\p{L}{2,30}${STREET} \\d{1,4}(?: ?[A-Ha-h](?!\\p{L}))?|(?<=[\\p{L},] )\\p{Lu}\\p{Ll}{1,30}${STREET}(?!\\p{L})|(?<!\\d)\\d{3} ?\\d{2} \\p{Lu}\\p{Ll}{2,30}`, 'gu');

const NAME = "\\p{Lu}[\\p{L}&’'-]{0,30}";
const FORM = '(?:AB|HB|KB|Aktiebolag|aktiebolag|[Ee]k\\.? ?för\\.?|[Ee]konomiska? förening(?:en)?)';
const KIND = '(?:[Kk]ooperativet|[Aa]rbetskooperativet|[Ff]öretaget|[Ff]öreningen|[Ss]tiftelsen|[Cc]aféet|[Kk]aféet|[Cc]afé|[Kk]afé|[Bb]utiken|[Rr]estaurangen|[Vv]erkstaden)';
/** A name with the form of a company, a cooperative by its name, or a kind of workplace with a name after it. */
const WORKPLACE = new RegExp(`(?<!\\p{L})(?:(?:${NAME} ){1,3}${FORM}(?!\\p{L})|\\p{Lu}[\\p{L}-]{1,30}kooperativ(?:et|ets)?(?!\\p{L})|(?<=${KIND} )${NAME}(?: ${NAME}){0,2})`, 'gu');

const escaped = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

/** Words of a list, however they are written, also in the genitive. */
const listed = (words: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}-])(?:${escaped(words)})s?(?!\\p{L})`, 'giu');

/** Are words too: they count in the middle of a sentence and with a capital. */
const SMALL_WORDS: ReadonlySet<string> = new Set(['Boo', 'Brunn', 'Ekeby', 'Handen', 'Kil', 'Norrby', 'Solsidan', 'Strand', 'Tuna', 'Vega']);
const PLACE_OR_WORD = new RegExp(`(?<=[\\p{L},] )(?:${escaped(PLACES.filter((place) => SMALL_WORDS.has(place)))})s?(?!\\p{L})`, 'gu');
const PLACE = listed(PLACES.filter((place) => !SMALL_WORDS.has(place)));

/** By how they begin: `depressi` is depression and depressiv. */
const DIAGNOSIS = new RegExp(`(?<!\\p{L})(?:(?:${escaped(DIAGNOSES)})\\p{L}{0,20}|ADD)(?!\\p{L})`, 'giu');

/** Where somebody lives and works, and what they may suffer from. @param firms names of workplaces that the survey is about */
export const findPlaces = (text: string, firms: readonly string[]): readonly (readonly [PersonalKind, readonly Span[]])[] => [
  ['address', spansOf(text, ADDRESS)],
  ['workplace', [...(firms.length > 0 ? spansOf(text, listed(firms)) : []), ...spansOf(text, WORKPLACE)]],
  ['place', [...spansOf(text, PLACE), ...spansOf(text, PLACE_OR_WORD)]],
  ['sensitive', spansOf(text, DIAGNOSIS)],
];
