import type { ItemView } from '#core/view/item-view.ts';

/** What a form holds as answer to an item, as SurveyJS's data has it; undefined where nothing is answered. */
export const answerIn = (item: ItemView, form: FormData): unknown => {
  if (item.kind === 'html') return undefined;
  if (item.kind === 'group') return groupIn(item.items, form);
  if (item.kind === 'date-field') return dateIn(item.parts.map(({ name }) => textIn(form, name)));
  if (item.kind === 'choices' && item.multiple) return some(form.getAll(item.name).map(String));
  return textIn(form, item.name) || undefined;
};

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const some = (values: readonly string[]): readonly string[] | undefined => (values.length > 0 ? values : undefined);

/** Rows, cells and fields by the last part of their names; places of a ranking, whose names are numbers, in order. */
const groupIn = (items: readonly ItemView[], form: FormData): unknown => {
  const parts = items.flatMap((item) => {
    const answer = answerIn(item, form);
    return item.kind === 'html' || answer === undefined ? [] : [[item.name.slice(item.name.lastIndexOf('.') + 1), answer] as const];
  });
  if (parts.length === 0) return undefined;
  return parts.every(([name]) => /^\d+$/.test(name)) ? parts.map(([, answer]) => answer) : Object.fromEntries(parts);
};

/** Day, month and year as an ISO date. */
const dateIn = ([day = '', month = '', year = '']: readonly string[]): string | undefined => (day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined);
