/** What somebody asks of an organisation about their answers (GDPR, articles 15–21). */
export const REQUEST_KINDS = ['withdraw', 'see', 'correct', 'object', 'ask'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const isRequestKind = (text: string): text is RequestKind => REQUEST_KINDS.some((kind) => kind === text);

/** What was answered. `notFound`: answers have no name, and nobody could say which is theirs. */
export const DECISIONS = ['done', 'notFound', 'informed', 'refused'] as const;
export type Decision = (typeof DECISIONS)[number];
export const isDecision = (text: string): text is Decision => DECISIONS.some((decision) => decision === text);

/**
 * The last day to answer (ISO): a month after a request came, the same day of the next month or the last that it has
 * (GDPR, article 12.3; Regulation 1182/71, article 3.2 c).
 */
export const answerBy = (receivedOn: string): string => {
  const [year = 0, month = 0, day = 0] = receivedOn.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, lastDay))).toISOString().slice(0, 10);
};
