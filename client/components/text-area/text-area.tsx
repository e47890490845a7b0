import type { ReactNode } from 'react';
import { ariaOf, LabelledField, partId } from '#client/components/field/field.tsx';
import { useSpeech } from '#client/components/text/text.tsx';
import type { TextAreaView } from '#core/view/item-view.ts';

/** A field of several lines, with the limit in words; script makes it count. Too much is refused, never cut. */
export const TextArea = ({ view }: { readonly view: TextAreaView }): ReactNode => (
  <LabelledField field={view}>
    <textarea
      className={view.error ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
      id={view.id}
      name={view.name}
      rows={view.rows}
      defaultValue={view.value}
      {...ariaOf(view, view.maxLength === null ? undefined : partId(view, 'count'))}
    />
    {view.maxLength !== null && <Counter view={view} max={view.maxLength} />}
  </LabelledField>
);

/** The texts that the script needs travel with it, with `{n}` left for it to fill. */
const Counter = ({ view, max }: { readonly view: TextAreaView; readonly max: number }): ReactNode => {
  const { say } = useSpeech();
  return (
    <div
      className="govuk-hint counter"
      id={partId(view, 'count')}
      data-counter={view.id}
      data-max={max}
      data-left-one={say({ key: 'chars.left_one' }).text}
      data-left-other={say({ key: 'chars.left_other' }).text}
      data-over-one={say({ key: 'chars.over_one' }).text}
      data-over-other={say({ key: 'chars.over_other' }).text}
    >
      {say({ key: 'chars.max', parameters: { n: max, count: max } }).text}
    </div>
  );
};
