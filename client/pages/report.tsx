import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { DataTable } from '#client/components/data-table/data-table.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { BackToReport, Contents, LeadBand, LinkList, Part } from '#client/pages/report-head.tsx';
import { Answered, Method } from '#client/pages/report-method.tsx';
import { Needs } from '#client/pages/report-needs.tsx';
import { Matrices, Priorities } from '#client/pages/report-priorities.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { Goals } from '#client/pages/report-goals.tsx';
import { titleOfReport } from '#client/pages/report-title.ts';
import type { GreatestView, PlacesView, ReportView, SummaryView } from '#core/view/report-view.ts';
import type { Text } from '#core/view/text.ts';

/** A published report, or that of one place: the finding first, then what it stands on, and last how it was made. */
export const ReportPage = ({ view, assets }: { readonly view: ReportView; readonly assets: Assets }): ReactNode => (
  <Layout frame={{ ...view, survey: null }} assets={assets} ownStyles={assets.report} title={titleOfReport(view.head)} indexed={!view.head.demo} band={<LeadBand head={view.head} finding={view.finding} />}>
    <div className="report">
      <BackToReport head={view.head} />
      <Contents title={{ key: 'results.contents' }} links={view.contents} />
      {view.summary && <Summary summary={view.summary} />}
      {view.needs.map((needs) => (
        <Needs key={needs.id} needs={needs} />
      ))}
      {view.matrices.length > 0 && <Matrices matrices={view.matrices} />}
      {view.priorities.length > 0 && <Priorities tables={view.priorities} rests={view.prioritiesRest} />}
      {view.differences && (
        <Part id="skillnader" title={{ key: 'results.differences' }}>
          <DataTable table={view.differences} />
        </Part>
      )}
      {view.apart.length > 0 && <Apart texts={view.apart} />}
      <Goals goals={view.goals} />
      {view.places && <Places places={view.places} />}
      <Part id="fragor" title={{ key: 'results.questions' }}>
        <Paragraph of={{ key: 'results.questions.intro' }} />
        <LinkList links={view.questions} />
      </Part>
      <Answered answered={view.answered} />
      <Method method={view.method} />
    </div>
  </Layout>
);

const Summary = ({ summary }: { readonly summary: SummaryView }): ReactNode => (
  <Part id="kort" title={{ key: 'results.summary' }}>
    {summary.differences.length > 0 && (
      <>
        <Heading of={{ key: 'results.summary.differences' }} />
        <ol className="told">
          {summary.differences.map((text, index) => (
            <li key={index}>
              <Words of={text} />
            </li>
          ))}
        </ol>
      </>
    )}
    {summary.none && <Paragraph of={summary.none} />}
    <div className="columns">
      {summary.greatest.map((greatest) => (
        <Greatest key={greatest.title.key} greatest={greatest} />
      ))}
    </div>
  </Part>
);

const Heading = ({ of }: { readonly of: Text }): ReactNode => (
  <h3 className="govuk-heading-m">
    <Words of={of} />
  </h3>
);

const Greatest = ({ greatest: { title, among, needs } }: { readonly greatest: GreatestView }): ReactNode => (
  <div>
    <Heading of={title} />
    {among && <Paragraph of={among} />}
    <ol className="told">
      {needs.map(({ label, text }, index) => (
        <li key={index}>
          <b>
            <Words of={label} />
          </b>{' '}
          <span className="fine">
            <Words of={text} />
          </span>
        </li>
      ))}
    </ol>
  </div>
);

const Apart = ({ texts }: { readonly texts: readonly Text[] }): ReactNode => (
  <Part id="annorlunda" title={{ key: 'results.apart' }}>
    <ul className="told">
      {texts.map((text, index) => (
        <li key={index}>
          <Words of={text} />
        </li>
      ))}
    </ul>
  </Part>
);

const Places = ({ places }: { readonly places: PlacesView }): ReactNode => (
  <Part id="kommuner" title={{ key: 'results.places' }}>
    {places.intro.map((text, index) => (
      <Paragraph key={index} of={text} />
    ))}
    {places.table ? <DataTable table={places.table} /> : <LinkList links={places.links} />}
  </Part>
);
