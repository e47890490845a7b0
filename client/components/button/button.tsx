import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { Label } from '#core/view/text.ts';

/** What a form is told to do: the value of `_action`. */
export interface Action {
  readonly label: Label;
  readonly value: string;
}

/** The page's main button. Never disabled: a disabled one cannot say why. */
export const Button = ({ label, value }: Action): ReactNode => (
  <button className="govuk-button" type="submit" name="_action" value={value}>
    <Words of={label} />
  </button>
);

/** Beside the main button, for what is done less gladly. */
export const SecondButton = ({ label, value }: Action): ReactNode => (
  <button className="govuk-button govuk-button--secondary" type="submit" name="_action" value={value}>
    <Words of={label} />
  </button>
);

/** A button that looks like a link, for what is done less often. `form`: id of the form that it sends, where it stands in none. */
export const QuietButton = ({ label, value, context, form }: Action & { readonly context?: Label; readonly form?: string }): ReactNode => (
  <button className="linkbutton" type="submit" form={form} name="_action" value={value}>
    <Words of={label} />
    {context && (
      <>
        {' '}
        <span className="govuk-visually-hidden">
          <Words of={context} />
        </span>
      </>
    )}
  </button>
);

/** A link that is the page's main way on. */
export const ButtonLink = ({ label, to, secondary = false }: { readonly label: Label; readonly to: string; readonly secondary?: boolean }): ReactNode => (
  <a className={secondary ? 'govuk-button govuk-button--secondary' : 'govuk-button'} href={to}>
    <Words of={label} />
  </a>
);

/**
 * The Enter key presses a form's first submit button in the order of the page (HTML, "implicit submission"), and the
 * switch of language stands before the form. This one stands before both and says the same as the main button. It is
 * drawn, since Safari passes over buttons that are not, and is neither a stop for Tab nor told by a screen reader.
 */
export const DefaultButton = ({ form, label, value }: Action & { readonly form: string }): ReactNode => (
  <button className="govuk-visually-hidden" type="submit" form={form} name="_action" value={value} tabIndex={-1} aria-hidden="true">
    <Words of={label} />
  </button>
);
