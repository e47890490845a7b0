import { join } from 'node:path';
import { PAUSE } from '#client/browser/studio/pause.ts';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { examineText } from '#core/editor/check-text.ts';
import { outlineOf } from '#core/editor/outline.ts';
import { placeAt } from '#core/editor/question-at.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';
import { buildLivePage } from '#core/view/studio/live-page.ts';
import { readSurroundings } from '#server/commands/surroundings.ts';
import { median } from '#test/bench/client.ts';
import { ROOT } from '#test/support/server-process.ts';

/** A text with as many questions as there may be, ten a page. */
const longText = (): string => {
  const blank = JSON.parse(blankQuestionnaire()) as { pages: object[] };
  const begun = blank.pages.length;
  const question = (n: number): object => ({ type: 'radiogroup', name: `fraga${n}`, title: { sv: `Hur fungerar samarbetet med kommunen i fråga ${n}?`, 'sv-simple': `Hur går det med kommunen i fråga ${n}?` }, choices: ['ja', 'ibland', 'nej'].map((value) => ({ value, text: { sv: value, 'sv-simple': value } })) });
  const pages = Array.from({ length: (LIMITS.questions - 10) / 10 }, (_, page) => ({ name: `sida${begun + page}`, elements: Array.from({ length: 10 }, (_each, index) => question(page * 10 + index)) }));
  return JSON.stringify({ ...blank, pages: [...blank.pages, ...pages] }, null, 2);
};

const TODAY = '2026-11-24';

/** Milliseconds from a key to the findings of the longest text, the pause in the typing included; from those to the page that is drawn beside it; and its lines. */
export const timeEditor = (): { readonly milliseconds: number; readonly drawn: number; readonly lines: number; readonly findings: number } => {
  const [source, around] = [longText(), readSurroundings(join(ROOT, 'surveys'))];
  const check = () => {
    const from = performance.now();
    const { findings, questionnaire } = examineText(source, around, TODAY);
    outlineOf(source, findings);
    const checked = performance.now();
    if (questionnaire) structuredClone(buildLivePage(questionnaire, placeAt(source, source.length - 100), 'sv', TODAY));
    return { milliseconds: PAUSE + checked - from, drawn: performance.now() - checked, lines: source.split('\n').length, findings: findings.length };
  };
  // The first are slower: a worker is warm when somebody types.
  const runs = Array.from({ length: 8 }, check).slice(3);
  return { ...check(), milliseconds: median(runs.map(({ milliseconds }) => milliseconds)), drawn: median(runs.map(({ drawn }) => drawn)) };
};
