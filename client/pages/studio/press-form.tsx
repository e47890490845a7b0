import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import type { PressView } from '#core/view/studio/releases-view.ts';

const LOOKS = { main: 'govuk-button', second: 'govuk-button govuk-button--secondary', warning: 'govuk-button govuk-button--warning' } as const;

/** A form of a few buttons. */
export const PressForm = ({ form }: { readonly form: PressView }): ReactNode => (
  <>
    {form.lead.map((text, index) => (
      <Paragraph key={index} of={text} />
    ))}
    {form.presses.length > 0 && (
      <Form action={form.action} csrf={form.csrf}>
        <div className="actions">
          {form.presses.map(({ value, label, kind }) => (
            <button key={value} className={LOOKS[kind]} type="submit" name="_action" value={value}>
              <Words of={label} />
            </button>
          ))}
        </div>
      </Form>
    )}
  </>
);
