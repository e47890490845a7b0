import type { ReactNode } from 'react';
import { HiddenCell } from '#client/components/data-table/cell.tsx';
import { Words } from '#client/components/text/text.tsx';
import type { RanksView, RankView, Who } from '#core/view/report-view.ts';

/** In per cent of the width, so that the first and the last mark stay whole. */
const placeOn = (place: number, places: number): string => `${(((place - 0.5) * 100) / places).toFixed(2)}%`;

/** More would not be read: then the first and the last alone. */
const MOST_NUMBERS = 8;

const numbersOf = (places: number): readonly number[] => (places <= MOST_NUMBERS ? Array.from({ length: places }, (_, index) => index + 1) : [1, places]);

/** The place of each need among women and among men, in words and as a mark on the places that it may have. */
export const RankTable = ({ id, ranks }: { readonly id: string; readonly ranks: RanksView }): ReactNode => (
  <div className="scroll" role="group" aria-labelledby={`${id}-namn`} tabIndex={0}>
    <table className="data ranks">
      <caption id={`${id}-namn`}>
        <Words of={ranks.caption} />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Words of={ranks.rowHeading} />
          </th>
          {ranks.columns.map((who) => (
            <th key={who} scope="col">
              <Words of={{ key: `results.${who}` }} />
              <Numbers places={ranks.places} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ranks.rows.map((row, index) => (
          <tr key={index}>
            <th scope="row">
              <Words of={row.label} />
            </th>
            {ranks.columns.map((who, column) => (
              <RankCell key={who} rank={row.ranks[column] ?? null} who={who} places={ranks.places} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Numbers = ({ places }: { readonly places: number }): ReactNode => (
  <svg className="strip" width="100%" height="20" aria-hidden="true" focusable="false">
    {numbersOf(places).map((place) => (
      <text key={place} x={placeOn(place, places)} y="15" textAnchor="middle">
        {place}
      </text>
    ))}
  </svg>
);

const RankCell = ({ rank, who, places }: { readonly rank: RankView | null; readonly who: Who; readonly places: number }): ReactNode => (
  <td>
    {rank ? (
      <>
        <span className="rank">
          <Words of={{ key: 'results.rank', parameters: { place: rank.place } }} />
          {rank.low < rank.high && ' '}
          {rank.low < rank.high && (
            <span className="fine">
              <Words of={{ key: 'results.rank.range.short', parameters: { low: rank.low, high: rank.high } }} />
            </span>
          )}
        </span>
        <RankStrip rank={rank} who={who} places={places} />
      </>
    ) : (
      <HiddenCell />
    )}
  </td>
);

const RankStrip = ({ rank, who, places }: { readonly rank: RankView; readonly who: Who; readonly places: number }): ReactNode => (
  <svg className="strip" width="100%" height="26" aria-hidden="true" focusable="false">
    {numbersOf(places).map((place) => (
      <line key={place} className="strip__grid" x1={placeOn(place, places)} x2={placeOn(place, places)} y1="5" y2="21" />
    ))}
    <line className={`line-${who}`} x1={placeOn(rank.low, places)} x2={placeOn(rank.high, places)} y1="13" y2="13" strokeWidth="5" />
    {who !== 'men' ? <circle className={`mark-${who}`} cx={placeOn(rank.place, places)} cy="13" r="8" /> : <rect className="mark-men" x={placeOn(rank.place, places)} y="5" width="16" height="16" transform="translate(-8 0)" />}
  </svg>
);
