import { describe, expect, it } from 'vitest';
import { translate } from '#client/texts.ts';
import type { ReportView } from '#core/view/report-view.ts';
import { reportExamples } from '#test/client/report.examples.ts';

const companies = reportExamples['report without gender'] as ReportView;
const workers = reportExamples['report'] as ReportView;

describe('the words of a report', () => {
  it('say of others than women and men what is true however many they are: they are never shown by themselves', () => {
    const text = workers.answered.texts.find(({ key }) => key === 'results.answered.others');
    if (!text) throw new Error('nothing is said of others');
    for (const language of ['sv', 'sv-simple']) {
      const { text: words } = translate(language)(text);
      expect([language, words]).toEqual([language, expect.stringMatching(/aldrig.* för sig\. Det är för att skydda dem\./u)]);
      expect(words).not.toContain('få');
    }
  });

  it('call those who answered for an enterprise answers, not persons', () => {
    const said = [...companies.head.about, ...companies.answered.texts, { key: 'results.left.all', parameters: { n: 12, count: 12 } }];
    for (const language of ['sv', 'sv-simple']) {
      const words = said.map((text) => translate(language)(text).text);
      expect([language, words.filter((each) => /person/iu.test(each))]).toEqual([language, []]);
      expect(words.filter((each) => /\d+ svar/u.test(each))).toHaveLength(2);
    }
  });
});
