import { isUsual } from '#core/view/settings.ts';
import type { PageView, QuestionPageView, StartView } from '#core/view/page-view.ts';

type Render = (view: PageView, nonce: string) => string;

/** Questions and start pages that look the same to everybody. Reading settings are many together, and would crowd out the rest. */
const isBlank = (view: PageView): view is QuestionPageView | StartView => isUsual(view.settings) && ((view.page === 'question' && view.blank) || (view.page === 'start' && view.saved === null));

/** Pages that are remembered: some kilobytes each, a few hundred to a survey in its languages. */
const MOST = 2_000;

/** Stand for what differs between two people's pages. Letters only, so that no escaping changes them. */
const CSRF = 'CsrfTokenOfThePage';
const NONCE = 'NonceOfThePage';

/**
 * Remembers pages on which nobody has answered anything: most of what is asked for, and the same for all but for two
 * tokens. A page with an answer, typed or stored, is drawn anew and never kept.
 */
export const rememberBlank = (render: Render): Render => {
  const known = new Map<string, string>();
  return (view, nonce) => {
    if (!isBlank(view)) return render(view, nonce);
    const key = JSON.stringify({ ...view, csrf: CSRF });
    const html = known.get(key) ?? render({ ...view, csrf: CSRF }, NONCE);
    if (known.size >= MOST) known.clear();
    known.set(key, html);
    return html.replaceAll(CSRF, view.csrf).replaceAll(NONCE, nonce);
  };
};
