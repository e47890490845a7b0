import type { ReactNode } from 'react';
import { ariaOf, LabelledField } from '#client/components/field/field.tsx';
import type { TextFieldView } from '#core/view/item-view.ts';

type Input = TextFieldView['input'];

/**
 * Numbers are text with a keyboard of digits: `type=number` scrolls away values and drops what it cannot read (GOV.UK).
 * A colour is text too, since a native colour field always has a value and so cannot be left empty.
 */
const TYPES: Readonly<Record<Input, string>> = {
  text: 'text',
  numeric: 'text',
  decimal: 'text',
  color: 'text',
  email: 'email',
  tel: 'tel',
  url: 'url',
  time: 'time',
  month: 'month',
  week: 'week',
  'datetime-local': 'datetime-local',
  password: 'password',
};

/** A field of one line. More than `maxLength` is refused by the server with a reason, never cut here. */
export const TextField = ({ view }: { readonly view: TextFieldView }): ReactNode => (
  <LabelledField field={view}>
    <input
      className={`govuk-input${widthClass(view.width)}${view.error ? ' govuk-input--error' : ''}`}
      id={view.id}
      name={view.name}
      type={TYPES[view.input]}
      inputMode={view.input === 'numeric' || view.input === 'decimal' ? view.input : undefined}
      spellCheck={view.input === 'text' ? undefined : false}
      autoComplete={view.autocomplete ?? undefined}
      defaultValue={view.value}
      {...ariaOf(view)}
    />
  </LabelledField>
);

/** Widths that govuk-frontend has, in characters. */
const WIDTHS = [2, 3, 4, 5, 10, 20, 30];

const widthClass = (characters: number | null): string => {
  const width = characters === null ? undefined : WIDTHS.find((one) => one >= characters);
  return width === undefined ? '' : ` govuk-input--width-${width}`;
};
