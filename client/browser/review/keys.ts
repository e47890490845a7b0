/** What each key presses: the value of the button. The text is gone to. */
const BUTTONS: Readonly<Record<string, string>> = { g: 'approve', c: 'quote', v: 'reject', h: 'skip' };
const TO_TEXT = 't';

/** Where it is kept that somebody wants no such keys. */
const OFF = 'granskning-utan-tangenter';

/**
 * Single keys for who reviews many answers. They do nothing while something is typed or with another key held, so that
 * neither the browser's own keys nor a voice that writes presses them (WCAG 2.1.4); and they can be turned off, on this device.
 */
export const keepKeys = (page: Document): void => {
  const panel = page.querySelector<HTMLElement>('[data-keys]');
  const toggle = panel?.querySelector('button');
  if (!panel || !toggle) return;
  panel.hidden = false;
  const tell = (): void => void (toggle.textContent = (isOff() ? toggle.dataset['on'] : toggle.dataset['off']) ?? '');
  tell();
  toggle.addEventListener('click', () => {
    setOff(!isOff());
    tell();
  });
  page.addEventListener('keydown', (event) => {
    if (isOff() || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTypedIn(event.target)) return;
    if (press(page, event.key.toLowerCase())) event.preventDefault();
  });
};

const press = (page: Document, key: string): boolean => {
  const target = key === TO_TEXT ? page.querySelector('textarea') : page.querySelector<HTMLElement>(`main button[value="${BUTTONS[key] ?? '-'}"]`);
  if (target === null) return false;
  if (key === TO_TEXT) target.focus();
  else target.click();
  return true;
};

const isTypedIn = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('textarea, select, input:not([type=checkbox]):not([type=radio]), [contenteditable]');

/** A browser may refuse to keep anything: the keys are then on at each page. */
const isOff = (): boolean => {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
};

const setOff = (off: boolean): void => {
  try {
    if (off) localStorage.setItem(OFF, '1');
    else localStorage.removeItem(OFF);
  } catch {
    // Nothing can be kept.
  }
};
