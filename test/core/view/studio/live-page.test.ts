import { describe, expect, it } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { buildLivePage, type LiveElement } from '#core/view/studio/live-page.ts';
import { itemsOf } from '#core/view/studio/live-items.ts';
import { readShipped } from '#test/support/test-app.ts';

const compiled = (json: unknown) => {
  const result = compileQuestionnaire(json);
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result.value;
};

const namesIn = (elements: readonly LiveElement[]): readonly string[] => elements.flatMap(({ name, elements: inside }) => [name, ...namesIn(inside ?? [])]);

const choices = ['ja', 'nej'];
const SMALL = compiled({
  title: 'Om jobbet',
  locale: 'sv',
  pages: [
    { name: 'a', elements: [{ type: 'radiogroup', name: 'fore', title: 'Före?', choices }] },
    { name: 'b', title: 'Här', elements: [
      { type: 'radiogroup', name: 'val', title: 'Vilket?', choices, visibleIf: "{fore} = 'ja'" },
      { type: 'panel', name: 'lada', title: 'Låda', visibleIf: "{val} = 'nej'", elements: [{ type: 'comment', name: 'mer', title: 'Mer?', visibleIf: "{fore} = 'ja'" }] },
    ] },
  ],
});

describe('the page that is drawn while it is written', () => {
  it('is that of the cursor, with all that earlier pages may hide, and the conditions of its own', () => {
    const page = buildLivePage(SMALL, { page: 1, question: 'mer' }, null, '2026-11-24');
    expect(page?.label).toEqual({ text: 'Här', lang: 'sv' });
    expect(page?.model.elements).toEqual([{ type: 'radiogroup', name: 'val' }, { type: 'panel', name: 'lada', elements: [{ type: 'comment', name: 'mer', visibleIf: "({val} = 'nej')" }] }]);
    expect(buildLivePage(SMALL, { page: null, question: null }, null, '2026-11-24')?.model.elements).toEqual([{ type: 'radiogroup', name: 'fore' }]);
  });

  it.each(['medarbetare', 'handlaggare', 'foretag', 'forbund', 'kommun'])('finds what to draw for everything on every page of %s, and can be sent between threads', (slug) => {
    const questionnaire = compiled(readShipped(slug));
    const seen = new Set<string>();
    for (const { question } of questionnaire.questions) {
      const page = buildLivePage(questionnaire, { page: null, question: question.name }, 'sv', '2026-11-24');
      const names = namesIn(page?.model.elements ?? []);
      expect(names).toContain(question.name);
      for (const name of names) expect([name, itemsOf(page?.view.items ?? [], name).length]).not.toEqual([name, 0]);
      names.forEach((name) => seen.add(name));
      expect(structuredClone(page)).toEqual(page);
    }
    expect(seen.size).toBeGreaterThanOrEqual(questionnaire.questions.length);
  });
});
