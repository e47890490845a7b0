import type { ReactNode } from 'react';
import { RoundsChart } from '#client/components/rounds-table/rounds-chart.tsx';
import { RoundsTable } from '#client/components/rounds-table/rounds-table.tsx';
import type { RoundsTableView } from '#core/view/compare-view.ts';

/** A table of answers by when they were given, with its drawing before it. */
export const TimesTable = ({ table }: { readonly table: RoundsTableView }): ReactNode => (
  <div className="tabled">
    <RoundsChart table={table} />
    <RoundsTable table={table} />
  </div>
);
