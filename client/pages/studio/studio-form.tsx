import type { ReactNode } from 'react';
import { Button, DefaultButton } from '#client/components/button/button.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { Items } from '#client/components/items/items.tsx';
import { useSpeech, Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { FileField } from '#client/pages/studio/file-field.tsx';
import { Qr } from '#client/pages/studio/qr.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { PageTitle } from '#client/pages/studio/survey-top.tsx';
import { FORM } from '#core/view/frame.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';

/** A page that is a form. */
export const StudioFormPage = ({ view, assets }: { readonly view: StudioFormView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={view.title} failed={view.errors.length > 0} ownScript={view.passkey ? assets.passkey : null} first={<DefaultButton form={FORM} label={view.submit} value="save" />}>
    <div className="section">
      <ErrorSummary errors={view.errors} />
      <PageTitle top={view.top} title={view.title} />
      {view.lead.map((paragraph, index) => (
        <Paragraph key={index} of={paragraph} />
      ))}
      {view.secret && <Secret secret={view.secret} />}
      <Form id={FORM} action={view.action} csrf={view.csrf} files={view.upload !== undefined}>
        <Kept fields={view.kept} />
        <Items items={view.items} under={() => null} />
        {view.upload && <FileField upload={view.upload} />}
        <div className="actions">
          {view.warning ? (
            <button className="govuk-button govuk-button--warning" type="submit" name="_action" value="save">
              <Words of={view.submit} />
            </button>
          ) : (
            <Button label={view.submit} value="save" />
          )}
          {view.links.map(({ address, label }) => (
            <a key={address} href={address}>
              <Words of={label} />
            </a>
          ))}
        </div>
        {view.passkey && <Passkey passkey={view.passkey} />}
      </Form>
    </div>
  </StudioLayout>
);

const Secret = ({ secret: { qr, groups } }: { readonly secret: NonNullable<StudioFormView['secret']> }): ReactNode => (
  <div className="secret">
    <Qr qr={qr} label={{ key: 'studio.twoSteps.qr' }} />
    <p className="govuk-body">
      <Words of={{ key: 'studio.twoSteps.groups' }} />
    </p>
    <p className="secret__groups">{groups}</p>
  </div>
);

/** The script shows the button where the browser knows passkeys. */
const Passkey = ({ passkey: { does, options } }: { readonly passkey: NonNullable<StudioFormView['passkey']> }): ReactNode => {
  const { say } = useSpeech();
  return (
    <>
      <input type="hidden" name="passnyckel" data-passkey={does} data-options={options} />
      {does === 'sign' && (
        <button className="govuk-button govuk-button--secondary" type="button" hidden data-passkey-button>
          <Words of={{ key: 'studio.passkey.sign' }} />
        </button>
      )}
      <p className="status" role="status" data-failed={say({ key: `studio.passkey.failed.${does}` }).text} />
    </>
  );
};

/** What travels along with a form unseen. */
export const Kept = ({ fields }: { readonly fields: readonly (readonly [string, string])[] }): ReactNode =>
  fields.map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />);
