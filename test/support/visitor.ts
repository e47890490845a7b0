import { JSDOM } from 'jsdom';

/** Somebody with a browser without JavaScript: follows links, fills fields by their label, presses buttons by their name. */
export interface Visitor {
  /** The page last seen. */
  readonly page: SeenPage;
  readonly cookies: ReadonlyMap<string, string>;
  open(path: string): Promise<SeenPage>;
  follow(link: string): Promise<SeenPage>;
  choose(...labels: readonly string[]): void;
  fill(label: string, text: string): void;
  select(label: string, option: string): void;
  press(button: string): Promise<SeenPage>;
  /** Posts the form of the page as it is filled in, without going on: for double clicks. */
  post(button: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

export interface SeenPage {
  readonly status: number;
  readonly path: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  readonly html: string;
  /** As it was sent, before a parser mended it. */
  readonly source: string;
  readonly document: Document;
}

const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export const visit = (origin: string): Visitor => {
  const cookies = new Map<string, string>();
  let dom = new JSDOM('');
  let page: SeenPage = seen(dom, 0, '', '');
  /** What was sent last: a 307 asks for the same again elsewhere. */
  let posted: RequestInit = {};

  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...(init.headers as Record<string, string> | undefined), cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' });
    posted = init;
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (/expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const arrive = async (path: string, response: Response): Promise<SeenPage> => {
    const location = response.headers.get('location');
    if (location) return arrive(location, await send(location, response.status === 307 ? posted : {}));
    const source = await response.text();
    dom = new JSDOM(source);
    page = seen(dom, response.status, path, source);
    return page;
  };
  const all = <Kind extends Element>(selector: string): readonly Kind[] => [...dom.window.document.querySelectorAll<Kind>(selector)];
  const labelled = <Control extends HTMLElement>(label: string, kinds: string): Control => {
    const found = all<HTMLLabelElement>('label').filter((candidate) => tidy(candidate.textContent).startsWith(label)).map((candidate) => dom.window.document.getElementById(candidate.htmlFor)).find((control) => control?.matches(kinds));
    if (!found) throw new Error(`No field “${label}” on “${page.heading}”: ${all('label').map((candidate) => tidy(candidate.textContent)).join(' | ')}`);
    return found as Control;
  };
  const buttonNamed = (name: string): HTMLButtonElement => {
    const found = all<HTMLButtonElement>('button').find((candidate) => tidy(candidate.textContent).startsWith(name));
    if (!found) throw new Error(`No button “${name}” on “${page.heading}”: ${all('button').map((candidate) => tidy(candidate.textContent)).join(' | ')}`);
    return found;
  };
  const submission = (button: string): { readonly path: string; readonly body: URLSearchParams } => {
    const pressed = buttonNamed(button);
    const { form } = pressed;
    if (!form) throw new Error(`“${button}” is in no form`);
    const data = new dom.window.FormData(form, pressed);
    return { path: pressed.getAttribute('formaction') ?? form.getAttribute('action') ?? page.path, body: new URLSearchParams([...data].map(([name, value]) => [name, typeof value === 'string' ? value : ''])) };
  };
  const post = (button: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> => {
    const { path, body } = submission(button);
    return send(path, { method: 'POST', body, headers: { origin, ...headers } });
  };

  return {
    get page() {
      return page;
    },
    cookies,
    open: async (path) => arrive(path, await send(path)),
    follow: (link) => {
      const found = all<HTMLAnchorElement>('a').find((candidate) => tidy(candidate.textContent).startsWith(link));
      const href = found?.getAttribute('href');
      if (!href) throw new Error(`No link “${link}” on “${page.heading}”`);
      return send(href).then((response) => arrive(href, response));
    },
    choose: (...labels) => {
      for (const label of labels) labelled<HTMLInputElement>(label, 'input[type=radio], input[type=checkbox]').checked = true;
    },
    fill: (label, text) => {
      labelled<HTMLInputElement | HTMLTextAreaElement>(label, 'input, textarea').value = text;
    },
    select: (label, option) => {
      const control = labelled<HTMLSelectElement>(label, 'select');
      const found = [...control.options].find((candidate) => tidy(candidate.textContent) === option);
      if (!found) throw new Error(`No option “${option}” in “${label}”`);
      control.value = found.value;
    },
    press: async (button) => {
      const { path, body } = submission(button);
      if (buttonNamed(button).form?.method !== 'get') return arrive(path, await post(button));
      const asked = `${path}?${body.toString()}`;
      return arrive(asked, await send(asked));
    },
    post,
  };
};

const seen = (dom: JSDOM, status: number, path: string, source: string): SeenPage => {
  const { document } = dom.window;
  return { status, path, title: document.title, heading: tidy(document.querySelector('h1')?.textContent), text: tidy(document.querySelector('main')?.textContent), html: dom.serialize(), source, document };
};
