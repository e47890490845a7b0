import type { ReactNode } from 'react';
import { PlainTable } from '#client/components/plain-table/plain-table.tsx';
import { TimesTable } from '#client/components/rounds-table/times-table.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { BackToReport, Contents, DemoBand, LinkList, Part } from '#client/pages/report-head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { titleOfComparison } from '#client/pages/report-title.ts';
import type { CompareChoiceView, ComparedQuestionView, CompareView } from '#core/view/compare-view.ts';

type AnyCompare = CompareChoiceView | CompareView;

/** Another release to compare with, or the two beside each other. */
export const ComparePage = ({ view, assets }: { readonly view: AnyCompare; readonly assets: Assets }): ReactNode => (
  <Layout frame={{ ...view, survey: null }} assets={assets} ownStyles={assets.report} title={titleOfComparison(view.head)} indexed={!view.head.demo} band={<DemoBand head={view.head} />}>
    <div className="report section">
      <BackToReport head={view.head} />
      <h1 className="govuk-heading-l">
        <Words of={{ key: view.page === 'report-compare' ? 'results.compare.heading' : 'results.compare' }} />
      </h1>
      <p className="lead">
        {view.head.area && (
          <>
            <Words of={view.head.area} />
            {': '}
          </>
        )}
        <Words of={view.head.title} />
      </p>
      {view.texts.map((text) => (
        <Paragraph key={text.key} of={text} />
      ))}
      {view.page === 'report-compare' ? <Whole view={view} /> : view.links.length > 0 && <LinkList links={view.links} />}
    </div>
  </Layout>
);

/** The two beside each other, and the ways to the same in other places. */
const Whole = ({ view }: { readonly view: CompareView }): ReactNode => (
  <>
    <Comparison view={view.places.length > 0 && view.contents.length > 0 ? { ...view, contents: [...view.contents, { address: '#platser', label: { key: 'results.compare.places' } }] } : view} />
    {view.places.length > 0 && (
      <Part id="platser" title={{ key: 'results.compare.places' }}>
        <LinkList links={view.places} />
      </Part>
    )}
  </>
);

/** The two beside each other. */
export const Comparison = ({ view }: { readonly view: Pick<CompareView, 'contents' | 'seen' | 'questions' | 'refused'> }): ReactNode => (
  <>
    {view.contents.length > 0 && <Contents title={{ key: 'results.contents' }} links={view.contents} />}
    {view.seen && (
      <Part id="forandringar" title={{ key: 'results.compare.seen' }}>
        <TimesTable table={view.seen} />
      </Part>
    )}
    {view.refused.length > 0 && (
      <Part id="andrade" title={{ key: 'results.compare.refused' }}>
        <Paragraph of={{ key: 'results.compare.refused.intro' }} />
        {view.refused.map((table) => (
          <div key={table.id} className="tabled">
            <PlainTable table={table} />
          </div>
        ))}
      </Part>
    )}
    {view.questions.map((question) => (
      <Question key={question.id} question={question} />
    ))}
  </>
);

const Question = ({ question: { id, question, tables } }: { readonly question: ComparedQuestionView }): ReactNode => (
  <Part id={id} title={question}>
    {tables.map((table) => (
      <TimesTable key={table.id} table={table} />
    ))}
  </Part>
);
