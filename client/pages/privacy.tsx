import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { SurveyPrivacy } from '#core/view/survey-privacy.ts';
import type { PrivacyView } from '#core/view/page-view.ts';
import type { Label } from '#core/view/text.ts';

const SECTIONS = [
  { title: { key: 'privacy.stored.title' }, text: { key: 'privacy.stored.text' } },
  { title: { key: 'privacy.shown.title' }, text: { key: 'privacy.shown.text' } },
  { title: { key: 'privacy.pause.title' }, text: { key: 'privacy.pause.text' } },
  { title: { key: 'privacy.cookies.title' }, text: { key: 'privacy.cookies.text' } },
  { title: { key: 'privacy.rights.title' }, text: { key: 'privacy.rights.text' } },
  { title: { key: 'privacy.complain.title' }, text: { key: 'privacy.complain.text' } },
];

/** What is stored, who sees what, for how long, and how to take an answer back. */
export const PrivacyPage = ({ view, assets }: { readonly view: PrivacyView; readonly assets: Assets }): ReactNode => (
  <ShortPage frame={view} assets={assets} title={{ key: 'privacy.title' }}>
    <p className="lead">
      <Words of={{ key: 'privacy.lead' }} />
    </p>
    {SECTIONS.map(({ title, text }) => (
      <Section key={title.key} title={title} text={text} />
    ))}
    <p className="govuk-body">
      <a href={ADDRESSES.withdraw}>
        <Words of={{ key: 'delete.mine' }} />
      </a>
    </p>
    <Section title={{ key: 'privacy.reports.title' }} text={{ key: 'privacy.reports.text', parameters: { days: view.reportDays } }} />
    {view.surveys.length > 0 && <Heading of={{ key: 'privacy.surveys.title' }} />}
    {view.surveys.map((survey) => (
      <Survey key={survey.id} survey={survey} />
    ))}
  </ShortPage>
);

const Section = ({ title, text }: { readonly title: Label; readonly text: Label }): ReactNode => (
  <section>
    <Heading of={title} />
    <Paragraph of={text} />
  </section>
);

const Heading = ({ of }: { readonly of: Label }): ReactNode => (
  <h2 className="govuk-heading-m">
    <Words of={of} />
  </h2>
);

const Survey = ({ survey }: { readonly survey: SurveyPrivacy }): ReactNode => (
  <section id={survey.id}>
    <h3 className="govuk-heading-s">
      <Words of={survey.title} />
    </h3>
    <dl className="govuk-summary-list">
      <Fact name={{ key: 'privacy.controller' }} value={survey.controller} />
      <Fact name={{ key: 'privacy.contact' }} value={survey.contact === '' ? null : { text: survey.contact, lang: 'sv' }} />
      <Fact name={{ key: 'privacy.officer' }} value={survey.officer} />
      <Fact name={{ key: 'privacy.purpose' }} value={survey.purpose} />
      <Fact name={{ key: 'privacy.basis' }} value={survey.legalBasis} />
      <Fact name={{ key: 'privacy.people' }} value={survey.people} />
      <Fact name={{ key: 'privacy.data' }} value={survey.data} />
      <Fact name={{ key: 'privacy.recipients' }} value={survey.recipients} />
      <Fact name={{ key: 'privacy.transfers' }} value={survey.transfers} />
      <Fact name={{ key: 'privacy.retention' }} value={{ key: 'privacy.days', parameters: { n: survey.retention, count: survey.retention } }} />
    </dl>
  </section>
);

const Fact = ({ name, value }: { readonly name: Label; readonly value: Label | null }): ReactNode =>
  value && (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">
        <Words of={name} />
      </dt>
      <dd className="govuk-summary-list__value">
        <Words of={value} />
      </dd>
    </div>
  );
