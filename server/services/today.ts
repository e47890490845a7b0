/** Dates are those of the people who answer. */
const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Today's ISO date in Europe/Stockholm. */
export const todayInStockholm = (now: Date = new Date()): string => STOCKHOLM.format(now);
