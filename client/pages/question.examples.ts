import { choicesExamples } from '#client/components/choices/choices.examples.ts';
import { dateFieldExamples } from '#client/components/date-field/date-field.examples.ts';
import { easy, plainField, sv } from '#client/components/field/field.examples.ts';
import { groupExamples } from '#client/components/group/group.examples.ts';
import { htmlBlockExamples } from '#client/components/html-block/html-block.examples.ts';
import { selectExamples } from '#client/components/select/select.examples.ts';
import { textAreaExamples } from '#client/components/text-area/text-area.examples.ts';
import { textFieldExamples } from '#client/components/text-field/text-field.examples.ts';
import { easyFrame, entry, plainFrame } from '#client/pages/frame.examples.ts';
import type { ItemView } from '#core/view/item-view.ts';
import type { ErrorView, QuestionPageView } from '#core/view/page-view.ts';
import type { Said } from '#core/view/text.ts';

const FORM = 'page--form';

const page = (language: 'sv' | 'sv-simple', title: Said, items: readonly ItemView[], more: Partial<QuestionPageView> = {}): QuestionPageView => ({
  page: 'question',
  ...(language === 'sv' ? plainFrame('/e/exempel/fraga', FORM) : easyFrame('/e/exempel/fraga', FORM)),
  action: '/e/exempel/fraga',
  csrf: 'a1b2c3',
  progress: { number: 21, last: 21, total: 30 },
  paperNumbers: [],
  welcome: null,
  title,
  heading: null,
  within: null,
  part: null,
  items,
  errors: [],
  blank: true,
  canSkip: true,
  clear: [],
  ...more,
});

/** A page with the one item, in the language of its label. */
const pageOf = (item: ItemView, more: Partial<QuestionPageView> = {}): QuestionPageView => {
  const said = item.kind === 'html' ? item.html : 'text' in item.label ? item.label : sv('');
  return page(said.lang === 'sv' ? 'sv' : 'sv-simple', said, [item], { errors: errorsOf([item]), ...more });
};

const errorsOf = (items: readonly ItemView[]): readonly ErrorView[] =>
  items.flatMap((item) => {
    if (item.kind === 'html') return [];
    const within = item.kind === 'group' ? errorsOf(item.items) : item.kind === 'choices' ? errorsOf(item.options.flatMap(({ comment }) => (comment ? [comment] : []))) : [];
    return [...(item.error ? [{ target: item.id, text: item.error }] : []), ...within];
  });

const entries = (group: string, items: Readonly<Record<string, ItemView>>): Readonly<Record<string, QuestionPageView>> =>
  Object.fromEntries(Object.entries(items).map(([name, item]) => [`${group}: ${name}`, pageOf(asHeading(item))]));

/** Alone on its page, a field is the page's heading. */
const asHeading = (item: ItemView): ItemView => (item.kind === 'html' ? item : { ...item, level: 'h1' });

const radios = choicesExamples['one of four, with pictures'];
const boxes = choicesExamples['several, with pictures and choices that stand alone'];

export const questionPageExamples: Readonly<Record<string, QuestionPageView>> = {
  ...entries('text field', textFieldExamples),
  ...entries('text area', textAreaExamples),
  ...entries('choices', choicesExamples),
  ...entries('select', selectExamples),
  ...entries('date', dateFieldExamples),
  ...entries('group', groupExamples),
  'radios that are answered': pageOf(radios, { canSkip: false, clear: [{ question: radios.name, label: easy('Får du hjälp av en handledare när du behöver det?') }] }),
  'radios, back after a pause': pageOf(radios, { welcome: { key: 'welcome.one', parameters: { number: 21, last: 21, total: 30 } } }),
  'radios, of a paper': pageOf(radios, { entry, paperNumbers: [{ question: radios.name, number: 24 }] }),
  'part of a long matrix': pageOf(groupExamples['a matrix'], { progress: { number: 10, last: 10, total: 17 }, part: { number: 1, total: 2 } }),
  'one row of a matrix, asked by itself': page('sv', sv('Hur fungerar samarbetet?'), [{ ...(groupExamples['a matrix']), level: 'h1', instruction: null, items: (groupExamples['a matrix']).items.slice(0, 1) }], {
    within: { titles: [{ title: sv('Om samarbetet'), hint: sv('Svara för det senaste året.') }, { title: sv('Myndigheter'), hint: null }], words: [{ word: 'myndighet', explanation: sv('En myndighet arbetar för staten eller kommunen.') }] },
    part: { number: 1, total: 7 },
  }),
  'several questions with an explanation': page(
    'sv',
    sv('Om ditt arbete'),
    [
      ...Object.values(htmlBlockExamples),
      { ...textFieldExamples['a number of few digits'], level: 'h2' } as ItemView,
      { ...boxes, level: 'h2', hint: sv('Välj högst tre.') },
      { ...radios, level: 'h2' },
      { kind: 'text-area', ...plainField('mer', sv('Vill du säga något mer?')), level: 'h2', value: '', rows: 5, maxLength: 500 },
    ],
    { heading: { title: sv('Om ditt arbete'), hint: sv('Du kan hoppa över frågor.'), words: [{ word: 'socialt företag', explanation: easy('Ett socialt företag ger jobb till personer som har svårt att få jobb.') }] }, progress: { number: 3, last: 6, total: 24 }, clear: [{ question: radios.name, label: sv('Får du hjälp?') }] },
  ),
  'an explanation alone': page('sv', sv('Nu kommer frågor om stöd'), [htmlBlockExamples['an explanation'] as ItemView], { heading: { title: sv('Nu kommer frågor om stöd'), hint: null, words: [] }, canSkip: false, progress: null }),
};
