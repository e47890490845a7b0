import { historyField } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';

const FIELDS = { history: historyField };
const keyOf = (action: string): string => `studio-text ${new URL(action, location.href).pathname}`;

/** The editor as it was before the page was loaded again, if it holds the same text; else a new one. Kept in this tab alone. */
export const keptState = (area: HTMLTextAreaElement, extensions: Extension): EditorState => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(area.form?.action ?? '')) ?? 'null');
    if (typeof kept === 'object' && kept !== null && 'doc' in kept && kept.doc === area.value) return EditorState.fromJSON(kept, { extensions }, FIELDS);
  } catch {
    // What a browser cannot keep, or kept for another version of the editor, is done without.
  }
  return EditorState.create({ doc: area.value, extensions });
};

/** Keeps what can be undone when the page is left. */
export const keepsUndo = (action: string): Extension =>
  ViewPlugin.define((view: EditorView) => {
    const keep = (): void => {
      try {
        sessionStorage.setItem(keyOf(action), JSON.stringify(view.state.toJSON(FIELDS)));
      } catch {
        sessionStorage.removeItem(keyOf(action));
      }
    };
    addEventListener('pagehide', keep);
    return { destroy: () => removeEventListener('pagehide', keep) };
  });
