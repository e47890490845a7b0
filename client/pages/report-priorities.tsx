import type { ReactNode } from 'react';
import { PlainTable } from '#client/components/plain-table/plain-table.tsx';
import { Quadrants } from '#client/components/quadrants/quadrants.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Part } from '#client/pages/report-head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import type { MatrixView } from '#core/view/matrix-view.ts';
import type { PlainTableView } from '#core/view/plain-table-view.ts';
import type { Text } from '#core/view/text.ts';

/** What is important and does not work: drawn and in a table, for women, for men and for all. */
export const Matrices = ({ matrices }: { readonly matrices: readonly MatrixView[] }): ReactNode => (
  <Part id="matris" title={{ key: 'results.matrix' }}>
    <Paragraph of={{ key: 'results.matrix.intro' }} />
    <Paragraph of={{ key: 'results.matrix.method' }} />
    {matrices.map((matrix) => (
      <div key={matrix.table.id} className="tabled">
        <h3 className="govuk-heading-m">
          <Words of={{ key: `results.${matrix.who}` }} />
        </h3>
        <Quadrants matrix={matrix} />
        <PlainTable table={matrix.table} />
      </div>
    ))}
  </Part>
);

/** What was ranked. @param rests on what that rests */
export const Priorities = ({ tables, rests }: { readonly tables: readonly PlainTableView[]; readonly rests: readonly Text[] }): ReactNode => (
  <Part id="rangordning" title={{ key: 'results.priority' }}>
    <Paragraph of={{ key: 'results.priority.intro' }} />
    {rests.map((text) => (
      <Paragraph key={text.key} of={text} />
    ))}
    {tables.map((table) => (
      <div key={table.id} className="tabled">
        <PlainTable table={table} />
      </div>
    ))}
  </Part>
);
