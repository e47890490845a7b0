import type { BrowserContext, Page } from 'playwright-core';

export interface StandInVoice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
}

export const ALVA: StandInVoice = { name: 'Alva', lang: 'sv-SE', localService: true };

export interface Speaking {
  readonly voices: readonly StandInVoice[];
  /** They are told of later than the page is there, as Chromium does. */
  readonly late?: boolean;
  /** Each text is said at once. Else it is said until the test ends it. */
  readonly quick?: boolean;
}

/** What the voice was asked to say, in order. */
export interface Said {
  readonly text: string;
  readonly voice: string;
  readonly rate: number;
}

interface Control {
  readonly said: readonly Said[];
  readonly speaking: boolean;
  word(start: number): void;
  end(): void;
  fail(): void;
}

declare global {
  interface Window {
    standIn: Control;
  }
}

/**
 * Stands in for `speechSynthesis` in every page of a context. A headless Chromium has no voice and no sound, so this is
 * the one part that cannot run for real here; what it tells and when is that of the Web Speech API.
 */
export const giveVoice = async (context: BrowserContext, speaking: Speaking): Promise<void> => {
  await context.addInitScript(({ voices, late = false, quick = false }: Speaking) => {
    class Utterance extends EventTarget {
      text: string;
      voice: StandInVoice | null = null;
      rate = 1;
      constructor(text: string) {
        super();
        this.text = text;
      }
      tell(type: string, more: object = {}): void {
        this.dispatchEvent(Object.assign(new Event(type), more));
      }
    }
    const said: Said[] = [];
    let now: Utterance | null = null;
    // As Chromium with speech-dispatcher: after an empty text nothing is ever said.
    let failed = false;
    const finish = (type: string, more: object = {}): void => {
      const last = now;
      now = null;
      last?.tell(type, more);
    };
    const speak = (utterance: Utterance): void => {
      if (utterance.text === ' ' || failed) return;
      failed = utterance.text === '';
      now = utterance;
      said.push({ text: utterance.text, voice: utterance.voice?.name ?? '', rate: utterance.rate });
      setTimeout(() => {
        if (now !== utterance) return;
        utterance.tell('start');
        if (quick) finish('end');
      });
    };
    // Told to the next page too, which cannot look back.
    const cancel = (): void => {
      sessionStorage.setItem('cancelled', now?.text ?? '');
      finish('error', { error: 'interrupted' });
    };
    let known = late ? [] : voices;
    const synthesis = Object.assign(new EventTarget(), { getVoices: () => known, speak, cancel });
    if (late) {
      setTimeout(() => {
        known = voices;
        synthesis.dispatchEvent(new Event('voiceschanged'));
      }, 300);
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    window.standIn = {
      said,
      get speaking() {
        return now !== null;
      },
      word: (start) => now?.tell('boundary', { name: 'word', charIndex: start }),
      end: () => finish('end'),
      fail: () => finish('error', { error: 'audio-hardware' }),
    };
  }, speaking);
};

export const saidOn = (page: Page): Promise<readonly Said[]> => page.evaluate(() => window.standIn.said);

/** What is being said, once something is. */
export const sayingOn = async (page: Page): Promise<string> => {
  await page.waitForFunction(() => window.standIn.speaking);
  return page.evaluate(() => window.standIn.said.at(-1)?.text ?? '');
};

/** Lets the voice end its sentence, and waits for the next. */
export const endSentence = (page: Page): Promise<void> => page.evaluate(() => window.standIn.end());
