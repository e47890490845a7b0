import type { Progress } from '#core/view/page-view.ts';
import type { Text } from '#core/view/text.ts';

/** What is told to who comes back after a pause, on the page where they were. `progress`: null where nothing is asked there. */
export const welcomeBack = (progress: Progress | null): Text => {
  if (!progress) return { key: 'welcome.text' };
  return { key: progress.last > progress.number ? 'welcome.several' : 'welcome.one', parameters: { ...progress } };
};
