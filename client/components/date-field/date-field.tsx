import type { ReactNode } from 'react';
import { FieldsetField } from '#client/components/field/field.tsx';
import { Words } from '#client/components/text/text.tsx';
import type { DateFieldView, DatePartView } from '#core/view/item-view.ts';

/** Day, month and year in fields of their own: no calendar to get lost in, no jumping between the fields. */
export const DateField = ({ view }: { readonly view: DateFieldView }): ReactNode => {
  // An error that is about no part of its own is about the whole date.
  const whole = view.error !== null && !view.parts.some((part) => part.invalid);
  return (
    <FieldsetField field={view.hint ? view : { ...view, instruction: view.instruction ?? { key: 'date.hint' } }} role="group">
      <div className="govuk-date-input">
        {view.parts.map((part) => (
          <DatePart key={part.id} part={part} invalid={part.invalid || whole} required={view.required} />
        ))}
      </div>
    </FieldsetField>
  );
};

const LABELS = { day: 'date.day', month: 'date.month', year: 'date.year' } as const;

/** A month may be written as a word. */
const KEYBOARDS = { day: 'numeric', month: undefined, year: 'numeric' } as const;

interface DatePartProps {
  readonly part: DatePartView;
  readonly invalid: boolean;
  readonly required: boolean;
}

const DatePart = ({ part, invalid, required }: DatePartProps): ReactNode => (
  <div className="govuk-date-input__item">
    <label className="govuk-label" htmlFor={part.id}>
      <Words of={{ key: LABELS[part.part] }} />
    </label>
    <input
      className={`govuk-input ${WIDTHS[part.part]}${invalid ? ' govuk-input--error' : ''}`}
      id={part.id}
      name={part.name}
      type="text"
      inputMode={KEYBOARDS[part.part]}
      spellCheck={false}
      defaultValue={part.value}
      aria-invalid={invalid || undefined}
      aria-required={required || undefined}
    />
  </div>
);

/** A month's name takes more room than its number. */
const WIDTHS = { day: 'govuk-input--width-2', month: 'govuk-input--width-5', year: 'govuk-input--width-4' } as const;
