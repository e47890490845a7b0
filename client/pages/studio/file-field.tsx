import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { UploadView } from '#core/view/studio/studio-view.ts';

/** A field for one file from the reader's own computer. A browser never shows again what was chosen. */
export const FileField = ({ upload: { name, label, hint, error } }: { readonly upload: UploadView }): ReactNode => (
  <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
    <label className="govuk-label" htmlFor={name}>
      <Words of={label} />
    </label>
    <p className="govuk-hint" id={`${name}-hint`}>
      <Words of={hint} />
    </p>
    {error && (
      <p className="govuk-error-message" id={`${name}-error`}>
        <span className="govuk-visually-hidden">
          <Words of={{ key: 'error.prefix' }} />
        </span>{' '}
        <Words of={error} />
      </p>
    )}
    <input className="govuk-file-upload" type="file" id={name} name={name} accept=".json,application/json" aria-describedby={error ? `${name}-hint ${name}-error` : `${name}-hint`} aria-invalid={error ? true : undefined} />
  </div>
);
