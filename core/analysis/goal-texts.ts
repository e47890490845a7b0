import type { GoalIndicator } from '#core/analysis/goal-indicators.ts';
import type { Goal, Needed, Target } from '#core/analysis/goals.ts';
import { shareOf, wholePercent, type Proportion } from '#core/results/estimators/proportion.ts';
import type { Text } from '#core/view/text.ts';

/** What a goal is about, in the infinitive. */
export type ThingOf = (indicator: GoalIndicator) => Text;

/** What a goal says, a sentence or two each. */
export interface GoalTexts {
  /** For plain Swedish. */
  readonly exact: readonly Text[];
  /** For easy Swedish: the last target alone. Of 100 people, since tenths do not show a step of five. */
  readonly easy: readonly Text[];
}

/** The words of a proposed goal, for whoever decides. Its figures are those of the goal and no others. @param thingOf what it is about, in the language of the page */
export const goalTexts = (goal: Goal, thingOf: ThingOf = ({ thing }) => ({ key: thing })): GoalTexts => {
  const thing = thingOf(goal.indicator);
  if (goal.type === 'measure') {
    const instead: readonly Text[] = goal.area.level === 'kommun' ? [{ key: 'goal.measure.union' }] : [];
    const texts = [{ key: 'goal.measure', parameters: { thing, area: goal.area.name } }, ...instead];
    return { exact: texts, easy: texts };
  }
  const year = String(goal.targets.at(-1)?.year ?? '');
  const needed = [...neededTexts(goal.needed.women, 'women', year), ...neededTexts(goal.needed.men, 'men', year)];
  const said = goal.targets.map((target) => targetText(goal, thing, target));
  const rest = [...othersTexts(goal), nowText(goal), ...needed];
  return { exact: [...said, ...rest], easy: [...said.slice(-1), ...rest] };
};

const targetText = ({ type, indicator }: Goal, thing: Text, { percent, year }: Target): Text => ({ key: indicator.better === 'less' ? `goal.${type}.less` : `goal.${type}`, parameters: { thing, percent, year: String(year) } });

/** Those who have it better already could else lose what the target does not ask of them. */
const othersTexts = ({ type }: Goal): readonly Text[] => (type === 'narrow' ? [{ key: 'goal.others' }] : []);

const nowText = ({ women, men }: Goal): Text => ({ key: 'goal.now', parameters: { women: percentOf(women), men: percentOf(men), womenBase: women.base, menBase: men.base } });

const percentOf = (proportion: Proportion): number => wholePercent(shareOf(proportion));

/** @param year of the last target: the change is the one until then */
const neededTexts = (needed: Needed | null, who: 'women' | 'men', year: string): readonly Text[] => {
  if (!needed) return [];
  return [needed.next === null ? { key: `goal.needed.${who}.rounds`, parameters: { n: needed.perRound } } : { key: `goal.needed.${who}.next`, parameters: { n: needed.next, year } }];
};
