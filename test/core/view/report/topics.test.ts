import { describe, expect, it } from 'vitest';
import { LOCALES, translate } from '#client/texts.ts';
import { topicName } from '#core/view/report/topic-names.ts';
import type { TopicsView } from '#core/view/topics-view.ts';
import type { Label } from '#core/view/text.ts';
import { reportExamples } from '#test/client/report.examples.ts';
import { readShipped } from '#test/support/test-app.ts';
import { rowsOf } from '#test/core/view/report/rows-of.ts';

const view = reportExamples['topics of several surveys'] as TopicsView;
const say = (label: Label | undefined): string => (label === undefined ? '' : 'text' in label ? label.text : translate('sv')(label).text);
const rows = view.topics.flatMap(({ table }) => rowsOf(table).map((row) => row.map(say)));

describe('the same need in several surveys', () => {
  it('stands there where at least two surveys ask of it, a row each with its own question', () => {
    expect(view.topics.length).toBeGreaterThan(5);
    for (const { table } of view.topics) {
      expect(rowsOf(table).length).toBeGreaterThan(1);
      expect(new Set(rowsOf(table).map(([survey]) => say(survey))).size).toBe(rowsOf(table).length);
      expect(table.columns.map(say)).toEqual(['Enkät', 'Fråga', 'Kvinnor', 'Män', 'Alla']);
    }
  });

  it('is a place with its own measure, or is not shown: never a sum', () => {
    for (const [, , ...cells] of rows) for (const cell of cells) expect(cell).toMatch(/^Plats \d+ av \d+ \((behovsindex \d+ av 100|\d+ %|\d+ av 100 poäng)\)$|^visas inte$|^Kön är inte frågat$/);
  });

  it('says that places are unsure, and why they may be others in the reports', () => {
    expect(view.texts.map(say).join(' ')).toMatch(/Platserna är osäkra.*efter behovsindex.*I rapporterna/);
  });

  it('has the ratings of the workshop, by the problem that was judged', () => {
    expect(rows.some(([, asked, , , all]) => asked?.startsWith('Workshop, efter medelvärden') && all?.endsWith('poäng)'))).toBe(true);
  });

  it('says of a survey that did not ask for gender that it did not', () => {
    expect(rows.some(([, , women, men]) => women === 'Kön är inte frågat' && men === women)).toBe(true);
  });

  it('needs more than one survey', () => {
    expect((reportExamples['topics, of one survey'] as TopicsView).texts.map(({ key }) => key)).toEqual(['results.topics.none']);
  });
});

describe('the name of a topic', () => {
  it('is ours in both languages for every topic of a shipped questionnaire, and an author’s own word for another', () => {
    const topics = ['medarbetare', 'foretag', 'kommun', 'handlaggare', 'forbund'].flatMap((slug) => [...JSON.stringify(readShipped(slug)).matchAll(/"topic":"([^"]+)"/g)].map(([, topic = '']) => topic));
    for (const topic of new Set(topics)) for (const locale of Object.values(LOCALES)) expect(locale).toHaveProperty([`results.topic.${topic}`]);
    expect(new Set(topics.map((topic) => 'key' in topicName(topic)))).toEqual(new Set([true]));
    expect(topicName('eget_ord')).toEqual({ text: 'Eget ord', lang: 'sv' });
  });
});
