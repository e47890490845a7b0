import { Fragment, type ReactNode } from 'react';
import { FieldsetField } from '#client/components/field/field.tsx';
import { Pictogram, usePictures } from '#client/components/pictogram/pictogram.tsx';
import { Recorded } from '#client/components/recorded/recorded.tsx';
import { TextField } from '#client/components/text-field/text-field.tsx';
import { useSpeech, Words } from '#client/components/text/text.tsx';
import type { ChoicesView, OptionView } from '#core/view/item-view.ts';

/** Radios or checkboxes: native inputs, each in a row that is one large target. */
export const Choices = ({ view }: { readonly view: ChoicesView }): ReactNode => {
  const block = view.multiple ? 'govuk-checkboxes' : 'govuk-radios';
  const wanted = usePictures();
  const pictures = wanted && view.options.some((option) => option.pictogram);
  return (
    <FieldsetField field={view} {...(view.inline && { className: 'rowq' })}>
      <div className={[block, view.inline && 'rowq__set', pictures && 'has-pic'].filter(Boolean).join(' ')} {...useExclusiveTexts(view)}>
        {view.options.map((option) => (
          <Option key={option.id} view={view} option={option} block={block} />
        ))}
      </div>
    </FieldsetField>
  );
};

interface OptionProps {
  readonly view: ChoicesView;
  readonly option: OptionView;
  readonly block: string;
}

const Option = ({ view, option, block }: OptionProps): ReactNode => (
  <Fragment>
    {option.divider && (
      <div className={`${block}__divider`}>
        <Words of={{ key: 'or' }} />
      </div>
    )}
    <div className={`${block}__item`}>
      <input
        className={`${block}__input`}
        id={option.id}
        name={view.name}
        type={view.multiple ? 'checkbox' : 'radio'}
        value={option.value}
        defaultChecked={option.checked}
        aria-invalid={view.error ? true : undefined}
        data-select-all={option.selectAll || undefined}
        data-exclusive={option.exclusive || undefined}
      />
      <label className={`govuk-label ${block}__label`} htmlFor={option.id}>
        <Pictogram of={option.pictogram} />
        <span>
          <Recorded audio={option.audio}>
            <Words of={option.label} />
          </Recorded>
        </span>
      </label>
    </div>
    {option.comment && (
      <div className="own-words">
        <TextField view={option.comment} />
      </div>
    )}
  </Fragment>
);

/** What the script tells when a choice takes away others; `{none}` is left for it to fill. */
const useExclusiveTexts = ({ options }: ChoicesView): Readonly<Record<`data-${string}`, string>> => {
  const { say } = useSpeech();
  if (!options.some((option) => option.exclusive)) return {};
  return { 'data-cleared': say({ key: 'exclusive.cleared' }).text, 'data-replaced': say({ key: 'exclusive.replaced' }).text };
};
