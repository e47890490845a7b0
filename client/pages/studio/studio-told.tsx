import type { ReactNode } from 'react';
import { Button, ButtonLink } from '#client/components/button/button.tsx';
import { useSpeech, Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { CopyButton, CopyField } from '#client/pages/studio/copy-field.tsx';
import { Kept } from '#client/pages/studio/studio-form.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { PageTitle } from '#client/pages/studio/survey-top.tsx';
import type { Text } from '#core/view/text.ts';
import type { StudioAgainView, StudioToldView } from '#core/view/studio/studio-view.ts';

/** Something is done, or cannot be. */
export const StudioToldPage = ({ view, assets }: { readonly view: StudioToldView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={view.title} ownScript={view.copy || view.codes ? assets.copy : null}>
    <div className="section">
      <PageTitle top={view.top} title={view.title} />
      {view.texts.map((text, index) => (
        <Paragraph key={index} of={text} />
      ))}
      {view.copy && <CopyField id="kopiera" {...view.copy} />}
      {view.typed && view.typed.length > 0 && <Typed of={view.typed} />}
      {view.codes && <Codes codes={view.codes} title={view.title} />}
      <ButtonLink label={view.next.label} to={view.next.address} />
    </div>
  </StudioLayout>
);

/** Codes that are shown once: to print, to copy, or to save as a file, which takes no script and is kept by no server. */
const Codes = ({ codes, title }: { readonly codes: readonly string[]; readonly title: Text }): ReactNode => {
  const { say } = useSpeech();
  const file = [`${say({ key: 'site.name' }).text}: ${say(title).text}`, ...codes, ''].join('\r\n');
  return (
    <>
      <ol className="secret secret__codes" id="koder">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="copy secret__ways">
        <CopyButton of="koder" label={title} />
      </div>
      <p className="govuk-body secret__ways">
        <a href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`} download="reservkoder.txt">
          <Words of={{ key: 'studio.twoSteps.codes.file' }} />
        </a>
      </p>
    </>
  );
};

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
