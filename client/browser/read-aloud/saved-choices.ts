import { SETTINGS, type Settings } from '#core/view/settings.ts';

export interface Choices {
  /** Name of the voice; null: the first there is. */
  readonly voice: string | null;
  readonly speed: Settings['speech'];
}

const KEY = 'lyssna';

/**
 * What was last chosen in the player, kept in this browser alone: the server has no use for the name of a voice. A speed
 * holds until another is chosen in the reading settings (`setting`).
 */
export const savedChoices = (setting: Settings['speech']): Choices => {
  const saved = readSaved();
  const speed = SETTINGS.speech.find((choice) => choice === saved['speed'] && saved['setting'] === setting) ?? setting;
  return { voice: typeof saved['voice'] === 'string' ? saved['voice'] : null, speed };
};

/** A browser that may store nothing forgets with the page. */
export const saveChoices = (choices: Choices, setting: Settings['speech']): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...choices, setting }));
  } catch {
    return;
  }
};

const readSaved = (): Readonly<Record<string, unknown>> => {
  try {
    return { ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as object) };
  } catch {
    return {};
  }
};
