import type { Extension } from '@codemirror/state';
import { ViewPlugin } from '@codemirror/view';
import type { Shown } from '#client/browser/studio/check-messages.ts';
import type { CheckService } from '#client/browser/studio/check-service.ts';
import type { Live } from '#client/browser/studio/live/mount-live.tsx';
import { PAUSE } from '#client/browser/studio/pause.ts';
import { translate } from '#client/texts.ts';
import type { Text } from '#core/view/text.ts';

/** There is room beside the editor: as in _studio-text.scss. */
const BESIDE = '(min-width: 76rem)';

const say = (text: Text): string => translate('sv')(text).text;

/** The parts of the page that the server drew for it. */
interface Parts {
  readonly section: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly pane: HTMLElement;
  readonly language: HTMLSelectElement;
  readonly status: HTMLElement;
  readonly page: HTMLElement;
}

const findParts = (): Parts | null => {
  const find = <Part extends HTMLElement>(selector: string): Part | null => document.querySelector<Part>(`[data-live] ${selector}`);
  const section = document.querySelector<HTMLElement>('[data-live]');
  const [button, language] = [find<HTMLButtonElement>('[data-live-open]'), find<HTMLSelectElement>('select')];
  const [pane, status, page] = [find('[data-live-pane]'), find('[data-live-status]'), find('[data-live-page]')];
  const parts = { section, button, pane, language, status, page };
  return Object.values(parts).includes(null) ? null : (parts as Parts);
};

/**
 * Draws the page where the cursor is while it is written: asked for at each check of the text and where the cursor rests. What
 * draws it is fetched once, when it is first opened; where there is room it is opened from the start.
 */
export const livePreview = (service: CheckService): Extension => {
  const parts = findParts();
  if (!parts) return [];
  const drawing = makeDrawing(parts);
  return ViewPlugin.define((view) => {
    let waiting = 0;
    const ask = (): void => void (isOpen(parts) && service.show(view.state.selection.main.head, parts.language.value));
    service.onChecked(ask);
    service.onShown((shown) => void drawing(shown));
    parts.language.addEventListener('change', ask);
    parts.button.addEventListener('click', () => {
      parts.pane.hidden = isOpen(parts);
      parts.button.setAttribute('aria-expanded', String(isOpen(parts)));
      parts.button.textContent = say({ key: isOpen(parts) ? 'studio.live.close' : 'studio.live.open' });
      ask();
    });
    parts.section.hidden = false;
    if (matchMedia(BESIDE).matches) parts.button.click();
    return {
      update: ({ selectionSet, docChanged }) => {
        if (!selectionSet || docChanged) return;
        clearTimeout(waiting);
        waiting = window.setTimeout(ask, PAUSE);
      },
    };
  });
};

const isOpen = ({ pane }: Parts): boolean => !pane.hidden;

const makeDrawing = ({ status, page: place }: Parts): ((shown: Shown) => Promise<void>) => {
  let begun: Promise<Live> | null = null;
  let latest: Shown;
  // What is told stays until something else is: a screen reader is not told the same at each key.
  const tell = (text: Text): void => void (status.textContent !== say(text) && (status.textContent = say(text)));
  return async (shown) => {
    latest = shown;
    if (!shown.page) return tell({ key: 'studio.live.none' });
    if (!begun) tell({ key: 'studio.live.loading' });
    try {
      const live = await (begun ??= fetchLive(place, () => tell({ key: 'studio.live.failed' })));
      if (shown !== latest) return;
      live(shown.page);
      tell({ key: shown.behind ? 'studio.live.behind' : 'studio.live.page', parameters: { page: shown.page.label.text } });
    } catch (error) {
      tell({ key: 'studio.live.failed' });
      throw error;
    }
  };
};

const fetchLive = async (place: HTMLElement, failed: () => void): Promise<Live> => {
  const { mountLive } = await import('#client/browser/studio/live/mount-live.tsx');
  return mountLive(place, say({ key: 'studio.live.frame' }), failed);
};
