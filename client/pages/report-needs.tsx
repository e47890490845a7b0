import type { ReactNode } from 'react';
import { DataTable } from '#client/components/data-table/data-table.tsx';
import { RankTable } from '#client/components/rank/rank.tsx';
import { Chart } from '#client/components/strip/chart.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Part } from '#client/pages/report-head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import type { NeedsView } from '#core/view/report-view.ts';
import type { Text } from '#core/view/text.ts';

/** Needs of one kind: drawn, as figures, by place, and who needs what more. */
export const Needs = ({ needs }: { readonly needs: NeedsView }): ReactNode => (
  <Part id={needs.id} title={needs.title}>
    {needs.intro.map((text, index) => (
      <Paragraph key={index} of={text} />
    ))}
    {needs.table.compares && <Chart table={needs.table} />}
    <DataTable table={needs.table} />
    {needs.ranks && (
      <>
        <Heading of={{ key: 'results.ranks' }} />
        <Paragraph of={{ key: 'results.ranks.intro' }} />
        {needs.ranks.among && <Paragraph of={needs.ranks.among} />}
        <RankTable id={`${needs.id}-plats`} ranks={needs.ranks} />
      </>
    )}
    <Shared groups={needs.shared} />
  </Part>
);

const Heading = ({ of }: { readonly of: Text }): ReactNode => (
  <h3 className="govuk-heading-m">
    <Words of={of} />
  </h3>
);

const Shared = ({ groups }: { readonly groups: NeedsView['shared'] }): ReactNode =>
  groups.map(({ title, needs }) => (
    <div key={title.key}>
      <Heading of={title} />
      <ul className="govuk-list govuk-list--bullet">
        {needs.map((need, index) => (
          <li key={index}>
            <Words of={need} />
          </li>
        ))}
      </ul>
    </div>
  ));
