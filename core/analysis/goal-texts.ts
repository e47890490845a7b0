import type { Goal, Needed } from '#core/analysis/goals.ts';
import { saidTenths, tenthsText } from '#core/analysis/tenths.ts';
import { shareOf, type Proportion } from '#core/results/estimators/proportion.ts';
import type { Text } from '#core/view/text.ts';

/** What a goal says: with per cents for plain Swedish, in tenths for easy Swedish. A sentence or two each. */
export interface GoalTexts {
  readonly exact: readonly Text[];
  readonly tenths: readonly Text[];
}

/** The words of a proposed goal, for whoever decides. Its figures are those of the goal and no others. */
export const goalTexts = (goal: Goal): GoalTexts => {
  const thing: Text = { key: goal.indicator.thing };
  if (goal.type === 'measure') {
    const instead: readonly Text[] = goal.area.level === 'kommun' ? [{ key: 'goal.measure.union' }] : [];
    const texts = [{ key: 'goal.measure', parameters: { thing, area: goal.area.name } }, ...instead];
    return { exact: texts, tenths: texts };
  }
  const needed = [...neededTexts(goal.needed.women, 'women'), ...neededTexts(goal.needed.men, 'men')];
  return { exact: [...goal.targets.map((target) => ({ key: `goal.${goal.type}`, parameters: { thing, percent: target.percent, year: String(target.year) } })), nowText(goal), ...needed], tenths: [...tenthsTexts(goal, thing), ...needed] };
};

const nowText = ({ women, men }: Goal): Text => ({ key: 'goal.now', parameters: { women: percent(women), men: percent(men), womenBase: women.base, menBase: men.base } });

const percent = (proportion: Proportion): number => Math.round(100 * shareOf(proportion));

const tenthsTexts = ({ type, women, men, targets }: Goal, thing: Text): readonly Text[] => {
  const target = targets.at(-1);
  const now: Text = saidTenths(women) === saidTenths(men) ? { key: 'goal.tenths.alike', parameters: { thing, both: tenthsText(women) } } : { key: 'goal.tenths.now', parameters: { thing, women: tenthsText(women), men: tenthsText(men) } };
  return target ? [now, { key: `goal.tenths.${type}`, parameters: { target: Math.floor(target.percent / 10 + 0.5), year: String(target.year) } }] : [now];
};

const neededTexts = (needed: Needed | null, who: 'women' | 'men'): readonly Text[] => {
  if (!needed) return [];
  return [needed.next === null ? { key: `goal.needed.${who}.rounds`, parameters: { n: needed.perRound } } : { key: `goal.needed.${who}.next`, parameters: { n: needed.next } }];
};
