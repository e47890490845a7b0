import { describe, expect, it } from 'vitest';
import { translate } from '#client/texts.ts';
import type { ReportView } from '#core/view/report-view.ts';
import { reportExamples } from '#test/client/report.examples.ts';

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
});
