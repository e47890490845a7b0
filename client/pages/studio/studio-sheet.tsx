import type { ReactNode } from 'react';
import { Button, DefaultButton } from '#client/components/button/button.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { Items } from '#client/components/items/items.tsx';
import { Said } from '#client/components/notice/said.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { Kept } from '#client/pages/studio/studio-form.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { Table } from '#client/pages/studio/studio-list.tsx';
import { PageTitle } from '#client/pages/studio/survey-top.tsx';
import { FORM } from '#core/view/frame.ts';
import type { LinkView } from '#core/view/studio/releases-view.ts';
import type { SheetFact, SheetForm, SheetSection, StudioSheetView } from '#core/view/studio/sheet-view.ts';

/** A page of sections, to be read and printed; what is there to press is not printed. */
export const StudioSheetPage = ({ view, assets }: { readonly view: StudioSheetView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={view.title} failed={(view.form?.errors.length ?? 0) > 0} first={view.form && <DefaultButton form={FORM} label={view.form.submit} value="save" />}>
    <ErrorSummary errors={view.form?.errors ?? []} />
    {view.said && (
      <Said>
        <Words of={view.said} />
      </Said>
    )}
    <PageTitle top={view.top ?? undefined} title={view.title} />
    <div className="sheet">
      {view.lead.map((text, index) => (
        <Paragraph key={index} of={text} />
      ))}
      <Links links={view.links} />
      {view.sections.map((section, index) => (
        <Section key={index} section={section} id={`del-${index + 1}`} />
      ))}
      {view.form && <SheetFormPart form={view.form} />}
    </div>
  </StudioLayout>
);

const Section = ({ section: { heading, texts, facts, links, table }, id }: { readonly section: SheetSection; readonly id: string }): ReactNode => (
  <section className="sheet__part" aria-labelledby={id}>
    <h2 id={id}>
      <Words of={heading} />
    </h2>
    {texts.map((text, index) => (
      <Paragraph key={index} of={text} />
    ))}
    {facts.length > 0 && <Facts facts={facts} />}
    {table && <Table table={table} id={`${id}-tabell`} />}
    <Links links={links} />
  </section>
);

const Facts = ({ facts }: { readonly facts: readonly SheetFact[] }): ReactNode => (
  <dl className="govuk-summary-list">
    {facts.map(({ name, value }) => (
      <div key={name.key} className="govuk-summary-list__row">
        <dt className="govuk-summary-list__key">
          <Words of={name} />
        </dt>
        <dd className="govuk-summary-list__value">{value ? <Words of={value} /> : <Missing />}</dd>
      </div>
    ))}
  </dl>
);

const Missing = (): ReactNode => (
  <b>
    <Words of={{ key: 'studio.record.missing' }} />
  </b>
);

const Links = ({ links }: { readonly links: readonly LinkView[] }): ReactNode =>
  links.length > 0 && (
    <ul className="plainlinks unprinted">
      {links.map(({ address, label }) => (
        <li key={address}>
          <a href={address}>
            <Words of={label} />
          </a>
        </li>
      ))}
    </ul>
  );

const SheetFormPart = ({ form }: { readonly form: SheetForm }): ReactNode => (
  <section className="sheet__part unprinted" aria-labelledby="andra">
    <h2 id="andra">
      <Words of={form.heading} />
    </h2>
    {form.lead.map((text, index) => (
      <Paragraph key={index} of={text} />
    ))}
    <Form id={FORM} action={form.action} csrf={form.csrf}>
      <Kept fields={form.kept} />
      <Items items={form.items} under={() => null} />
      <Button label={form.submit} value="save" />
    </Form>
  </section>
);
