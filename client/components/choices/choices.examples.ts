import { easy, plainField, sv } from '#client/components/field/field.examples.ts';
import type { ChoicesView, OptionView } from '#core/view/item-view.ts';
import type { Pictogram, PictogramName } from '#core/view/pictograms.ts';
import type { Said } from '#core/view/text.ts';

const drawn = (name: PictogramName): Pictogram => ({ kind: 'drawn', name });

const option = (id: string, value: string, label: Said, more: Partial<OptionView> = {}): OptionView => ({
  id,
  value,
  label,
  checked: false,
  divider: false,
  exclusive: false,
  selectAll: false,
  comment: null,
  pictogram: null,
  audio: null,
  ...more,
});

const support: ChoicesView = {
  kind: 'choices',
  ...plainField('b2_nu', easy('Får du hjälp av en handledare när du behöver det?')),
  level: 'h1',
  pictogram: drawn('handledare'),
  multiple: false,
  inline: false,
  options: [
    option('b2_nu', 'ja', easy('Ja'), { pictogram: drawn('ja') }),
    option('b2_nu--2', 'ibland', easy('Ibland'), { pictogram: drawn('ibland'), checked: true }),
    option('b2_nu--3', 'nej', easy('Nej'), { pictogram: drawn('nej') }),
    option('b2_nu--4', 'vet_inte', easy('Jag vet inte'), { pictogram: drawn('vet-inte'), divider: true }),
  ],
};

const hard: ChoicesView = {
  kind: 'choices',
  ...plainField('svart', easy('Vad är svårt på jobbet?')),
  level: 'h1',
  hint: easy('Välj en, två eller tre saker.'),
  pictogram: drawn('hinder'),
  multiple: true,
  inline: false,
  options: [
    option('svart', 'stod', easy('Jag får för lite hjälp'), { pictogram: drawn('hjalp-saknas') }),
    option('svart--2', 'rutiner', easy('Jag vet inte hur dagen ska bli'), { pictogram: drawn('oklar-dag') }),
    option('svart--3', 'stress', easy('Det är stressigt'), { pictogram: drawn('stress'), checked: true }),
    option('svart--4', 'halsa', easy('Jag är sjuk eller mår dåligt'), { pictogram: drawn('sjuk') }),
    option('svart--5', 'lokal', easy('Lokalen eller verktygen passar inte mig'), { pictogram: drawn('verktyg') }),
    option('svart--6', 'resa', easy('Det är svårt att ta sig till jobbet'), { pictogram: drawn('buss'), checked: true }),
    option('svart--7', 'bemotande', easy('Någon behandlar mig dåligt'), { pictogram: drawn('illa-behandlad') }),
    option('svart--8', 'ekonomi', easy('Jag är orolig för pengar'), { pictogram: drawn('pengar') }),
    option('svart--9', 'inget', easy('Inget är svårt'), { pictogram: drawn('glad'), divider: true, exclusive: true }),
    option('svart--10', 'vet_inte', easy('Jag vet inte'), { pictogram: drawn('vet-inte'), exclusive: true }),
  ],
};

const future: ChoicesView = {
  kind: 'choices',
  ...plainField('framtid', sv('Vad vill du helst göra om ett år?')),
  level: 'h1',
  required: true,
  mark: { key: 'required.mark' },
  multiple: false,
  inline: false,
  options: [
    option('framtid', 'kvar', sv('Arbeta kvar här')),
    option('framtid--2', 'studera', sv('Studera')),
    option('framtid--3', 'annat', sv('Annat'), {
      checked: true,
      comment: { kind: 'text-field', ...plainField('framtid-comment', sv('')), name: 'framtid:annat', label: { key: 'other.specify' }, value: 'Starta eget', input: 'text', autocomplete: null, width: null, maxLength: null },
    }),
    option('framtid--4', 'vet_inte', sv('Vet inte'), { divider: true }),
  ],
};

const STEPS = ['Stort hinder', 'Ganska stort hinder', 'Litet hinder', 'Inget hinder', 'Vet inte'];

/** A row of a matrix. */
export const matrixRow = (id: string, label: string, chosen: number | null): ChoicesView => ({
  kind: 'choices',
  ...plainField(id, sv(label)),
  multiple: false,
  inline: true,
  options: STEPS.map((step, index) => option(index === 0 ? id : `${id}--${index + 1}`, String(index), sv(step), { checked: index === chosen })),
});

export const choicesExamples = {
  'one of four, with pictures': support,
  'one of four, with a film in sign language': { ...support, sign: { video: '/media/b2-nu.webm', captions: '/media/b2-nu.vtt', transcript: sv('Får du det stöd av handledare som du behöver?') } },
  'one of four, read by the author': { ...support, audio: '/media/b2-nu.mp3', options: support.options.map((one) => (one.value === 'ja' ? { ...one, audio: '/media/ja.mp3' } : one)) },
  'one of four, with a hard word explained': { ...support, words: [{ word: 'handledare', explanation: easy('Det är en person på jobbet. Hen visar dig hur du ska göra.') }, { word: 'hjälp', explanation: sv('Stöd från någon annan.') }] },
  'several, with pictures and choices that stand alone': hard,
  'too many chosen': {
    ...hard,
    options: hard.options.map((one, index) => ({ ...one, checked: [2, 4, 5, 7].includes(index) })),
    error: { kind: 'interface', text: { key: 'error.max.multi', parameters: { max: 3, n: 4, count: 4 } } },
  },
  'a choice with words of its own': future,
  'a choice whose words are missing': {
    ...future,
    options: future.options.map((one) => (one.comment ? { ...one, comment: { ...one.comment, value: '', error: { kind: 'interface', text: { key: 'error.comment.required' } } } } : one)),
  },
  'choose all': {
    ...hard,
    ...plainField('alla', sv('Vilka får du stöd av?')),
    instruction: { key: 'hint.multi' },
    options: [
      option('alla', 'all', sv(''), { label: { key: 'selectall.label' }, selectAll: true }),
      option('alla--2', 'kommun', sv('Kommunen')),
      option('alla--3', 'region', sv('Regionen')),
      option('alla--4', 'none', sv(''), { label: { key: 'none.label' }, exclusive: true, divider: true }),
    ],
  },
  'a row of a matrix': matrixRow('hinder-sekretess', 'Sekretess mellan myndigheter', 0),
} as const satisfies Readonly<Record<string, ChoicesView>>;
