import { Fragment, type ReactNode } from 'react';
import { Choices } from '#client/components/choices/choices.tsx';
import { DateField } from '#client/components/date-field/date-field.tsx';
import { Group } from '#client/components/group/group.tsx';
import { HtmlBlock } from '#client/components/html-block/html-block.tsx';
import { Select } from '#client/components/select/select.tsx';
import { TextArea } from '#client/components/text-area/text-area.tsx';
import { TextField } from '#client/components/text-field/text-field.tsx';
import type { ItemView } from '#core/view/item-view.ts';

/** What stands before or under a field, e.g. the button that takes its answer away. */
export type Under = (name: string) => ReactNode;

interface ItemsProps {
  readonly items: readonly ItemView[];
  readonly over?: Under | undefined;
  readonly under: Under;
}

/** What stands on a page, in order; groups hold items in turn. `over`: what stands before a field. */
export const Items = ({ items, over, under }: ItemsProps): ReactNode =>
  items.map((item) => (
    <Fragment key={item.id}>
      {item.kind !== 'html' && over?.(item.name)}
      <Item item={item} over={over} under={under} />
      {item.kind !== 'html' && under(item.name)}
    </Fragment>
  ));

const Item = ({ item, over, under }: Omit<ItemsProps, 'items'> & { readonly item: ItemView }): ReactNode => {
  switch (item.kind) {
    case 'text-field':
      return <TextField view={item} />;
    case 'text-area':
      return <TextArea view={item} />;
    case 'choices':
      return <Choices view={item} />;
    case 'select':
      return <Select view={item} />;
    case 'date-field':
      return <DateField view={item} />;
    case 'group':
      return (
        <Group view={item}>
          <Items items={item.items} over={over} under={under} />
        </Group>
      );
    case 'html':
      return <HtmlBlock view={item} />;
  }
};

/** The control to focus for what is told of `target`: a group cannot be focused, its first control can. */
export const focusTarget = (items: readonly ItemView[], target: string): string => {
  const group = findGroup(items, target);
  return group ? firstControl(group) : target;
};

const findGroup = (items: readonly ItemView[], id: string): ItemView | null => {
  for (const item of items) {
    if (item.kind === 'date-field' && item.id === id) return item;
    if (item.kind !== 'group') continue;
    const found = item.id === id ? item : findGroup(item.items, id);
    if (found) return found;
  }
  return null;
};

const firstControl = (item: ItemView): string => {
  const first = item.kind === 'group' ? item.items.find(({ kind }) => kind !== 'html') : undefined;
  if (first) return firstControl(first);
  if (item.kind === 'choices') return item.options[0]?.id ?? item.id;
  return item.kind === 'date-field' ? (item.parts[0]?.id ?? item.id) : item.id;
};
