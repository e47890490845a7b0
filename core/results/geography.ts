/** Municipalities, coordination unions and who belonged to which when: `surveys/data/geography.json`. */
export interface Geography {
  readonly kommuner: readonly { readonly kod: string; readonly namn: string }[];
  readonly forbund: readonly { readonly id: string; readonly namn: string; readonly officiellt_namn?: string }[];
  readonly medlemskap: readonly Membership[];
}

export interface Membership {
  readonly forbund_id: string;
  readonly kommunkod: string;
  /** ISO date, the first day. */
  readonly from: string;
  /** ISO date, the last day; null while it lasts. */
  readonly to: string | null;
}

/** The coordination union that a municipality belonged to on a day (ISO date), null for none. */
export const unionOf = (geography: Geography, municipality: string, date: string): string | null =>
  geography.medlemskap.find(({ kommunkod, from, to }) => kommunkod === municipality && from <= date && (to === null || date <= to))?.forbund_id ?? null;

export const municipalityName = (geography: Geography, code: string): string | null => geography.kommuner.find(({ kod }) => kod === code)?.namn ?? null;

export const unionName = (geography: Geography, id: string): string | null => geography.forbund.find((union) => union.id === id)?.namn ?? null;

/** Ids of the unions with at least one member on a day (ISO date), in the order of the file. */
export const unionsOn = (geography: Geography, date: string): readonly string[] =>
  geography.forbund.map(({ id }) => id).filter((id) => geography.medlemskap.some((member) => member.forbund_id === id && member.from <= date && (member.to === null || date <= member.to)));
