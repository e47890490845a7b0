import { announce } from '#client/browser/enhance/announce.ts';

/** How long a pause in the typing is, before the number is told: a voice at every key would be in the way. */
const PAUSE_MS = 1000;

/** Keeps the line under a long text true while it is typed in. The texts travel with the line. */
export const countCharacters = (counter: HTMLElement): void => {
  const field = document.getElementById(counter.dataset['counter'] ?? '');
  if (!(field instanceof HTMLTextAreaElement)) return;
  let pause = 0;
  const show = (): void => {
    const left = Number(counter.dataset['max']) - field.value.length;
    counter.textContent = inWords(counter.dataset, left);
    counter.classList.toggle('counter--over', left < 0);
  };
  field.addEventListener('input', () => {
    show();
    clearTimeout(pause);
    pause = setTimeout(() => announce(field.form, counter.textContent), PAUSE_MS);
  });
  // What was typed before, or came back with the page.
  addEventListener('pageshow', () => {
    if (field.value !== '') show();
  });
};

const inWords = (texts: DOMStringMap, left: number): string => {
  const n = Math.abs(left);
  const [one, other] = left < 0 ? [texts['overOne'], texts['overOther']] : [texts['leftOne'], texts['leftOther']];
  return ((n === 1 ? one : other) ?? '').replace('{n}', n.toLocaleString('sv'));
};
