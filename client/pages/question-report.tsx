import type { ReactNode } from 'react';
import { Chart } from '#client/components/strip/chart.tsx';
import { DataTable } from '#client/components/data-table/data-table.tsx';
import { Quotes } from '#client/components/quotes/quotes.tsx';
import { PlainTable } from '#client/components/plain-table/plain-table.tsx';
import { TimesTable } from '#client/components/rounds-table/times-table.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { BackToReport, Contents, DemoBand, LinkList, Part } from '#client/pages/report-head.tsx';
import { titleOfQuestion } from '#client/pages/report-title.ts';
import { Paragraph } from '#client/pages/short-page.tsx';
import type { TrendView } from '#core/view/compare-view.ts';
import type { ByView, QuestionAreaView, QuestionReportView, ReportLink, WeightedView } from '#core/view/report-view.ts';
import type { Text } from '#core/view/text.ts';

/** All answers to one question: for everyone, then place by place. */
export const QuestionReportPage = ({ view, assets }: { readonly view: QuestionReportView; readonly assets: Assets }): ReactNode => (
  <Layout frame={{ ...view, survey: view.head.title && 'text' in view.head.title ? view.head.title : null }} assets={assets} ownStyles={assets.report} title={titleOfQuestion(view.question)} indexed={!view.head.demo} band={<DemoBand head={view.head} />}>
    <div className="report section">
      <BackToReport head={view.head} />
      <h1 className="govuk-heading-l">
        <Words of={view.question} />
      </h1>
      {view.asked.map((text) => (
        <Paragraph key={text.key} of={text} />
      ))}
      {view.contents.length > 1 && <Contents title={{ key: 'results.areas' }} links={view.contents} />}
      {view.areas.map((area, index) => (
        <Area key={area.id} area={area} charted={index === 0} />
      ))}
      {view.trend && <Trend trend={view.trend} />}
      {view.quotes && <Quotes of={view.quotes} />}
      {view.by && <By by={view.by} />}
      {view.weighted && <Weighted weighted={view.weighted} />}
      <Turn previous={view.previous} next={view.next} />
    </div>
  </Layout>
);

const Area = ({ area, charted }: { readonly area: QuestionAreaView; readonly charted: boolean }): ReactNode => (
  <Part id={area.id} title={area.name}>
    {area.tables.map((table) => (
      <div key={table.id} className="tabled">
        {charted && table.compares && <Chart table={table} />}
        <DataTable table={table} />
        <Folded name="ratio" texts={table.ratios} />
        <Folded name="ofAnswers" texts={table.ofAnswers} />
      </div>
    ))}
  </Part>
);

/** The same figures once more: as how many times as common, or as parts of all answers. */
const Folded = ({ name, texts }: { readonly name: 'ratio' | 'ofAnswers'; readonly texts: readonly Text[] }): ReactNode =>
  texts.length > 0 && (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          <Words of={{ key: `results.${name}.more` }} />
        </span>
      </summary>
      <div className="govuk-details__text">
        <Paragraph of={{ key: `results.${name}.intro` }} />
        <ul className="govuk-list govuk-list--bullet">
          {texts.map((text, index) => (
            <li key={index}>
              <Words of={text} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );

/** The question through the rounds. */
const Trend = ({ trend }: { readonly trend: TrendView }): ReactNode => (
  <Part id="omgangar" title={{ key: 'results.trend' }}>
    {trend.texts.map((text) => (
      <Paragraph key={text.key} of={text} />
    ))}
    {trend.tables.map((table) => (
      <TimesTable key={table.id} table={table} />
    ))}
  </Part>
);

/** The question by another: which there are, and the tables of the one that is chosen. */
const By = ({ by }: { readonly by: ByView }): ReactNode => (
  <Part id="efter" title={{ key: 'results.by' }}>
    <Paragraph of={{ key: 'results.by.intro' }} />
    <LinkList links={by.links} />
    {by.chosen && (
      <h3 className="govuk-heading-m">
        <Words of={by.chosen} />
      </h3>
    )}
    {by.note && <Paragraph of={by.note} />}
    {by.tables.map((table) => (
      <div key={table.id} className="tabled">
        <DataTable table={table} />
      </div>
    ))}
  </Part>
);

/** Figures with and without weights, the usual ones first. */
const Weighted = ({ weighted }: { readonly weighted: WeightedView }): ReactNode => (
  <Part id="vagda" title={{ key: 'results.weights' }}>
    <Paragraph of={{ key: 'results.weights.intro' }} />
    {weighted.texts.map((text) => (
      <Paragraph key={text.key} of={text} />
    ))}
    {weighted.tables.map((table) => (
      <div key={table.id} className="tabled">
        <PlainTable table={table} />
      </div>
    ))}
  </Part>
);

/** The questions before and after. */
const Turn = ({ previous, next }: { readonly previous: ReportLink | null; readonly next: ReportLink | null }): ReactNode => (
  <ul className="turn">
    {previous && <TurnLink to={previous} text={{ key: 'results.previous' }} />}
    {next && <TurnLink to={next} text={{ key: 'results.next' }} />}
  </ul>
);

const TurnLink = ({ to, text }: { readonly to: ReportLink; readonly text: Text }): ReactNode => (
  <li>
    <a href={to.address}>
      <Words of={text} />
      {': '}
      <Words of={to.label} />
    </a>
  </li>
);
