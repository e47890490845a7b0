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
  tool.addEventListener('click', () => void press({ tool, tools, voices: swedishVoices, draw }), { once: true });
  return tool;
};

const draw: Offer['draw'] = (button, drawing, words) => {
  button.innerHTML = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawing}</svg><span></span>`;
  button.lastElementChild?.append(words);
};

/** The address is the page's: told by Vite, its loader would be 0.8 kB on every first page. */
const press = async (offer: Offer): Promise<void> => {
  allowSpeech();
  const { readAloud } = (await import(/* @vite-ignore */ offer.tools.dataset['player'] ?? '')) as { readonly readAloud: ReadAloud };
  readAloud(offer);
};

/**
 * iOS lets a page speak only once it has done so within a press, and the player is fetched first. A space says nothing; after
 * an empty text Chromium with speech-dispatcher fails (`synthesis-failed`) and never says anything again.
 */
const allowSpeech = (): void => {
  const [voice] = swedishVoices();
  if (voice) speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(' '), { voice }));
};
