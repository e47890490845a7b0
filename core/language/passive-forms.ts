import VERBS from './data/infinitives.sv.json' with { type: 'json' };

/**
 * Passive s-forms of Swedish verbs, told from deponents (active in meaning), from nouns in -s and from the genitive by
 * the shape of the word and the few words before it. There is no tagger for Swedish in JavaScript.
 */

/** Active or reciprocal in meaning, in the forms that are met. */
const DEPONENTS: ReadonlySet<string> = new Set(
  `finns fanns finnas funnits hoppas hoppades hoppats minns mindes minnas mints trivs trivdes trivas trivts lyckas lyckades lyckats misslyckas misslyckades misslyckats
  andas andades andats umgås umgicks umgåtts behövs behövdes behövas behövts kallas känns kändes kännas känts syns syntes synas synts hörs hördes höras hörts märks märktes märkas märkts
  skäms skämdes skämmas skämts låtsas låtsades låtsats träffas träffades träffats ses sågs möts möttes mötas vistas vistades vistats saknas saknades saknats fattas fattades svettas svettades
  åldras åldrades enas enades enats skiljs skildes skiljas föds föddes födas slåss slogs slagits tycks tycktes kräks turas brås umgåtts synas vägras färdas färdades retas kivas bråkas skiljas skilts
  tvistas gnabbas nalkas dväljs blygs ångras oroas oroades hjälps hjälptes hjälpas hjälpts avundas lämpas handskas dagas våras ljusnas frodas frodades räcks rymdes ryms rymmas kurras skockas vidgas utvecklas utvecklades utvecklats`.split(/\s+/),
);

/** Words in -as, -es, -ts and -des that are no verbs. */
const NO_VERBS: ReadonlySet<string> = new Set(
  `allas andras deras eras våras bådas förtroendevaldas sjukas ungas vuxnas äldres vilkas somligas mångas kalas ananas atlas extas madras terras pappas mammas tantas kameras operas kollegas
  således dädes hädes jämsides ömsesides händelses trots plats insats sats palats krets lots förstås`.split(/\s+/),
);

/** Participles in the genitive (de boendes, de nyanländas, de egenanställdas), and adverbs: likaledes. */
const NO_VERB = /(?:[ae]ndes|anländas|anställdas|arbetslösas|ledes)$/u;
/** Nouns in -ats and -its: platser, insatser, satser. */
const NOUN_IN_TS = /(?:plats|sats|palats|hats|vits|spets|krets)$/u;
/** Genitive of definite plurals: kommunernas, kvinnornas, deltagarnas. */
const PLURAL_GENITIVE = /[aoe]rnas$/u;

/** Present and past in -s that no ending tells, also with a prefix: an|tas, ut|ses. */
const STRONG = `ges tas fås nås dras drogs görs ställs sägs skrivs läggs hålls köps säljs förs bedöms döms sätts skjuts byggs bryts bröts byts styrs stöds följs fylls knyts höjs sänks lyfts löses mäts nämns
  sköts släpps stängs väljs vänds söks lärs stäms töms göms glöms körs rörs hyrs sluts läses låses bjuds bjöds erbjuds anses utses avses inses bestäms används utförs leds begärs avgörs berörs beskrivs besöks tillåts förbjuds
  skärs skars drivs drevs grips greps gavs togs sades sågs hölls skrevs beslöts beslutas slits stals bärs bars bjuds vidtogs kläs ersätts uppnås uppfylls utgörs fastställs utsågs ansågs avsågs avslås avslogs föreslås föreslogs förstods mottogs antogs
  krävs erkänns godkänns tillgodoses sänds hävs tänds ombeds väcks täcks stärks fälls sprids bränns röjs`.split(/\s+/);
const PREFIXES = 'an av be bi bort efter er fast fram fri för före genom god ifråga ihop in klar med mot ned ner offentlig om på sam samman till under upp ut vid vidare åter över säker tillhanda'.split(' ');
const STRONG_FORMS: ReadonlySet<string> = new Set(STRONG.flatMap((form) => [form, ...PREFIXES.map((prefix) => prefix + form)]));
const INFINITIVES: ReadonlySet<string> = new Set(VERBS);
const BEFORE_NOUN: ReadonlySet<string> = new Set(['en', 'min', 'din', 'sin', 'vår', 'er', 'varje', 'ingen', 'någon', 'vilken']);
const HAVE: ReadonlySet<string> = new Set(['har', 'hade', 'ha', 'haft']);

/**
 * Whether a word is a passive verb.
 * @param before up to four words before it, in order
 * @param next the word after it: ”hjälpas åt” is no passive
 */
export const isPassive = (word: string, before: readonly string[], next: string | undefined): boolean => {
  if (word.length < 3 || !word.endsWith('s') || isName(word, before)) return false;
  const lower = word.toLowerCase();
  if (isNoPassive(lower) || next?.toLowerCase() === 'åt') return false;
  return STRONG_FORMS.has(lower) || (hasPassiveEnding(lower, before) && !isGenitive(lower, before.at(-1)));
};

const isNoPassive = (lower: string): boolean => DEPONENTS.has(lower) || NO_VERBS.has(lower) || NO_VERB.test(lower);

/** A capital inside a sentence is a name in the genitive: Annas, Digitas; so is a first word that is no verb without its -s: Annas, but ”Redovisas svaren?” */
const isName = (word: string, before: readonly string[]): boolean => word !== word.toLowerCase() && (before.length > 0 || (word.endsWith('as') && !INFINITIVES.has(word.slice(0, -1).toLowerCase())));

/** ”En människas liv”, ”ingen kollegas”, but ”ingen drabbas”. */
const isGenitive = (lower: string, before: string | undefined): boolean => BEFORE_NOUN.has(before?.toLowerCase() ?? '') && lower.endsWith('as') && !INFINITIVES.has(lower.slice(0, -1));

const hasPassiveEnding = (word: string, before: readonly string[]): boolean => {
  if (word.endsWith('ts')) return !NOUN_IN_TS.test(word) && isSupine(word, before);
  if (/[dt]es$/u.test(word)) return word.length >= 6;
  if (/[sx]es$/u.test(word)) return word.length >= 5;
  return /[^aeä]as$/u.test(word) && word.length >= 5 && !PLURAL_GENITIVE.test(word);
};

/** ”har använts”, and ”som avslagits”, where ”har” may be left out. A neuter in the genitive is none: ”har företagets”. */
const isSupine = (word: string, before: readonly string[]): boolean =>
  /[^aeiouyåäö][ai]ts$/u.test(word) ? word.length >= 6 : !word.endsWith('ets') && before.some((earlier) => HAVE.has(earlier.toLowerCase()));
