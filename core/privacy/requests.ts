/** What somebody asks of an organisation about their answers (GDPR, articles 15–21). */
export type RequestKind = 'withdraw' | 'see' | 'correct' | 'object' | 'ask';

/** What was answered. `notFound`: answers have no name, and nobody could say which is theirs. */
export type Decision = 'done' | 'notFound' | 'informed' | 'refused';

/**
 * The last day to answer (ISO): a month after a request came, the same day of the next month or the last that it has
 * (GDPR, article 12.3; Regulation 1182/71, article 3.2 c).
 */
export const answerBy = (receivedOn: string): string => {
  const [year = 0, month = 0, day = 0] = receivedOn.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, lastDay))).toISOString().slice(0, 10);
};
