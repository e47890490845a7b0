import { ADDRESSES } from '#core/view/addresses.ts';
import type { ReviewDone } from '#core/view/review-view.ts';
import type { Text } from '#core/view/text.ts';

/** Question and id of an answer. */
const ANSWER = /^\w{1,200}\/[0-9a-f]{32}$/;

/** What the address of a reviewer's page says was done before, and with which answer; null where it says nothing that we know. */
export const reviewDone = (done: unknown, answer: unknown): ReviewDone | null => {
  const text = textOf(done);
  return text && { text, change: typeof answer === 'string' && ANSWER.test(answer) ? `${ADDRESSES.review}/${answer}#svaret` : null };
};

const textOf = (done: unknown): Text | null => {
  switch (done) {
    case 'en':
    case 'godkand':
    case 'citat':
    case 'nej':
    case 'borta':
    case 'ihop':
      return { key: `review.done.${done}` };
    default:
      return null;
  }
};
