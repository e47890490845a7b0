import type { RoundsView } from '#core/view/studio/checking-view.ts';
import { textField, type FormState } from '#core/view/studio/studio-fields.ts';
import type { Text } from '#core/view/text.ts';
import type { RoundState } from '#server/services/round-state.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { RoundRow } from '#server/storage/storage.ts';

/** What can be done with a survey's rounds: the value of a button. */
export const ROUND_ACTIONS = ['days', 'close', 'reopen', 'next', 'archive', 'restore'] as const;
export type RoundAction = (typeof ROUND_ACTIONS)[number];
export const isRoundAction = (name: string): name is RoundAction => (ROUND_ACTIONS as readonly string[]).includes(name);

/** Names of the fields. */
export const ROUND = { opens: 'rondOppnar', closes: 'rondStanger' } as const;

/** What can be done in each state. */
const ACTIONS: Readonly<Record<RoundState['state'], readonly RoundAction[]>> = {
  open: ['close', 'next', 'archive'],
  'not yet': ['reopen', 'archive'],
  closed: ['reopen', 'next', 'archive'],
  archived: ['restore'],
};

/** Whether something can be done with a survey now. */
export const mayAct = ({ state }: RoundState, action: RoundAction): boolean => (action === 'days' ? state !== 'archived' : ACTIONS[state].includes(action));

/** When a survey takes answers, and what can be done about it. */
export const roundsView = async ({ storage }: StudioServices, surveyId: string, now: RoundState, state: FormState): Promise<RoundsView> => {
  const rounds = await storage.rounds(surveyId);
  const typed = { problems: state.problems, typed: (name: string) => state.typed(name) || daysOf(now.round)[name] || '' };
  return {
    now: nowText(now),
    items: mayAct(now, 'days') ? [...(now.state === 'not yet' ? [textField({ name: ROUND.opens, label: { key: 'studio.publish.opens' }, hint: { key: 'studio.date.hint' }, width: 10 }, typed)] : []), textField({ name: ROUND.closes, label: { key: 'studio.publish.closes' }, hint: { key: 'studio.publish.closes.hint' }, width: 10 }, typed)] : [],
    actions: ACTIONS[now.state].map((value) => ({ value, label: { key: now.state === 'not yet' && value === 'reopen' ? 'studio.round.openNow' : `studio.round.${value}` }, meaning: { key: `studio.round.meaning.${value}` } })),
    past: rounds.slice(1).map(({ opensOn, closesOn }, index) => ({ key: 'studio.round.past', parameters: { n: rounds.length - 1 - index, from: opensOn, to: closesOn ?? '' } })),
  };
};

const daysOf = ({ opensOn, closesOn }: RoundRow): Readonly<Record<string, string>> => ({ [ROUND.opens]: opensOn, [ROUND.closes]: closesOn ?? '' });

const nowText = ({ state, round: { opensOn, closesOn } }: RoundState): Text => {
  if (state === 'open') return closesOn === null ? { key: 'studio.round.now.open', parameters: { from: opensOn } } : { key: 'studio.round.now.until', parameters: { from: opensOn, to: closesOn } };
  if (state === 'not yet') return { key: 'studio.round.now.notYet', parameters: { from: opensOn } };
  return { key: state === 'archived' ? 'studio.round.now.archived' : 'studio.round.now.closed' };
};
