import type { ReactNode } from 'react';
import { Sentence, Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import type { AccessibilityView } from '#core/view/page-view.ts';
import type { Label } from '#core/view/text.ts';

/** When the service was last assessed and this statement written. */
const ASSESSED = '2026-11-24';

/** Where anybody may report a service to the supervisory authority (lagen 2018:1937). */
const REPORT = { to: 'https://www.digg.se/tdosanmalan', text: 'digg.se/tdosanmalan' };

const WORKS = [{ key: 'accessibility.works.keyboard' }, { key: 'accessibility.works.script' }, { key: 'accessibility.works.zoom' }, { key: 'accessibility.works.colours' }];
const KNOWN = [{ key: 'accessibility.known.users' }, { key: 'accessibility.known.readers' }, { key: 'accessibility.known.easy' }, { key: 'accessibility.known.media' }];

/** The statement that the law asks for: status, known faults, how it was tested, where to complain. */
export const AccessibilityPage = ({ view, assets }: { readonly view: AccessibilityView; readonly assets: Assets }): ReactNode => (
  <ShortPage frame={view} assets={assets} title={{ key: 'accessibility.title' }}>
    <p className="lead">
      <Words of={{ key: 'accessibility.lead' }} />
    </p>
    <Section title={{ key: 'accessibility.status.title' }}>
      <Paragraph of={{ key: 'accessibility.status.text' }} />
    </Section>
    <Section title={{ key: 'accessibility.works.title' }}>
      <Points of={WORKS} />
    </Section>
    <Section title={{ key: 'accessibility.known.title' }}>
      <Points of={KNOWN} />
    </Section>
    <Section title={{ key: 'accessibility.contact.title' }}>
      <Paragraph of={{ key: 'accessibility.contact.text' }} />
    </Section>
    <Section title={{ key: 'accessibility.authority.title' }}>
      <p className="govuk-body">
        <Sentence text={{ key: 'accessibility.authority.text' }} places={{ link: <a href={REPORT.to}>{REPORT.text}</a> }} />
      </p>
    </Section>
    <Section title={{ key: 'accessibility.tested.title' }}>
      <Paragraph of={{ key: 'accessibility.tested.text' }} />
      <Paragraph of={{ key: 'accessibility.date', parameters: { date: ASSESSED } }} />
    </Section>
  </ShortPage>
);

const Section = ({ title, children }: { readonly title: Label; readonly children: ReactNode }): ReactNode => (
  <section>
    <h2 className="govuk-heading-m">
      <Words of={title} />
    </h2>
    {children}
  </section>
);

const Points = ({ of }: { readonly of: readonly { readonly key: string }[] }): ReactNode => (
  <ul className="govuk-list govuk-list--bullet">
    {of.map((point) => (
      <li key={point.key}>
        <Words of={point} />
      </li>
    ))}
  </ul>
);
