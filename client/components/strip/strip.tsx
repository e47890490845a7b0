import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { placeOn, type Scale } from '#client/components/strip/scale.ts';
import type { ShareCell, StripView } from '#core/view/report-view.ts';

interface StripProps {
  readonly strip: StripView;
  readonly scale: Scale;
  readonly large?: boolean;
}

/** Height of the line of one gender, radius of its mark and width of its interval, in px. */
const SIZES = { usual: { line: 22, mark: 8, width: 5 }, large: { line: 34, mark: 12, width: 7 } } as const;

/**
 * Women's and men's share as a mark on its interval: a filled circle above an open square. Decoration beside the same
 * figures in words. Without a `viewBox` and with lengths in per cent, so that marks keep their size on any screen.
 */
export const Strip = ({ strip: { women, men }, scale, large = false }: StripProps): ReactNode => {
  const size = large ? SIZES.large : SIZES.usual;
  const height = 2 * size.line;
  return (
    <svg className="strip" width="100%" height={height} aria-hidden="true" focusable="false">
      {scale.lines.map((line) => (
        <line key={line} className="strip__grid" x1={placeOn(scale, line)} x2={placeOn(scale, line)} y1="0" y2={height} />
      ))}
      {women && <Interval share={women} scale={scale} y={size.line / 2} width={size.width} name="women" />}
      {women && <circle className="mark-women" cx={placeOn(scale, women.percent)} cy={size.line / 2} r={size.mark} />}
      {men && <Interval share={men} scale={scale} y={1.5 * size.line} width={size.width} name="men" />}
      {men && <rect className="mark-men" x={placeOn(scale, men.percent)} y={1.5 * size.line - size.mark} width={2 * size.mark} height={2 * size.mark} transform={`translate(-${size.mark} 0)`} />}
    </svg>
  );
};

const Interval = ({ share, scale, y, width, name }: { readonly share: ShareCell; readonly scale: Scale; readonly y: number; readonly width: number; readonly name: 'women' | 'men' }): ReactNode => (
  <line className={`line-${name}`} x1={placeOn(scale, share.low)} x2={placeOn(scale, share.high)} y1={y} y2={y} strokeWidth={width} />
);

/** The per cents under or over strips of the same scale. */
export const Axis = ({ scale }: { readonly scale: Scale }): ReactNode => (
  <svg className="strip" width="100%" height="24" aria-hidden="true" focusable="false">
    {scale.lines.map((line) => (
      <text key={line} x={placeOn(scale, line)} y="18" textAnchor={line === 0 ? 'start' : line === scale.end ? 'end' : 'middle'}>
        {`${line} %`}
      </text>
    ))}
  </svg>
);

export const WomenMark = (): ReactNode => (
  <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <circle className="mark-women" cx="10" cy="10" r="8" />
  </svg>
);

export const MenMark = (): ReactNode => (
  <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <rect className="mark-men" x="3" y="3" width="14" height="14" />
  </svg>
);

/** What the two marks stand for. */
export const Keys = (): ReactNode => (
  <ul className="keys">
    <li className="key women">
      <WomenMark />
      <Words of={{ key: 'results.women' }} />
    </li>
    <li className="key men">
      <MenMark />
      <Words of={{ key: 'results.men' }} />
    </li>
  </ul>
);
