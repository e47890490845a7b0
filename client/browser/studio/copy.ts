/** What a field holds, or a list says: a row a line. */
const textOf = (source: Element): string => (source instanceof HTMLInputElement ? source.value : [...source.children].map(({ textContent }) => textContent).join('\n'));

const mark = (source: Element): void => (source instanceof HTMLInputElement ? source.select() : getSelection()?.selectAllChildren(source));

/** Copies a field or a list, and tells that it is done; where the browser refuses, the text is marked for who copies it by hand. */
const copy = async (source: Element, { dataset }: HTMLElement, status: Element): Promise<void> => {
  // Emptied first: what stands there already is not told again.
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(textOf(source));
    status.textContent = dataset['copied'] ?? '';
  } catch {
    mark(source);
    status.textContent = dataset['failed'] ?? '';
  }
};

// Only pages by https and of this computer have a clipboard; elsewhere the field is copied as any text.
const hasClipboard = (browser: { readonly clipboard?: Clipboard }): boolean => browser.clipboard !== undefined;

for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  const status = button.nextElementSibling;
  if (!source || !status || !hasClipboard(navigator)) continue;
  button.hidden = false;
  button.addEventListener('click', () => void copy(source, button, status));
}
