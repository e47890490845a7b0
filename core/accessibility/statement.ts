import type { TestKind } from '#core/accessibility/known-shortcomings.ts';
import type { Localised } from '#core/questionnaire/questionnaire.ts';

/** Whether the service is compliant with the law, in the three words of DIGG's model: helt, delvis, inte förenlig. */
export const STATUSES = ['full', 'partial', 'none'] as const;
export type Status = (typeof STATUSES)[number];

/** What only the operator knows of the accessibility statement (lagen 2018:1937 and DIGG's model). Dates are ISO. */
export interface Statement {
  /** Who answers for the service. */
  readonly actor: string;
  readonly email: string | null;
  readonly tel: string | null;
  readonly status: Status;
  /** When the service was assessed, and when the statement was last changed. */
  readonly assessed: string;
  readonly updated: string;
  /** Who assessed it; null: the operator. */
  readonly assessor: string | null;
  readonly tests: readonly DoneTest[];
  /** Faults of this installation, beside those of the program. */
  readonly shortcomings: readonly Localised[];
  readonly authority: Authority | null;
}

/** A test with people or with assistive technology. */
export interface DoneTest {
  readonly kind: TestKind;
  readonly by: string;
  /** What or whom they tested with. */
  readonly with: string;
  readonly date: string;
}

export interface Authority {
  readonly name: string;
  readonly url: string;
}
