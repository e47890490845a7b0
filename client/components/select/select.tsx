import type { ReactNode } from 'react';
import { ariaOf, LabelledField } from '#client/components/field/field.tsx';
import { PicturedList } from '#client/components/pictogram/pictogram.tsx';
import { useSpeech } from '#client/components/text/text.tsx';
import type { SelectView } from '#core/view/item-view.ts';

/** A native list of many choices. The first one is no choice, so that an answer can be taken back. */
export const Select = ({ view }: { readonly view: SelectView }): ReactNode => {
  const { say, language } = useSpeech();
  return (
    <LabelledField field={view}>
      {view.listed && <PicturedList of={view.options} />}
      <select className={view.error ? 'govuk-select govuk-select--error' : 'govuk-select'} id={view.id} name={view.name} defaultValue={view.value} {...ariaOf(view)}>
        <option value="">{say(view.empty ?? { key: 'select.empty' }).text}</option>
        {view.options.map(({ value, label, audio }) => {
          const { text, lang } = say(label);
          return (
            <option key={value} value={value} lang={lang === language ? undefined : lang} data-audio={audio ?? undefined}>
              {text}
            </option>
          );
        })}
      </select>
    </LabelledField>
  );
};
