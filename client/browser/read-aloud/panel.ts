import type { Offer } from '#client/browser/read-aloud/offer.ts';
import type { Player, PlayerState } from '#client/browser/read-aloud/player.ts';
import type { Choices } from '#client/browser/read-aloud/saved-choices.ts';
import type { Say } from '#client/browser/read-aloud/texts.ts';
import { SETTINGS } from '#core/view/settings.ts';

export interface PanelInput {
  readonly say: Say;
  readonly draw: Offer['draw'];
  readonly voices: readonly SpeechSynthesisVoice[];
  readonly choices: Choices;
  readonly onChoice: (choice: Partial<Choices>) => void;
}

export interface Panel {
  readonly element: HTMLElement;
  readonly show: (state: PlayerState) => void;
}

const PAUSE = '<path d="M8 5v14M16 5v14" stroke-width="4"/>';
const PLAY = '<path d="M8 5v14l11-7z" fill="currentColor"/>';
const AGAIN = '<path d="M5 12a7 7 0 1 0 2.5-5.4M7 2.5V7h4.5"/>';
const NEXT = '<path d="M5 5v14l10-7z" fill="currentColor"/><path d="M19 5v14"/>';

/** What the first button does, and what is told: only when nothing is being read, since a screen reader would talk over it. */
const STATES: Readonly<Record<PlayerState, { readonly drawing: string; readonly button: string; readonly told: string | null }>> = {
  reading: { drawing: PAUSE, button: 'listen.pause', told: null },
  paused: { drawing: PLAY, button: 'listen.resume', told: 'listen.paused' },
  done: { drawing: PLAY, button: 'listen.restart', told: 'listen.done' },
  failed: { drawing: PLAY, button: 'listen.resume', told: 'listen.failed' },
};

/** The player: a region with native buttons and lists. `player` is asked for when one is used. */
export const makePanel = (input: PanelInput, player: () => Player): Panel => {
  const { say, draw } = input;
  const tool = (drawing: string, words: string, act: () => void): HTMLButtonElement => {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'tool' });
    draw(button, drawing, say(words));
    button.addEventListener('click', act);
    return button;
  };
  const toggle = tool(PAUSE, 'listen.pause', () => player().toggle());
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  const element = region(say('listen.region'));
  element.append(toggle, tool(AGAIN, 'listen.again', () => player().again()), tool(NEXT, 'listen.next', () => player().next()), ...lists(input), told);
  const show = (state: PlayerState): void => {
    const shown = STATES[state];
    draw(toggle, shown.drawing, say(shown.button));
    told.textContent = shown.told === null ? '' : say(shown.told);
  };
  return { element, show };
};

const region = (name: string): HTMLElement => {
  const section = Object.assign(document.createElement('section'), { className: 'reader govuk-width-container' });
  section.setAttribute('aria-label', name);
  section.dataset['reader'] = '';
  return section;
};

/** Recordings have a speed too. One voice is no choice. */
const lists = ({ say, voices, choices, onChoice }: PanelInput): readonly HTMLElement[] => {
  const speeds = SETTINGS.speech.map((speed) => new Option(say(`settings.speech.${speed}`), speed, false, speed === choices.speed));
  const speed = list(say('listen.speed'), speeds, (value) => onChoice({ speed: SETTINGS.speech.find((one) => one === value) ?? choices.speed }));
  if (voices.length < 2) return [speed];
  return [speed, list(say('listen.voice'), voices.map(({ name }) => new Option(name, name, false, name === choices.voice)), (voice) => onChoice({ voice }))];
};

const list = (words: string, options: readonly HTMLOptionElement[], choose: (value: string) => void): HTMLElement => {
  const label = document.createElement('label');
  const select = Object.assign(document.createElement('select'), { className: 'govuk-select' });
  select.append(...options);
  select.addEventListener('change', () => choose(select.value));
  label.append(words, ' ', select);
  return label;
};
