import { matrixRow } from '#client/components/choices/choices.examples.ts';
import { plainField, sv } from '#client/components/field/field.examples.ts';
import { placeSelect } from '#client/components/select/select.examples.ts';
import { textFieldExamples } from '#client/components/text-field/text-field.examples.ts';
import type { ChoicesView, GroupView, ListChoice } from '#core/view/item-view.ts';
import type { Pictogram, PictogramName } from '#core/view/pictograms.ts';

const matrix: GroupView = {
  kind: 'group',
  pictured: [],
  ...plainField('hinder', sv('Hur stort hinder är detta för samordningen?')),
  level: 'h1',
  hint: sv('Välj ett svar på varje rad.'),
  items: [
    matrixRow('hinder-sekretess', 'Sekretess mellan myndigheter', 0),
    matrixRow('hinder-ansvar', 'Otydligt ansvar', 1),
    matrixRow('hinder-regler', 'Olika regelverk', null),
    matrixRow('hinder-mal', 'Olika mål och uppdrag', null),
  ],
};

const drawn = (name: PictogramName): Pictogram => ({ kind: 'drawn', name });

const STEP_PICTURES: readonly PictogramName[] = ['mycket-viktigt', 'ganska-viktigt', 'lite-viktigt', 'inte-viktigt', 'vet-inte'];

const OBSTACLES: readonly ListChoice[] = [
  { value: 'stress', label: sv('Mycket stress'), pictogram: drawn('stress'), audio: null },
  { value: 'tid', label: sv('För lite tid'), pictogram: drawn('tid'), audio: null },
];

const picturedRow = (id: string, label: string, pictogram: Pictogram): ChoicesView => {
  const row = matrixRow(id, label, null);
  return { ...row, pictogram, options: row.options.map((option, index) => ({ ...option, pictogram: drawn(STEP_PICTURES[index] ?? 'annat') })) };
};

export const groupExamples = {
  'a matrix': matrix,
  'a matrix with pictures, one of them the author’s own': {
    ...matrix,
    pictogram: drawn('hinder'),
    items: [picturedRow('hinder-sekretess', 'Sekretess mellan myndigheter', drawn('hemligt')), picturedRow('hinder-ansvar', 'Otydligt ansvar', { kind: 'file', file: 'ansvar.svg' })],
  },
  'a matrix with a row left out': {
    ...matrix,
    items: [
      matrixRow('hinder-sekretess', 'Sekretess mellan myndigheter', 0),
      { ...matrixRow('hinder-ansvar', 'Otydligt ansvar', null), error: { kind: 'interface', text: { key: 'error.row', parameters: { row: 'Otydligt ansvar' } } } },
    ],
  },
  'a pair of questions on each row': {
    ...matrix,
    ...plainField('behov', sv('Vilket stöd behöver företaget?')),
    items: [
      { ...matrix, ...plainField('behov-finans', sv('Finansiering')), level: 'h2', hint: null, items: [matrixRow('behov-finans-vikt', 'Hur viktigt är det?', 0), matrixRow('behov-finans-nu', 'Hur fungerar det i dag?', null)] },
      { ...matrix, ...plainField('behov-lokal', sv('Lokaler')), level: 'h2', hint: null, items: [matrixRow('behov-lokal-vikt', 'Hur viktigt är det?', null), matrixRow('behov-lokal-nu', 'Hur fungerar det i dag?', 2)] },
    ],
  },
  'short answers': {
    ...matrix,
    ...plainField('antal_anst', sv('Hur många är anställda?')),
    items: Object.values(textFieldExamples).slice(1, 2),
  },
  'places in an order, with pictures': {
    ...matrix,
    ...plainField('hinder_rang', sv('Vad är svårast?')),
    hint: null,
    pictured: OBSTACLES,
    items: [1, 2].map((place) => ({ ...placeSelect(place, OBSTACLES), ...plainField(`hinder_rang-${place}`, sv('')), name: `hinder_rang.${place}`, label: { key: `rank.${place}` } })),
  },
  'places in an order': { ...matrix, ...plainField('viktigast', sv('Vad är viktigast?')), hint: null, items: [1, 2, 4].map((place) => placeSelect(place)) },
} as const satisfies Readonly<Record<string, GroupView>>;
