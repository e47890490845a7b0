import type { ReactNode } from 'react';
import { PlainTable } from '#client/components/plain-table/plain-table.tsx';
import { Words } from '#client/components/text/text.tsx';
import { BackLink } from '#client/pages/back-link.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { Contents, DemoBand, LinkList, Part } from '#client/pages/report-head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { TopicsView, TopicView } from '#core/view/topics-view.ts';

/** The same need as workers, enterprises, officers and the workshop see it, beside each other. */
export const TopicsPage = ({ view, assets }: { readonly view: TopicsView; readonly assets: Assets }): ReactNode => (
  <Layout frame={view} assets={assets} ownStyles={assets.report} title={{ key: 'results.topics' }} indexed={!view.demo} band={<DemoBand head={view} />}>
    <div className="report section">
      <BackLink to={ADDRESSES.list} label={{ key: 'home' }} />
      <h1 className="govuk-heading-l">
        <Words of={{ key: 'results.topics' }} />
      </h1>
      {view.texts.map((text) => (
        <Paragraph key={text.key} of={text} />
      ))}
      {view.contents.length > 0 && <Contents title={{ key: 'results.contents' }} links={view.contents} />}
      {view.topics.map((topic) => (
        <Topic key={topic.id} topic={topic} />
      ))}
      {view.reports.length > 0 && (
        <Part id="rapporter" title={{ key: 'results.topics.reports' }}>
          <LinkList links={view.reports} />
        </Part>
      )}
    </div>
  </Layout>
);

const Topic = ({ topic: { id, title, said, table } }: { readonly topic: TopicView }): ReactNode => (
  <Part id={id} title={title}>
    {said.map((text) => (
      <Paragraph key={text.key} of={text} />
    ))}
    <PlainTable table={table} />
  </Part>
);
