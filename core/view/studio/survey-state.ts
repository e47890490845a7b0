import type { Text } from '#core/view/text.ts';

/** Whether a survey takes answers. null: it was never published. */
export type SurveyState = 'open' | 'not yet' | 'closed' | 'archived' | null;

const KEYS = { open: 'studio.state.open', 'not yet': 'studio.state.notYet', closed: 'studio.state.closed', archived: 'studio.state.archived' } as const;

/** A survey's state in a word. */
export const stateText = (state: SurveyState): Text => ({ key: state ? KEYS[state] : 'studio.state.draft' });
