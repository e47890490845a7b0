import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishQuotes, readQuotes, type QuotesToPublish, type QuotesToRead } from '#core/open-answers/publish-quotes.ts';
import { openQuestion as question } from '#test/core/open-answers/quotes-example.ts';

const review = (state: QuotesToPublish['reviews'][number]['state'], text: string, id = 'forslag') => ({ question: id, state, text });
const publish = (reviews: QuotesToPublish['reviews']) => publishQuotes({ survey: 'prov', version: 1, questions: [question('forslag'), question('annan')], reviews });
const approved = (count: number) => Array.from({ length: count }, (_, index) => review('approved', `Text ${index}`));

describe('quotes', () => {
  it('are the texts that were approved for it, when at least five of the question are approved', () => {
    expect(publish([review('quoted', 'Mer tid.'), ...approved(4)]).questions).toEqual([{ id: 'forslag', question: 'forslag', text: 'Fråga forslag', quotes: ['Mer tid.'] }]);
    expect(publish([review('quoted', 'Mer tid.'), ...approved(3)]).questions).toEqual([]);
  });

  it('of a release are those that are there as they were: none that was taken back or changed since', () => {
    const frozen = (quote: string | null, state: QuotesToRead['frozen'][number]['state'], text: string) => ({ question: 'forslag', quote, state, text });
    const { questions } = readQuotes({ survey: 'prov', version: 1, questions: [question('forslag')], frozen: [frozen('Mer tid.', 'quoted', 'Mer tid.'), frozen('A', 'approved', 'A'), frozen('B', 'quoted', 'Bättre'), frozen(null, 'quoted', 'C')] });
    expect(questions.map(({ quotes }) => quotes)).toEqual([['Mer tid.']]);
  });

  it('are counted question by question', () => {
    expect(publish([review('quoted', 'Mer tid.'), ...approved(4), review('quoted', 'Ensam', 'annan')]).questions.map(({ id }) => id)).toEqual(['forslag']);
  });

  it('say nothing of a question without any, nor why', () => {
    expect(publish([...approved(5), review('rejected', ''), review('waiting', 'väntar')]).questions).toEqual([]);
  });

  it('are never one with a number, telephone or e-mail that was overlooked', () => {
    expect(publish([review('quoted', 'Ring 070-123 45 67'), review('quoted', 'Jag är 811218-9876'), review('quoted', 'Bra'), ...approved(4)]).questions[0]?.quotes).toEqual(['Bra']);
  });

  it('come in the same order whatever order they were written or reviewed in, and hold nothing but the text', () => {
    const reviews = fc.array(fc.record({ question: fc.constantFrom('forslag', 'annan'), state: fc.constantFrom('waiting', 'approved', 'quoted', 'rejected'), text: fc.constantFrom('a', 'b', 'c', 'd') }), { maxLength: 30 });
    fc.assert(
      fc.property(reviews, (all) => {
        const published = publish(all);
        expect(publish(all.toReversed())).toEqual(published);
        expect(Object.keys(published)).toEqual(['survey', 'version', 'questions']);
        for (const { id, quotes } of published.questions) {
          expect(all.filter((one) => one.question === id && (one.state === 'approved' || one.state === 'quoted')).length).toBeGreaterThanOrEqual(5);
          expect(quotes).toEqual(all.filter((one) => one.question === id && one.state === 'quoted').map(({ text }) => text).toSorted());
        }
      }),
    );
  });
});
