import type { ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import { DataTable } from '#client/components/data-table/data-table.tsx';
import { Items } from '#client/components/items/items.tsx';
import { Notice } from '#client/components/notice/notice.tsx';
import { Chart } from '#client/components/strip/chart.tsx';
import { Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Part } from '#client/pages/report-head.tsx';
import { Needs } from '#client/pages/report-needs.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { SurveyTopRow } from '#client/pages/studio/survey-top.tsx';
import type { AnalysisPart, StudioAnalysisView, UnseenView } from '#core/view/studio/analysis-view.ts';
import type { Text } from '#core/view/text.ts';

const TITLE = { key: 'studio.analysis.title' };

/** The figures of a release on screen. */
export const StudioAnalysisPage = ({ view, assets }: { readonly view: StudioAnalysisView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={TITLE} styles={[assets.report]}>
    <SurveyTopRow top={view.top} title={TITLE} />
    {view.demo && (
      <Notice>
        <Words of={{ key: 'studio.releases.madeUp.text' }} />
      </Notice>
    )}
    {view.choose ? (
      <Choose choose={view.choose} />
    ) : (
      <>
        <Paragraph of={{ key: 'studio.analysis.none' }} />
        <ButtonLink label={{ key: 'studio.releases.heading' }} to={view.releases} />
      </>
    )}
    <div className="report">
      {view.said && (
        <h2 className="govuk-heading-l">
          <Words of={view.said} />
        </h2>
      )}
      {view.lead.map((text) => (
        <Paragraph key={text.key} of={text} />
      ))}
      {view.unseen.map((unseen) => (
        <Unseen key={unseen.text.key} unseen={unseen} />
      ))}
      {view.needs.map((needs) => (
        <Needs key={needs.id} needs={needs} />
      ))}
      <Parts parts={view.parts} others={view.otherPlaces} />
      {view.protection.length > 0 && <Protection hidden={view.hidden} rules={view.protection} />}
    </div>
  </StudioLayout>
);

/** A form that asks for the page again with other choices: nothing is changed by it. */
const Choose = ({ choose: { action, items } }: { readonly choose: NonNullable<StudioAnalysisView['choose']> }): ReactNode => (
  <form className="card choose" action={action} method="get">
    <Items items={items} under={() => null} />
    <button className="govuk-button" type="submit">
      <Words of={{ key: 'studio.analysis.show' }} />
    </button>
  </form>
);

const Parts = ({ parts, others }: { readonly parts: readonly AnalysisPart[]; readonly others: UnseenView | null }): ReactNode => (
  <>
    {parts.map((part) => (
      <Tables key={part.id} part={part} />
    ))}
    {others && (
      <Part id="ovriga" title={{ key: 'studio.analysis.otherPlaces' }}>
        <Unseen unseen={others} />
      </Part>
    )}
  </>
);

const Unseen = ({ unseen: { text, names, help } }: { readonly unseen: UnseenView }): ReactNode => (
  <>
    <Paragraph of={text} />
    {names.length > 0 && (
      <ul className="govuk-list govuk-list--bullet">
        {names.map((name, index) => (
          <li key={index}>
            <Words of={name} />
          </li>
        ))}
      </ul>
    )}
    {help && <Paragraph of={help} />}
  </>
);

const Tables = ({ part: { id, title, charted, tables, unseen } }: { readonly part: AnalysisPart }): ReactNode => (
  <Part id={id} title={title}>
    {tables.map((table) => (
      <div key={table.id} className="tabled">
        {charted && table.compares && <Chart table={table} />}
        <DataTable table={table} />
      </div>
    ))}
    {unseen && <Unseen unseen={unseen} />}
  </Part>
);

const Protection = ({ hidden, rules }: { readonly hidden: Text | null; readonly rules: readonly Text[] }): ReactNode => (
  <Part id="skydd" title={{ key: 'studio.analysis.protection' }}>
    {hidden && <Paragraph of={hidden} />}
    <Paragraph of={{ key: 'studio.analysis.rules' }} />
    <ul className="govuk-list govuk-list--bullet">
      {rules.map((rule) => (
        <li key={rule.key}>
          <Words of={rule} />
        </li>
      ))}
    </ul>
  </Part>
);
