import type { GenderRow } from '#core/disclosure/lattice.ts';
import type { Area } from '#core/results/areas.ts';

/** One row of the export. */
export interface PublishedFigure {
  /** `svar_id`: a value, or `_medel` or `_median`; and its Swedish text. */
  readonly answer: AnswerLabel;
  readonly area: Area;
  /** null: all groups. */
  readonly group: string | null;
  readonly gender: GenderRow;
  /** Persons; null where it is hidden or the figure is no count. */
  readonly count: number | null;
  /** Persons of the area, group and gender who answered; null where it is hidden. */
  readonly base: number | null;
  /** How many of them there are in all, where tables of persons tell it (`known-population.ts`): what the interval then reckons with. A release does not hold it. */
  readonly population?: number;
  /** The share of `base` with its 95 % interval, 0…1. */
  readonly share: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** A mean or median. */
  readonly value: number | null;
  readonly status: FigureStatus;
}

export interface AnswerLabel {
  readonly id: string;
  readonly text: string;
}

/** `suppressed`: neither count nor value is shown, for whatever reason. `not_applicable`: nobody answered, so that there is no share and no mean. */
export type FigureStatus = 'ok' | 'low_base' | 'suppressed' | 'not_applicable';
