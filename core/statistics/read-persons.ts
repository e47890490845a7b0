import { told } from '#core/statistics/problem.ts';

/** A number of persons as a person writes it: known, missing (null), or wrong with what to do. */
export type PersonsRead = { readonly ok: true; readonly persons: number | null } | { readonly ok: false; readonly message: string; readonly mend: string };

/** Nothing, dots, “saknas”, “färre än 5” and “<5” are missing: never zero. */
const MISSING = /^(?:|\.{1,6}|…|saknas|(?:<|färre än|mindre än)\s*\d+)$/iu;
/** Statistics Sweden writes zero so, others what is missing. */
const DASH = /^[-–—−]$/u;
const NEGATIVE = /^[-–−]\s*\d/u;
const GROUPED = /^\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?:[.,]\d+)?$/u;
const PLAIN = /^\d+(?:[.,]\d+)?$/u;
/** One thousand two hundred and thirty-four, or one and a bit. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/u;
const SPACES = /[ \u00A0\u2009\u202F]/gu;

/** More persons than a count can be meant for. */
const MOST = 1_000_000_000;

const known = (persons: number | null): PersonsRead => ({ ok: true, persons });
const wrong = (message: string, mend: string): PersonsRead => ({ ok: false, message, mend });

/** Reads `1 234`, `1234`, `12,5` and `12.5`. A space within a number, also one that does not break, parts thousands. */
export const readPersons = (text: string): PersonsRead => {
  const written = text.trim();
  if (MISSING.test(written)) return known(null);
  if (DASH.test(written)) return wrong('Ett streck kan betyda noll eller att uppgiften saknas.', 'Skriv 0 om det är noll. Lämna rutan tom om uppgiften saknas.');
  if (NEGATIVE.test(written)) return wrong(`${told(written)} är mindre än noll.`, 'Ett antal är 0 eller mer. Rätta talet.');
  if (EITHER.test(written)) return wrong(`${told(written)} kan vara tusental eller decimaler.`, `Skriv ${written.replace(/[.,]/u, '')} om det är tusental. Skriv annars utan decimaler.`);
  if (!GROUPED.test(written) && !PLAIN.test(written)) return wrong(`${told(written)} är inget antal.`, 'Skriv ett tal med siffror, till exempel 1234. Lämna rutan tom om uppgiften saknas.');
  return checkPersons(Number(written.replace(SPACES, '').replace(',', '.')));
};

/** A number that the format itself writes as one. */
export const checkPersons = (persons: number): PersonsRead => {
  if (persons < 0) return wrong(`${persons} är mindre än noll.`, 'Ett antal är 0 eller mer. Rätta talet.');
  return persons <= MOST ? known(persons) : wrong(`${persons} är för stort för ett antal personer.`, 'Rätta talet.');
};
