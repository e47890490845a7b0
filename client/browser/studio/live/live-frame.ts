/**
 * A document of its own for what is drawn while somebody writes: as wide as its frame, with the styles of the respondents' pages,
 * its own ids, headings and language. No script runs in it: what draws it is the page around it.
 */
export const openFrame = (place: HTMLElement, title: string): Promise<HTMLElement> =>
  new Promise((resolve, reject) => {
    const frame = document.createElement('iframe');
    const styles = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.getAttribute('href') ?? '';
    frame.title = title;
    frame.addEventListener('load', () => {
      const main = frame.contentDocument?.querySelector<HTMLElement>('main');
      if (!main) return reject(new Error('the frame has no document'));
      // The page around it has its own main part, without a name.
      main.setAttribute('aria-label', title);
      resolve(main);
    }, { once: true });
    frame.srcdoc = `<!DOCTYPE html><html class="govuk-template" lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title></title><link rel="stylesheet" href="${styles}"></head><body><main class="live"></main></body></html>`;
    place.append(frame);
  });

/** What the document says of itself: a screen reader reads it in the frame's own language and by its title. */
export const describeFrame = (main: HTMLElement, language: string, title: string): void => {
  const { ownerDocument } = main;
  ownerDocument.documentElement.lang = language;
  ownerDocument.title = title;
};
