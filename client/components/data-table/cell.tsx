import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { Verdict } from '#client/components/verdict/verdict.tsx';
import type { Cell, DifferenceView, RowView, ShareCell, Who } from '#core/view/report-view.ts';
import type { Text } from '#core/view/text.ts';

/** A figure of women, of men or of all, with what it was worked out from. */
export const FigureCell = ({ cell, who }: { readonly cell: Cell; readonly who: Who }): ReactNode => {
  switch (cell.kind) {
    case 'share':
      return <Share share={cell} who={who} />;
    case 'count':
      return (
        <>
          <Strong who={who} text={{ key: 'results.cell.of', parameters: { n: cell.count, base: cell.base } }} /> <Fine text={{ key: 'results.cell.few' }} />
        </>
      );
    case 'value':
      return <Strong who={who} text={{ key: 'results.cell.value', parameters: { n: Math.round(cell.value * 10) / 10 } }} />;
    case 'hidden':
      return <HiddenCell />;
    case 'nobody':
      return <Words of={{ key: 'results.cell.nobody' }} />;
  }
};

const Share = ({ share: { percent, low, high, count, base, few }, who }: { readonly share: ShareCell; readonly who: Who }): ReactNode => (
  <>
    <Strong who={who} text={{ key: 'results.cell.percent', parameters: { n: percent } }} /> <Fine text={{ key: 'results.cell.interval', parameters: { low, high } }} /> <Fine text={{ key: 'results.cell.of', parameters: { n: count, base } }} />
    {few && ' '}
    {few && <Fine text={{ key: 'results.cell.few' }} />}
  </>
);

const Strong = ({ who, text }: { readonly who?: Who; readonly text: Text }): ReactNode => (
  <b className={who === 'women' || who === 'men' ? who : undefined}>
    <Words of={text} />
  </b>
);

const Fine = ({ text }: { readonly text: Text }): ReactNode => (
  <span className="fine">
    <Words of={text} />
  </span>
);

/** Hidden for its own sake or for another's: the same. Two points as Statistics Sweden writes them, and words that are read. */
export const HiddenCell = (): ReactNode => (
  <span className="hidden-cell">
    <span aria-hidden="true">.. </span>
    <Words of={{ key: 'results.cell.hidden' }} />
  </span>
);

/** Women minus men, and what can be said of it. Nothing is said where one of the two is hidden. */
export const DifferenceCell = ({ row }: { readonly row: RowView }): ReactNode => {
  if (row.difference) return <Difference of={row.difference} />;
  const [women, men] = row.cells;
  return women?.kind === 'hidden' || men?.kind === 'hidden' ? <HiddenCell /> : <Words of={{ key: 'results.verdict.uncompared' }} />;
};

const Difference = ({ of: { verdict, points } }: { readonly of: DifferenceView }): ReactNode => (
  <>
    {points && (
      <>
        <Strong text={{ key: 'results.cell.value', parameters: { n: points.value } }} /> <Fine text={{ key: 'results.cell.interval', parameters: { low: points.low, high: points.high } }} />{' '}
      </>
    )}
    <Verdict name={verdict} />
  </>
);
