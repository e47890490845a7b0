/** The outcome of something that may be refused. Exceptions are for bugs only. */
export type Result<Value, Refusal> = Ok<Value> | Refused<Refusal>;

export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Refused<Refusal> {
  readonly ok: false;
  readonly problems: readonly Refusal[];
}

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value });

export const refused = <Refusal>(problems: readonly Refusal[]): Refused<Refusal> => ({ ok: false, problems });
