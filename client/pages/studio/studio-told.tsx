import type { ReactNode } from 'react';
import { Button, ButtonLink } from '#client/components/button/button.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { CopyField } from '#client/pages/studio/copy-field.tsx';
import { Kept } from '#client/pages/studio/studio-form.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { PageTitle } from '#client/pages/studio/survey-top.tsx';
import type { StudioAgainView, StudioToldView } from '#core/view/studio/studio-view.ts';

/** Something is done, or cannot be. */
export const StudioToldPage = ({ view, assets }: { readonly view: StudioToldView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={view.title} ownScript={view.copy && assets.copy}>
    <div className="section">
      <PageTitle top={view.top} title={view.title} />
      {view.texts.map((text, index) => (
        <Paragraph key={index} of={text} />
      ))}
      {view.copy && <CopyField id="kopiera" {...view.copy} />}
      {view.typed && view.typed.length > 0 && <Typed of={view.typed} />}
      {view.codes && (
        <ol className="secret secret__codes">
          {view.codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      )}
      <ButtonLink label={view.next.label} to={view.next.address} />
    </div>
  </StudioLayout>
);

/** What was typed, whole, to be copied. */
const Typed = ({ of }: { readonly of: readonly (readonly [string, string])[] }): ReactNode => (
  <section aria-labelledby="skrivet">
    <h2 id="skrivet">
      <Words of={{ key: 'studio.typed.title' }} />
    </h2>
    <Paragraph of={{ key: 'studio.typed.text' }} />
    {of.map(([name, text], index) => (
      <div key={index} className="govuk-form-group copy">
        <label className="govuk-label" htmlFor={`skrivet-${index + 1}`}>
          <Words of={{ key: 'studio.typed.field', parameters: { name } }} />
        </label>
        <textarea className="govuk-textarea" id={`skrivet-${index + 1}`} rows={text.includes('\n') ? 12 : 2} readOnly defaultValue={text} />
      </div>
    ))}
  </section>
);

const TITLE = { key: 'studio.again.title' };

/** What was written while somebody was signed out is sent again, by them. */
export const StudioAgainPage = ({ view, assets }: { readonly view: StudioAgainView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={TITLE}>
    <div className="section">
      <h1>
        <Words of={TITLE} />
      </h1>
      <Paragraph of={{ key: 'studio.again.text' }} />
      <Form action={view.action} csrf={view.csrf}>
        <Kept fields={view.kept} />
        <Button label={{ key: 'studio.again.send' }} value="again" />
      </Form>
    </div>
  </StudioLayout>
);
