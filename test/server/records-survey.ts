const both = (text: string) => ({ sv: text, 'sv-simple': text });
const choices = (...values: readonly string[]) => values.map((value) => ({ value, text: both(value) }));
/** A questionnaire so short that a few hundred answers to it can be told as records. */
export const RECORDS_SURVEY = {
  title: both('Prov'),
  retention: 30,
  pages: [
    { name: 'sida', elements: [
      { type: 'radiogroup', name: 'kommun', role: 'area', title: both('Var?'), choices: [{ value: '0126', text: both('Huddinge') }, { value: '0127', text: both('Botkyrka') }] },
      { type: 'radiogroup', name: 'kon', role: 'gender', title: both('Kön?'), choices: [{ value: 'k', text: both('Kvinna'), counts: 'woman' }, { value: 'm', text: both('Man'), counts: 'man' }] },
      { type: 'radiogroup', name: 'alder', title: both('Ålder?'), choices: choices('ung', 'gammal') },
      { type: 'radiogroup', name: 'tid', title: both('Hur länge?'), choices: choices('kort', 'lang') },
      { type: 'checkbox', name: 'svart', role: 'barrier', title: both('Vad är svårt?'), choices: choices('stress', 'resan', 'lokalen') },
    ] },
  ],
};
