import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { Axis, Keys, Strip } from '#client/components/strip/strip.tsx';
import { scaleOf } from '#client/components/strip/scale.ts';
import { stripOf } from '#core/view/report/cells.ts';
import type { RowView, ShareCell, StripView, TableView } from '#core/view/report-view.ts';
import type { Label } from '#core/view/text.ts';

interface Row {
  readonly label: Label;
  readonly strip: StripView;
}

/** A strip a row of a table of women and men: the same numbers, drawn. A row with nothing to draw is left to the table. */
export const Chart = ({ table }: { readonly table: TableView }): ReactNode => {
  const rows = table.groups.flatMap((group) => group.rows).flatMap(drawn);
  if (rows.length === 0) return null;
  const scale = scaleOf(rows.map(({ strip }) => strip));
  return (
    <div className="chart" aria-hidden="true">
      <Keys />
      <div className="chart__row chart__row--axis">
        <Axis scale={scale} />
      </div>
      {rows.map(({ label, strip }, index) => (
        <div key={index} className="chart__row">
          <span className="chart__label">
            <Words of={label} />
          </span>
          <Strip strip={strip} scale={scale} />
          <div className="chart__values">
            <Value share={strip.women} who="women" />
            <Value share={strip.men} who="men" />
          </div>
        </div>
      ))}
    </div>
  );
};

const drawn = ({ label, cells }: RowView): readonly Row[] => {
  const strip = stripOf(cells[0], cells[1]);
  return strip ? [{ label, strip }] : [];
};

const Value = ({ share, who }: { readonly share: ShareCell | null; readonly who: 'women' | 'men' }): ReactNode =>
  share && (
    <span className={who}>
      <Words of={{ key: `results.${who}.short`, parameters: { n: share.percent } }} />
    </span>
  );
