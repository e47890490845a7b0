/** Tells a screen reader something without moving the focus. `seen`: everybody else may read it too. */
export const announce = (form: HTMLFormElement | null, words: string, seen = false): void => {
  const region = form?.querySelector<HTMLElement>('[data-status]');
  if (!region) return;
  region.classList.toggle('govuk-visually-hidden', !seen);
  region.textContent = words;
};
