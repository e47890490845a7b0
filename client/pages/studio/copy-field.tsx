import type { ReactNode } from 'react';
import { useSpeech, Words } from '#client/components/text/text.tsx';
import type { Text } from '#core/view/text.ts';

/** Something to copy: by hand, or by a button where there is a script and a clipboard. */
export const CopyField = ({ id, label, value }: { readonly id: string; readonly label: Text; readonly value: string }): ReactNode => (
  <div className="copy">
    <label className="govuk-label" htmlFor={id}>
      <Words of={label} />
    </label>
    <input className="govuk-input" type="text" id={id} readOnly defaultValue={value} />
    <CopyButton of={id} label={label} />
  </div>
);

/** Copies a field, or the rows of a list, by its id. A script shows it. */
export const CopyButton = ({ of, label }: { readonly of: string; readonly label: Text }): ReactNode => {
  const { say } = useSpeech();
  return (
    <>
      <button className="govuk-button govuk-button--secondary" type="button" hidden data-copy={of} data-copied={say({ key: 'studio.copy.done' }).text} data-failed={say({ key: 'studio.copy.failed' }).text}>
        <Words of={{ key: 'studio.copy' }} />
        <span className="govuk-visually-hidden">
          {' '}
          <Words of={label} />
        </span>
      </button>
      <p role="status" />
    </>
  );
};
