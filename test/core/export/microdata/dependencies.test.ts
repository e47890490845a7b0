import { describe, expect, it } from 'vitest';
import { dependenciesOf } from '#core/export/microdata/dependencies.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';

const choices = ['ja', 'nej'];

describe('what decides whether a question is asked', () => {
  const compiled = compileQuestionnaire({
    title: 'T',
    pages: [
      { name: 'o', elements: [{ type: 'radiogroup', name: 'samtycke', role: 'consent', title: 'S', choices: [{ value: 'ja', consents: true }, 'nej'] }] },
      { name: 'p', elements: [{ type: 'radiogroup', name: 'a', title: 'A', choices }, { type: 'radiogroup', name: 'b', title: 'B', choices, visibleIf: "{a} = 'ja'" }] },
      { name: 'q', visibleIf: "{b} = 'ja'", elements: [{ type: 'radiogroup', name: 'c', title: 'C', choices }] },
      { name: 'r', elements: [{ type: 'radiogroup', name: 'd', title: 'D', choices: ['ja', { value: 'nej', visibleIf: "{c} = 'ja'" }] }, { type: 'radiogroup', name: 'e', title: 'E', choices, visibleIf: "{samtycke} = 'ja'" }] },
    ],
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const dependencies = dependenciesOf(compiled.value);

  it.each([
    ['a', []],
    ['b', ['a']],
    ['c', ['a', 'b']],
    ['d', ['a', 'b', 'c']],
    ['e', []],
  ])('%s: %j, those behind them included, of pages and choices too, and not of consent', (question, names) => {
    expect([...(dependencies.get(question) ?? [])].toSorted()).toEqual(names);
  });
});
