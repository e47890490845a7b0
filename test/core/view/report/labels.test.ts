import { describe, expect, it } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { needIn } from '#core/view/report/labels.ts';
import { readShipped } from '#test/support/test-app.ts';

const needOf = (text: string): string => needIn({ text, lang: 'sv' }).text;

describe('the name of a need', () => {
  it('is what a question of importance asks about', () => {
    expect(needOf('Hur viktigt är det för dig att ha stöd av en handledare?')).toBe('Att ha stöd av en handledare');
    expect(needOf('Är det viktigt att jobbet passar dig?')).toBe('Att jobbet passar dig');
  });

  it('is the whole question where it asks otherwise', () => {
    expect(needOf('Hur viktig är lönen?')).toBe('Hur viktig är lönen?');
    expect(needOf('Viktigt att veta?')).toBe('Viktigt att veta?');
  });

  it('is short for every pair of the shipped questionnaire, in both languages', () => {
    const compiled = compileQuestionnaire(readShipped('medarbetare'));
    const asking = compiled.ok ? compiled.value.questions.filter(({ question }) => question.tags.role === 'importance') : [];
    expect(asking.length).toBeGreaterThan(3);
    for (const { question } of asking) for (const text of Object.values(question.title)) expect(needOf(text)).toMatch(/^Att /);
  });
});
