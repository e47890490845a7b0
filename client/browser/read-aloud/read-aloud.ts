/// <reference types="vite/types/importMeta.d.ts" />
import { collectSegments } from '#client/browser/read-aloud/collect-segments.ts';
import { clearMarks } from '#client/browser/read-aloud/mark.ts';
import type { Offer, ReadAloud } from '#client/browser/read-aloud/offer.ts';
import { makePanel } from '#client/browser/read-aloud/panel.ts';
import { makePlayer, type Player } from '#client/browser/read-aloud/player.ts';
import { readUnit, type Means } from '#client/browser/read-aloud/read-unit.ts';
import { savedChoices, saveChoices, type Choices } from '#client/browser/read-aloud/saved-choices.ts';
import { sayIn, type Say } from '#client/browser/read-aloud/texts.ts';
import { unitAt } from '#client/browser/read-aloud/unit-at.ts';
import { unitsOf, type Unit } from '#client/browser/read-aloud/unit.ts';
import { SETTINGS, SPEECH_RATES, type Settings } from '#core/view/settings.ts';

const STOP = '<path d="M6 6h12v12H6z" fill="currentColor"/>';
const STYLES = import.meta.glob<string>('../../styles/reader.scss', { query: '?url', import: 'default', eager: true });

export const readAloud: ReadAloud = (offer) => {
  const { tool } = offer;
  const say = sayIn(document.documentElement.lang);
  const unpressed = [...tool.childNodes];
  let stop: (() => void) | null = null;
  const end = (): void => {
    stop?.();
    stop = null;
    tool.replaceChildren(...unpressed);
  };
  const begin = (): void => {
    stop = startReading(offer, say);
    offer.draw(tool, STOP, say('listen.stop'));
  };
  tool.addEventListener('click', () => (stop ? end() : begin()));
  // The voice is the browser's, not the page's: it would go on reading on the next page.
  addEventListener('pagehide', end);
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !stop) return;
    if (document.activeElement?.closest('[data-reader]')) tool.focus();
    end();
  });
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: Object.values(STYLES)[0] }));
  begin();
};

/** Opens the player under the tools and reads. Gives what ends it. */
const startReading = ({ tools, voices: findVoices, draw }: Offer, say: Say): (() => void) => {
  const setting = settingOf(document);
  const voices = findVoices();
  let choices: Choices = savedChoices(setting);
  const means = (): Means => ({ voice: voices.find(({ name }) => name === choices.voice) ?? voices[0] ?? null, rate: SPEECH_RATES[choices.speed] });
  const onChoice = (chosen: Partial<Choices>): void => {
    choices = { ...choices, ...chosen };
    saveChoices(choices, setting);
    player.change();
  };
  const panel = makePanel({ say, draw, voices, choices, onChoice }, () => player);
  const units = (): readonly Unit[] => unitsOf(collectSegments(document), voices.length > 0);
  const player: Player = makePlayer(units(), { read: (unit, signal) => readUnit(unit, means(), signal), tell: panel.show });
  const onToggle = ({ target }: Event): void => {
    if (target instanceof HTMLDetailsElement) player.replace(units(), unitAt(units(), target));
  };
  tools.after(panel.element);
  document.addEventListener('toggle', onToggle, true);
  player.toggle();
  return () => {
    document.removeEventListener('toggle', onToggle, true);
    player.stop();
    clearMarks();
    panel.element.remove();
  };
};

/** The speed that the reader has chosen for all pages. */
const settingOf = (page: Document): Settings['speech'] => SETTINGS.speech.find((speed) => speed === page.documentElement.dataset['speech']) ?? SETTINGS.speech[0];
