/** Copies a field, and tells that it is done; where the browser refuses, the text is marked for who copies it by hand. */
const copy = async (field: HTMLInputElement, { dataset }: HTMLElement, status: Element): Promise<void> => {
  // Emptied first: what stands there already is not told again.
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = dataset['copied'] ?? '';
  } catch {
    field.select();
    status.textContent = dataset['failed'] ?? '';
  }
};

// Only pages by https and of this computer have a clipboard; elsewhere the field is copied as any text.
const hasClipboard = (browser: { readonly clipboard?: Clipboard }): boolean => browser.clipboard !== undefined;

for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const field = document.getElementById(button.dataset['copy'] ?? '');
  const status = button.nextElementSibling;
  if (!(field instanceof HTMLInputElement) || !status || !hasClipboard(navigator)) continue;
  button.hidden = false;
  button.addEventListener('click', () => void copy(field, button, status));
}
