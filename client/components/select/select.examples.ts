import { easy, plainField, sv } from '#client/components/field/field.examples.ts';
import type { ListChoice, OptionView, SelectView } from '#core/view/item-view.ts';

const option = (value: string, label: OptionView['label']): ListChoice => ({ value, label, audio: null, pictogram: null });

const municipality: SelectView = {
  kind: 'select',
  ...plainField('kommun', sv('I vilken kommun arbetar du?')),
  level: 'h1',
  value: '',
  options: [
    option('0127', sv('Botkyrka')),
    option('0136', sv('Haninge')),
    option('0126', sv('Huddinge')),
  ],
  listed: false,
};

export const selectExamples: Readonly<Record<string, SelectView>> = {
  'nothing chosen yet': municipality,
  'one chosen, one with a text of another language': { ...municipality, value: '0136', options: [...municipality.options, option('annan', easy('En annan kommun'))] },
  'choices with pictures, in a list above': {
    ...municipality,
    ...plainField('resa', sv('Hur kommer du till jobbet?')),
    level: 'h1',
    options: (['buss', 'cykel', 'bil', 'ga'] as const).map((name) => ({ value: name, label: sv({ buss: 'Buss eller tåg', cykel: 'Cykel', bil: 'Bil', ga: 'Jag går' }[name]), audio: name === 'cykel' ? '/media/cykel.mp3' : null, pictogram: { kind: 'drawn', name } })),
    listed: true,
  },
  'a choice that must be made': { ...municipality, required: true, mark: { key: 'required.mark' }, error: { kind: 'author', said: sv('Välj den kommun du arbetar i.') } },
};

/** A place in an order of `options`. */
export const placeSelect = (place: number, options: readonly ListChoice[] = municipality.options): SelectView => ({
  ...municipality,
  options,
  ...plainField(`viktigast-${place}`, sv('')),
  name: `viktigast.${place}`,
  label: place === 1 ? { key: 'rank.1' } : { key: 'rank.place', parameters: { place } },
});
