import { announce } from '#client/browser/enhance/announce.ts';

/** How long a second press is passed over. After that the first may have been lost, and the server takes it once anyway. */
const PENDING_MS = 8000;
/** A quick answer needs no words: they would only flicker. */
const SLOW_MS = 800;

/** A double click sends once. Nothing is disabled: the button can always be reached and pressed again. */
export const sendOnce = (form: HTMLFormElement): void => {
  let sentAt = -Infinity;
  let slow = 0;
  form.addEventListener('submit', (event) => {
    if (performance.now() - sentAt < PENDING_MS) {
      event.preventDefault();
      return;
    }
    sentAt = performance.now();
    slow = setTimeout(() => announce(form, form.dataset['waiting'] ?? '', true), SLOW_MS);
  });
  // Back from the next page: the form is as it was, and may be sent again.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    sentAt = -Infinity;
    clearTimeout(slow);
    announce(form, '');
  });
};
