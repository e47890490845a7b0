import type { PlainTableView, Who } from '#core/view/report-view.ts';

/** Needs by importance and state, in four quadrants. Places in per cent of the picture, from its lower left corner. */
export interface MatrixView {
  readonly who: Who;
  /** In the order of the rows. */
  readonly points: readonly MatrixPoint[];
  /** Where the quadrants meet. */
  readonly cut: MatrixPoint;
  readonly table: PlainTableView;
}

interface MatrixPoint {
  readonly x: number;
  readonly y: number;
}
