/** Dates are those of the people who answer. */
const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The date of an instant in Europe/Stockholm, ISO. */
export const dateInStockholm = (instant: Date): string => STOCKHOLM.format(instant);

const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' });

/** The time of an instant in Europe/Stockholm, `08:05`. */
export const timeInStockholm = (instant: Date): string => CLOCK.format(instant);

/** Days begin on a whole minute, so the date is worked out once a minute: every page asks for it, and it takes 15 µs. */
const MINUTE = 60_000;

/** A calendar: gives today's ISO date in Europe/Stockholm. */
export const makeCalendar = (now: () => number = Date.now): (() => string) => {
  let known = { minute: Number.NaN, date: '' };
  return () => {
    const minute = Math.floor(now() / MINUTE);
    if (minute !== known.minute) known = { minute, date: dateInStockholm(new Date(minute * MINUTE)) };
    return known.date;
  };
};

/** This instant, ISO in UTC to the second. */
export const instantNow = (): string => `${new Date().toISOString().slice(0, 19)}Z`;
