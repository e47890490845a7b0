import type { Label, Said } from '#core/view/text.ts';

/** How the answers to a survey are handled, as `/integritet` tells it. */
export interface SurveyPrivacy {
  /** Where its part of the page begins. */
  readonly id: string;
  readonly title: Said;
  readonly controller: Said | null;
  readonly purpose: Said | null;
  readonly legalBasis: Said | null;
  readonly retention: number;
  /** How to reach who is responsible; '' where nobody has said. */
  readonly contact: string;
  /** Whom it concerns, what is asked, who gets to see it: null where the organisation has not written it. */
  readonly people: Said | null;
  readonly data: Said | null;
  readonly recipients: Said | null;
  /** Who sees to it that the law is kept. */
  readonly officer: Said | null;
  /** Whether answers leave the EU; null where nothing is written. */
  readonly transfers: Label | null;
}
