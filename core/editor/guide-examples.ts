import { GENDER_CLASSES } from '#core/questionnaire/custom-properties.ts';

const both = (sv: string, simple = sv) => ({ sv, 'sv-simple': simple });
const choice = (value: string, sv: string, simple = sv) => ({ value, text: both(sv, simple) });
const [woman, man, other] = GENDER_CLASSES;
const YES_NO = [choice('ja', 'Ja'), choice('nej', 'Nej')];

/** The examples of the guide to questionnaire JSON: the questions of each, by its name. A test compiles them. */
export const GUIDE_EXAMPLES = {
  val: [{ type: 'radiogroup', name: 'trivsel', title: both('Trivs du på arbetet?', 'Trivs du på jobbet?'), choices: [choice('ja', 'Ja'), choice('ibland', 'Ibland'), choice('nej', 'Nej'), { ...choice('vet_inte', 'Vet inte'), missing: 'dontKnow' }] }],
  flera: [{ type: 'checkbox', name: 'hjalp_med', title: both('Vad vill du ha hjälp med?'), choices: [choice('resor', 'Att resa till jobbet'), choice('dator', 'Att använda dator'), { ...choice('inget', 'Inget av det här'), isExclusive: true }] }],
  rader: [{ type: 'matrix', name: 'pa_jobbet', title: both('Hur är det på jobbet?'), columns: [choice('bra', 'Bra'), choice('daligt', 'Dåligt')], rows: [choice('chefen', 'Chefen'), choice('lokalen', 'Lokalen')] }],
  skala: [{ type: 'rating', name: 'stod', title: both('Hur bra är stödet från kommunen?', 'Är hjälpen bra?'), rateValues: [choice('1', 'Mycket dåligt', 'Nej, inte alls'), choice('2', 'Dåligt', 'Nej'), choice('3', 'Varken bra eller dåligt', 'Så där'), choice('4', 'Bra', 'Ja'), choice('5', 'Mycket bra', 'Ja, mycket')] }],
  skriva: [
    { type: 'text', name: 'antal_ar', inputType: 'number', min: 0, max: 60, title: both('Hur många år har du arbetat här?', 'Hur många år har du jobbat här?') },
    { type: 'comment', name: 'forslag', role: 'suggestion', maxLength: 1000, title: both('Vad skulle göra arbetet bättre?', 'Vad kan bli bättre på jobbet?'), description: both('Skriv inga namn.') },
  ],
  roller: [{ type: 'radiogroup', name: 'kvinna_man', role: 'gender', title: both('Är du kvinna eller man?'), choices: [{ ...choice('kvinna', 'Kvinna'), counts: woman }, { ...choice('man', 'Man'), counts: man }, { ...choice('annat', 'Annat'), counts: other }] }],
  villkor: [
    { type: 'radiogroup', name: 'har_chef', title: both('Har du en chef?'), choices: YES_NO },
    { type: 'radiogroup', name: 'chef_lyssnar', visibleIf: "{har_chef} = 'ja'", title: both('Lyssnar chefen på dig?'), choices: YES_NO },
  ],
  kansligt: [{ type: 'radiogroup', name: 'sjuk', sensitive: true, title: both('Har du varit sjuk länge?'), description: both('Vi frågar för att kunna göra jobbet bättre.'), choices: [...YES_NO, { ...choice('vill_inte', 'Jag vill inte svara'), missing: 'refused' }] }],
} as const satisfies Readonly<Record<string, readonly object[]>>;

export type GuideExample = keyof typeof GUIDE_EXAMPLES;

/** A questionnaire of all examples, a page each: so that they are compiled and drawn as any questionnaire. */
export const guideQuestionnaire = (): object => ({
  title: both('Exempel'),
  locale: 'sv',
  pages: Object.entries(GUIDE_EXAMPLES).map(([name, elements]) => ({ name, elements })),
});
