/** Moves the reader to what is wrong, where the browser knows no `autofocus` on anything but fields. */
export const focusErrors = (page: Document): void => {
  page.querySelector<HTMLElement>('[data-error-summary]')?.focus();
};
