import type { ReactNode } from 'react';
import { WarningIcon } from '#client/components/icons/icons.tsx';
import { labelOfError, Words } from '#client/components/text/text.tsx';
import type { ErrorView } from '#core/view/page-view.ts';

/**
 * Everything that is wrong on the page, in the words that stand at the controls. `autofocus` brings the reader here
 * without script. The alert is a child, so that moving the focus does not cut it off (govuk-frontend, error-summary).
 */
export const ErrorSummary = ({ errors }: { readonly errors: readonly ErrorView[] }): ReactNode =>
  errors.length > 0 && (
    <div className="govuk-error-summary" tabIndex={-1} autoFocus data-error-summary>
      <div role="alert">
        <h2 className="govuk-error-summary__title">
          <WarningIcon />
          <span>
            <Words of={{ key: 'error.summary' }} />
          </span>
        </h2>
        <ul className="govuk-list govuk-error-summary__list">
          {errors.map(({ target, text }, index) => (
            <li key={index}>
              <a href={`#${target}`}>
                <Words of={labelOfError(text)} />
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
