import type { ReactNode } from 'react';
import { Button, ButtonLink } from '#client/components/button/button.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import { FORM } from '#core/view/frame.ts';
import type { ProblemView } from '#core/view/page-view.ts';
import type { RefusedForm } from '#core/view/refused-form.ts';

/** What happened, and what to do about it. */
export const ProblemPage = ({ view, assets }: { readonly view: ProblemView; readonly assets: Assets }): ReactNode => (
  <ShortPage frame={view} assets={assets} title={view.title}>
    <Paragraph of={view.text} />
    {view.form && view.form.texts.length > 0 && <Texts of={view.form.texts} />}
    {view.form && <Refused form={view.form} />}
    <div className="actions">
      <ButtonLink label={{ key: 'home' }} to={view.home} secondary={view.form !== null && view.form.press !== null} />
    </div>
  </ShortPage>
);

/** What was posted travels on with the page: to be sent again, or over a switch of language. */
const Refused = ({ form }: { readonly form: RefusedForm }): ReactNode => (
  <Form id={FORM} action={form.action} csrf={form.csrf}>
    {form.fields.map(([name, value], index) => (
      <input key={index} type="hidden" name={name} value={value} />
    ))}
    {form.press !== null && (
      <div className="actions">
        <Button label={{ key: 'retry' }} value={form.press} />
      </div>
    )}
  </Form>
);

const Texts = ({ of }: { readonly of: readonly string[] }): ReactNode => (
  <section aria-labelledby="page--typed">
    <h2 id="page--typed" className="govuk-heading-m">
      <Words of={{ key: 'problem.typed.title' }} />
    </h2>
    <Paragraph of={{ key: 'problem.typed.text' }} />
    {of.map((text, index) => (
      <blockquote key={index} className="typed">
        {text}
      </blockquote>
    ))}
  </section>
);
