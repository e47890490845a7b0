/**
 * The pictograms that ship, by name: client/pictograms/<name>.svg. A name is never taken away or given another meaning,
 * since published questionnaires use it.
 */
export const PICTOGRAMS = [
  'alder', 'annat', 'anpassning', 'arbete', 'arbetsuppgifter', 'arg', 'avtal', 'battre', 'bestamma', 'bil', 'brev', 'buss', 'butik', 'byta-arbete',
  'chef', 'cykel', 'daglig-verksamhet', 'datamaskin', 'dorr', 'fabrik', 'familj', 'forandring', 'forklara', 'framtid', 'funktionsnedsattning', 'ga',
  'ganska-viktigt', 'glad', 'grupp', 'halsa', 'halvlang-tid', 'handledare', 'hemligt', 'hinder', 'hjalp', 'hjalp-att-svara', 'hjalp-saknas', 'hora',
  'hus', 'ibland', 'ide', 'illa-behandlad', 'ingen', 'inte-viktigt', 'internet', 'ja', 'kalender', 'karta', 'kontor', 'kort-tid', 'kvinna',
  'kvinna-och-man', 'lag', 'lang-tid', 'lara', 'lasa', 'lasa-hogt', 'ledsen', 'lika', 'lite-viktigt', 'lon', 'lon-med-stod', 'lon-vet-inte', 'man',
  'mat', 'medicin', 'minnas', 'mycket-kort-tid', 'mycket-lang-tid', 'mycket-viktigt', 'myndighet', 'nej', 'nyckel', 'oklar-dag', 'orolig', 'paus', 'pengar', 'person',
  'plats', 'praktik', 'prata', 'rullstol', 'rutiner', 'samarbete', 'samre', 'se', 'sjuk', 'skriva', 'sova', 'sparas', 'stada', 'stod', 'stress',
  'svara', 'tanka', 'telefon', 'tid', 'trott', 'trygg', 'utan-arbete', 'utbildning', 'valja', 'vanner', 'vard', 'varken-glad-eller-ledsen', 'vaxt',
  'verktyg', 'vet-inte', 'vill-inte-svara',
] as const;

export type PictogramName = (typeof PICTOGRAMS)[number];

/** A picture beside a text: one of ours, or the author's own file in `surveys/media`. It only repeats what the text says. */
export type Pictogram = { readonly kind: 'drawn'; readonly name: PictogramName } | { readonly kind: 'file'; readonly file: string };
