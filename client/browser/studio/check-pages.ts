import { inSwedish } from '#client/browser/studio/axe-words.ts';

/** What of axe is used: it runs in the page that it looks at. */
interface Axe {
  run(context: Document, options: { readonly resultTypes: readonly string[] }): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
}

interface Finding {
  readonly rule: string;
  /** The HTML of the first place. */
  readonly html: string;
  readonly places: number;
}

/** Shows the button that checks every page of the preview, and tells what axe finds. The words stand on the page. */
export const offerCheck = (section: HTMLElement): void => {
  const own = section.querySelector<HTMLElement>('[data-script-only]');
  const button = own?.querySelector('button');
  if (!own || !button) return;
  own.hidden = false;
  section.querySelector('[data-without-script]')?.remove();
  button.addEventListener('click', () => void checkAll(section, button));
};

const checkAll = async (section: HTMLElement, button: HTMLButtonElement): Promise<void> => {
  const links = [...section.querySelectorAll<HTMLAnchorElement>('[data-axe-page]')];
  const list = section.querySelector('[data-axe-findings]');
  const say = (words: string): void => section.querySelector('[data-axe-status]')?.replaceChildren(words);
  if (!list || button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  list.replaceChildren();
  try {
    for (const [index, link] of links.entries()) {
      say(filled(section.dataset['running'], { n: index + 1, total: links.length }));
      for (const finding of await checkPage(section, link.href)) list.append(itemOf(link, finding));
    }
    const count = list.childElementCount;
    say(count === 0 ? (section.dataset['clean'] ?? '') : filled(section.dataset['found'], { n: count }));
  } catch {
    say(section.dataset['failed'] ?? '');
  } finally {
    button.removeAttribute('aria-disabled');
  }
};

const filled = (words: string | undefined, places: Readonly<Record<string, number>>): string => (words ?? '').replace(/\[(\w+)\]/g, (_, name: string) => String(places[name] ?? ''));

/** The width of a phone: there most is hidden and most wraps. */
const checkPage = async (section: HTMLElement, address: string): Promise<readonly Finding[]> => {
  const frame = document.createElement('iframe');
  frame.className = 'axeframe';
  frame.title = section.dataset['frame'] ?? '';
  frame.tabIndex = -1;
  section.append(frame);
  try {
    await loaded(frame, () => (frame.src = address));
    const page = frame.contentDocument;
    if (!page) throw new Error('the page cannot be read');
    const axe = await axeIn(frame, page, section.dataset['axe'] ?? '');
    const { violations } = await axe.run(page, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ rule: id, html: nodes[0]?.html ?? '', places: nodes.length }));
  } finally {
    frame.remove();
  }
};

const loaded = (target: HTMLElement, begin: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    target.addEventListener('load', () => resolve(), { once: true });
    target.addEventListener('error', () => reject(new Error('not loaded')), { once: true });
    begin();
  });

/** A script that runs in the page must carry the page's own nonce. */
const axeIn = async (frame: HTMLIFrameElement, page: Document, address: string): Promise<Axe> => {
  const script = page.createElement('script');
  script.type = 'module';
  script.nonce = page.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  script.src = address;
  await loaded(script, () => page.head.append(script));
  const { axe } = frame.contentWindow as unknown as { readonly axe?: Axe };
  if (!axe) throw new Error('axe is not there');
  return axe;
};

const itemOf = (link: HTMLAnchorElement, { rule, html, places }: Finding): HTMLLIElement => {
  const item = document.createElement('li');
  const [words, code, where] = [document.createElement('p'), document.createElement('code'), link.cloneNode(true) as HTMLAnchorElement];
  words.textContent = `${inSwedish(rule)} (${places})`;
  code.textContent = html.slice(0, 200);
  where.removeAttribute('data-axe-page');
  item.append(words, code, document.createElement('br'), where);
  return item;
};
