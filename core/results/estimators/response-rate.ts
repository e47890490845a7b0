/** Everyone who was invited, by what became of it (AAPOR Standard Definitions). Persons. */
export interface Dispositions {
  /** Sent, with at least 80 % of what was shown answered. */
  readonly complete: number;
  /** 50–79 % answered, or not sent. */
  readonly partial: number;
  readonly refused: number;
  readonly noContact: number;
  readonly other: number;
  /** It is not known whether they are of the population. */
  readonly unknown: number;
  /** Known not to be of the population. */
  readonly ineligible: number;
}

export interface ResponseRates {
  /** AAPOR's e: which share of the unknown is estimated to be of the population, as of the known. */
  readonly eligible: number;
  /** RR1 to RR6, 0…1. The odd ones count complete answers, the even ones partial too; RR5 and RR6 take none of the unknown for eligible. */
  readonly rr1: number;
  readonly rr2: number;
  readonly rr3: number;
  readonly rr4: number;
  readonly rr5: number;
  readonly rr6: number;
}

/** The six response rates of AAPOR. Null where nobody known to be of the population was invited: there is nothing to divide by. */
export const responseRates = (all: Dispositions): ResponseRates | null => {
  const answered = all.complete + all.partial;
  const known = answered + all.refused + all.noContact + all.other;
  if (known === 0) return null;
  const eligible = known / (known + all.ineligible);
  const rate = (persons: number, unknown: number): number => persons / (known + unknown);
  return {
    eligible,
    rr1: rate(all.complete, all.unknown),
    rr2: rate(answered, all.unknown),
    rr3: rate(all.complete, eligible * all.unknown),
    rr4: rate(answered, eligible * all.unknown),
    rr5: rate(all.complete, 0),
    rr6: rate(answered, 0),
  };
};
