import type { ReactNode } from 'react';
import { scaleOf } from '#client/components/strip/scale.ts';
import { Axis, Keys, Strip } from '#client/components/strip/strip.tsx';
import { Words } from '#client/components/text/text.tsx';
import { stripOf } from '#core/view/report/cells.ts';
import type { RoundsRow, RoundsTableView } from '#core/view/compare-view.ts';
import type { StripView, Who } from '#core/view/report-view.ts';
import type { Label } from '#core/view/text.ts';

/** A strip of women and men for each time that an answer was given: the numbers of a table, drawn. What is not shown is left to the table. */
export const RoundsChart = ({ table }: { readonly table: RoundsTableView }): ReactNode => {
  const groups = table.groups.map(({ label, rows }) => ({ label, strips: stripsOf(table.columns, rows) })).filter(({ strips }) => strips.length > 0);
  if (groups.length === 0) return null;
  const scale = scaleOf(groups.flatMap(({ strips }) => strips.map(({ strip }) => strip)));
  return (
    <div className="chart" aria-hidden="true">
      <Keys />
      {groups.map(({ label, strips }, index) => (
        <div key={index} className="chart__times">
          <span className="chart__label">
            <Words of={label} />
          </span>
          {strips.map(({ time, strip }, place) => (
            <div key={place} className="chart__time">
              <span>
                <Words of={time} />
              </span>
              <Strip strip={strip} scale={scale} />
            </div>
          ))}
        </div>
      ))}
      <div className="chart__time">
        <span />
        <Axis scale={scale} />
      </div>
    </div>
  );
};

interface Time {
  readonly time: Label;
  readonly strip: StripView;
}

const stripsOf = (columns: readonly Label[], rows: readonly RoundsRow[]): readonly Time[] => {
  const cellsOf = (wanted: Who): RoundsRow['cells'] => rows.find(({ who }) => who === wanted)?.cells ?? [];
  const [women, men] = [cellsOf('women'), cellsOf('men')];
  return columns.flatMap((time, index) => {
    const strip = stripOf(women[index], men[index]);
    return strip ? [{ time, strip }] : [];
  });
};
