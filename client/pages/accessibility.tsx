import { Fragment, type ReactNode } from 'react';
import { DefaultButton } from '#client/components/button/button.tsx';
import { Telephone } from '#client/components/footer/footer.tsx';
import { Sentence, Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { ReportForm } from '#client/pages/report-form.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { FORM } from '#core/view/frame.ts';
import type { Help } from '#core/view/frame-view.ts';
import type { AccessibilityView } from '#core/view/page-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** Where anybody may report a service to the supervisory authority (lagen 2018:1937), where the operator names no other. */
const DIGG = { name: 'Myndigheten för digital förvaltning', url: 'https://www.digg.se/tdosanmalan' };

/** The statement that the law asks for: who, status, known faults, where to report and complain, how it was tested. */
export const AccessibilityPage = ({ view, assets }: { readonly view: AccessibilityView; readonly assets: Assets }): ReactNode => (
  <ShortPage frame={view} assets={assets} title={{ key: 'accessibility.title' }} failed={view.report.errors.length > 0} first={<DefaultButton form={FORM} label={{ key: 'report.send' }} value="send" />} before={<ErrorSummary errors={view.report.errors} />}>
    <p className="lead">
      <Words of={{ key: 'accessibility.lead' }} />
    </p>
    <Paragraph of={view.operator ? { key: 'accessibility.actor', parameters: { actor: view.operator.actor } } : { key: 'accessibility.actor.unset' }} />
    <Section title={{ key: 'accessibility.status.title' }}>
      <Paragraph of={view.status} />
      <Paragraph of={{ key: 'accessibility.goal' }} />
    </Section>
    <Section title={{ key: 'accessibility.works.title' }}>
      <Works of={view.works} />
    </Section>
    {view.shortcomings.length > 0 && (
      <Section title={{ key: 'accessibility.known.title' }}>
        <Points of={view.shortcomings} />
      </Section>
    )}
    <Section title={{ key: 'accessibility.beyond.title' }}>
      <Points of={view.beyond} />
    </Section>
    <Section title={{ key: 'accessibility.contact.title' }}>
      <Paragraph of={{ key: 'accessibility.contact.text' }} />
      {view.operator && <Contact of={view.operator} />}
      <ReportForm view={view.report} />
    </Section>
    <Section title={{ key: 'accessibility.authority.title' }}>
      <Authority of={view.authority ?? DIGG} />
    </Section>
    <Section title={{ key: 'accessibility.tested.title' }}>
      <Tested view={view} />
    </Section>
  </ShortPage>
);

const Works = ({ of }: { readonly of: AccessibilityView['works'] }): ReactNode =>
  of.map(({ pages, works }, index) => (
    <Fragment key={index}>
      <Paragraph of={pages} />
      <Points of={works} />
    </Fragment>
  ));

/** By the program, by people, and when it was assessed. */
const Tested = ({ view: { tested, triedBy, assessed } }: { readonly view: AccessibilityView }): ReactNode => (
  <>
    <Paragraph of={{ key: 'accessibility.tested.text' }} />
    <Points of={tested} />
    {triedBy.length > 0 && <Paragraph of={{ key: 'accessibility.tried.text' }} />}
    {triedBy.length > 0 && <Points of={triedBy} />}
    {assessed.map((text) => (
      <Paragraph key={text.key} of={text} />
    ))}
  </>
);

const Contact = ({ of: { tel, email } }: { readonly of: Help }): ReactNode => (
  <>
    {tel && (
      <p className="govuk-body">
        <Sentence text={{ key: 'help.tel' }} places={{ tel: <Telephone number={tel} /> }} />
      </p>
    )}
    {email && (
      <p className="govuk-body">
        <Sentence text={{ key: 'help.email' }} places={{ email: <a href={`mailto:${email}`}>{email}</a> }} />
      </p>
    )}
  </>
);

const Authority = ({ of: { name, url } }: { readonly of: { readonly name: string; readonly url: string } }): ReactNode => {
  const text: Text = { key: 'accessibility.authority.text' };
  return (
    <p className="govuk-body">
      <Sentence text={text} places={{ name, link: <a href={url}>{url.replace(/^https:\/\/(www\.)?/, '')}</a> }} />
    </p>
  );
};

const Section = ({ title, children }: { readonly title: Label; readonly children: ReactNode }): ReactNode => (
  <section>
    <h2 className="govuk-heading-m">
      <Words of={title} />
    </h2>
    {children}
  </section>
);

const Points = ({ of }: { readonly of: readonly Label[] }): ReactNode => (
  <ul className="govuk-list govuk-list--bullet">
    {of.map((point, index) => (
      <li key={index}>
        <Words of={point} />
      </li>
    ))}
  </ul>
);
