import type { ReactNode } from 'react';
import { Button, DefaultButton, QuietButton } from '#client/components/button/button.tsx';
import { Items } from '#client/components/items/items.tsx';
import { Notice } from '#client/components/notice/notice.tsx';
import { Words } from '#client/components/text/text.tsx';
import { BackButton, BackLink } from '#client/pages/back-link.tsx';
import { Form } from '#client/pages/form.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { FORM, KEPT } from '#core/view/frame.ts';
import type { SettingsView } from '#core/view/page-view.ts';

/** What is wanted of the text and of the page, with a text to try it on. */
export const SettingsPage = ({ view, assets }: { readonly view: SettingsView; readonly assets: Assets }): ReactNode => (
  <Layout frame={view} assets={assets} title={view.done ? { key: `settings.${view.done}` } : { key: 'settings.title' }} first={<DefaultButton form={FORM} label={{ key: 'settings.save' }} value="save" />}>
    <Back view={view} />
    <Done done={view.done} />
    <h1 className="govuk-heading-l">
      <Words of={{ key: 'settings.title' }} />
    </h1>
    <p className="lead">
      <Words of={{ key: 'settings.lead' }} />
    </p>
    <Sample />
    <Form id={FORM} action={view.action} csrf={view.csrf}>
      <Kept fields={view.kept} />
      <Items items={view.items} under={() => null} />
      <div className="actions">
        <Button label={{ key: 'settings.save' }} value="save" />
        <QuietButton label={{ key: 'settings.try' }} value="try" />
        <QuietButton label={{ key: 'settings.clear' }} value="reset" />
      </div>
    </Form>
  </Layout>
);

/** Where something is kept for the page before, the way back posts it there. */
const Back = ({ view }: { readonly view: SettingsView }): ReactNode => {
  if (view.wayBack !== null) return null;
  return view.kept.length > 0 ? <BackButton form={FORM} to={view.back} /> : <BackLink to={view.back} />;
};

const Kept = ({ fields }: { readonly fields: SettingsView['kept'] }): ReactNode => fields.map(([name, value], index) => <input key={index} type="hidden" name={`${KEPT}${name}`} value={value} />);

const Done = ({ done }: Pick<SettingsView, 'done'>): ReactNode => (
  <div role="status">
    {done && (
      <Notice>
        <Words of={{ key: `settings.${done}` }} />
      </Notice>
    )}
  </div>
);

/** Drawn as every other text is. */
const Sample = (): ReactNode => (
  <section className="panel" aria-labelledby="page--sample">
    <h2 className="govuk-heading-m" id="page--sample">
      <Words of={{ key: 'settings.sample' }} />
    </h2>
    <Paragraph of={{ key: 'settings.sample.text' }} />
  </section>
);
