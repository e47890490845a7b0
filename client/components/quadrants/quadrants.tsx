import type { ReactNode } from 'react';
import { useSpeech } from '#client/components/text/text.tsx';
import type { MatrixView } from '#core/view/matrix-view.ts';

const HEIGHT = 300;

/** In px from the corner. */
const INSET = 10;

const CORNERS = [
  { name: 'improve', x: '0%', dx: INSET, y: INSET + 14, anchor: 'start' },
  { name: 'keep', x: '100%', dx: -INSET, y: INSET + 14, anchor: 'end' },
  { name: 'wait', x: '0%', dx: INSET, y: HEIGHT - INSET, anchor: 'start' },
  { name: 'watch', x: '100%', dx: -INSET, y: HEIGHT - INSET, anchor: 'end' },
] as const;

/**
 * Needs as numbers in four fields: the more important the higher, the better it works the further right. Decoration beside the same in a table,
 * whose rows have the same numbers. Without a `viewBox` and with lengths in per cent, so that numbers keep their size on any screen.
 */
export const Quadrants = ({ matrix: { points, cut } }: { readonly matrix: Pick<MatrixView, 'points' | 'cut'> }): ReactNode => {
  const { say } = useSpeech();
  return (
    <div className="quadrants" aria-hidden="true">
      <span className="quadrants__axis">{say({ key: 'results.matrix.up' }).text}</span>
      <svg width="100%" height={HEIGHT} focusable="false">
        <rect className="quadrants__frame" x="0" y="0" width="100%" height={HEIGHT} />
        <line className="quadrants__cut" x1={`${cut.x}%`} x2={`${cut.x}%`} y1="0" y2={HEIGHT} />
        <line className="quadrants__cut" x1="0%" x2="100%" y1={across(cut.y)} y2={across(cut.y)} />
        {CORNERS.map(({ name, x, dx, y, anchor }) => (
          <text key={name} className="quadrants__name" x={x} dx={dx} y={y} textAnchor={anchor}>
            {say({ key: `results.matrix.${name}` }).text}
          </text>
        ))}
        {points.map(({ x, y }, index) => (
          <g key={index}>
            <circle className="quadrants__point" cx={`${x}%`} cy={across(y)} r="13" />
            <text className="quadrants__number" x={`${x}%`} y={across(y)} dy="5" textAnchor="middle">
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
      <span className="quadrants__axis quadrants__axis--right">{say({ key: 'results.matrix.right' }).text}</span>
    </div>
  );
};

/** Up is more. */
const across = (percent: number): string => `${(100 - percent).toFixed(2)}%`;
