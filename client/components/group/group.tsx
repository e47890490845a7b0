import type { ReactNode } from 'react';
import { FieldsetField } from '#client/components/field/field.tsx';
import { PicturedList } from '#client/components/pictogram/pictogram.tsx';
import type { GroupView } from '#core/view/item-view.ts';

/** Fields that belong together: a matrix and its rows, several short answers, places in an order, a panel. */
export const Group = ({ view, children }: { readonly view: GroupView; readonly children: ReactNode }): ReactNode => (
  <FieldsetField field={view} role="group">
    <PicturedList of={view.pictured} />
    <div className="rows">{children}</div>
  </FieldsetField>
);
