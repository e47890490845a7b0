import type { Offer, ReadAloud } from '#client/browser/read-aloud/offer.ts';

/** Shows Lyssna where something can be heard: by a Swedish voice of this device, or a recording. The rest is fetched when it is pressed. */
export const offerReading = (page: Document): void => {
  const tools = page.querySelector<HTMLElement>('[data-listen]');
  if (!tools) return;
  const offer = (): void => {
    if (tools.querySelector('[data-reader]') || !(swedishVoices()[0] ?? page.querySelector('[data-audio]'))) return;
    tools.insertBefore(makeTool(tools), tools.querySelector('.tool'));
  };
  offer();
  // Chromium tells of its voices late.
  if (canSpeak()) speechSynthesis.addEventListener('voiceschanged', offer);
};

const canSpeak = (): boolean => 'speechSynthesis' in window;

/** A voice that is not local sends the text to another host (`localService`, Web Speech API). Android writes the language with an underscore. */
const swedishVoices = (): readonly SpeechSynthesisVoice[] => (canSpeak() ? speechSynthesis.getVoices().filter(({ lang, localService }) => localService && /^sv(?:[-_]|$)/i.test(lang)) : []);

const SOUND = '<path d="M3 9.5h4L12 5v14l-5-4.5H3z" fill="currentColor"/><path d="M15.5 9a4.5 4.5 0 0 1 0 6M18.5 6.5a8.5 8.5 0 0 1 0 11"/>';

const makeTool = (tools: HTMLElement): HTMLButtonElement => {
  const tool = document.createElement('button');
  tool.type = 'button';
  tool.className = 'tool';
  tool.dataset['reader'] = '';
  draw(tool, SOUND, tools.dataset['listen'] ?? '');
  awaitPress({ tool, tools, voices: swedishVoices, draw });
  return tool;
};

const draw: Offer['draw'] = (button, drawing, words) => {
  button.innerHTML = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawing}</svg><span></span>`;
  button.lastElementChild?.append(words);
};

/** The address is the page's: told by Vite, its loader would be 0.8 kB on every first page. */
const fetchPlayer = async (address: string): Promise<ReadAloud> => ((await import(/* @vite-ignore */ address)) as { readonly readAloud: ReadAloud }).readAloud;

/** Fetches the player at a press and hands it the tool; where it cannot be fetched, says so and awaits the next press. */
const awaitPress = (offer: Offer): void => {
  const { tool, tools } = offer;
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  tools.after(status);
  const tell = (words = ''): void => void Object.assign(status, { className: words && 'govuk-width-container top__row', textContent: words });
  // Heard once, so two quick presses start one player. Browsers remember that a module could not be fetched
  // (whatwg/html#6768): the next attempt has an address of its own.
  const hear = (attempt: string): void =>
    tool.addEventListener('click', () => {
      allowSpeech();
      tell();
      fetchPlayer(`${tools.dataset['player'] ?? ''}${attempt}`).then((readAloud) => readAloud(offer), () => {
        tell(tools.dataset['failed']);
        hear(`${attempt || '?'}1`);
      });
    }, { once: true });
  hear('');
};

/**
 * iOS lets a page speak only once it has done so within a press, and the player is fetched first. A space says nothing; after
 * an empty text Chromium with speech-dispatcher fails (`synthesis-failed`) and never says anything again.
 */
const allowSpeech = (): void => {
  const [voice] = swedishVoices();
  if (voice) speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(' '), { voice }));
};
