import { closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { startChecking } from '#client/browser/studio/check-service.ts';
import { checking } from '#client/browser/studio/checking.ts';
import { help } from '#client/browser/studio/help.ts';
import { keptState, keepsUndo } from '#client/browser/studio/keep-undo.ts';
import { livePreview } from '#client/browser/studio/live/live-preview.ts';
import { leadsToLines, toLine } from '#client/browser/studio/lead-to-lines.ts';
import { PHRASES } from '#client/browser/studio/phrases.ts';
import { look } from '#client/browser/studio/look.ts';

/**
 * Puts an editor over a text area, which goes on holding the text: the form sends it as before. It stands in a shadow tree,
 * where its styles are style sheets of the document object model: the content security policy lets no style element through.
 */
export const mountEditor = (area: HTMLTextAreaElement, tell: (text: string) => void): void => {
  const host = document.createElement('div');
  host.className = 'editor';
  const root = host.attachShadow({ mode: 'open' });
  const label = document.querySelector<HTMLLabelElement>(`label[for="${area.id}"]`);
  const service = startChecking(area.dataset['editor'] ?? '');
  const extensions = [...BASICS, ...saysWhatItIs(label?.textContent ?? ''), help, checking(service, tell), livePreview(service), keepsUndo(area.form?.action ?? ''), EditorView.updateListener.of(({ docChanged, state }) => void (docChanged && (area.value = state.doc.toString())))];
  const view = new EditorView({ state: keptState(area, extensions), root });
  const isWrittenIn = document.activeElement === area;
  area.before(host);
  area.hidden = true;
  root.append(view.dom);
  label?.addEventListener('click', () => view.focus());
  leadsToLines(view);
  if (isWrittenIn) goOnFrom(view, area);
  else toAskedLine(view, area);
  document.querySelector<HTMLElement>('[data-shown]')?.remove();
  tell(area.dataset['leave'] ?? '');
};

/** Whoever writes already, while the editor was fetched, goes on where they are. */
const goOnFrom = (view: EditorView, { selectionStart, selectionEnd }: HTMLTextAreaElement): void => {
  view.dispatch({ selection: { anchor: selectionStart, head: selectionEnd }, scrollIntoView: true });
  view.focus();
};

/** Where a link to a line has led to the page. */
const toAskedLine = (view: EditorView, { dataset }: HTMLTextAreaElement): void => {
  const line = Number(dataset['line']);
  if (line > 0) toLine(view, line);
};

/** Tab goes on from the editor, as from any field: nothing here binds it. */
const BASICS: readonly Extension[] = [
  EditorState.phrases.of(PHRASES),
  lineNumbers(),
  foldGutter(),
  history(),
  drawSelection(),
  indentOnInput(),
  indentUnit.of('  '),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  search({ top: true }),
  lintGutter(),
  json(),
  look,
  EditorView.lineWrapping,
  keymap.of([...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap]),
];

/** The name of the field, and the keys: a shadow tree cannot point to what stands outside. */
const saysWhatItIs = (name: string): readonly Extension[] => [EditorView.contentAttributes.of({ 'aria-label': name.trim(), spellcheck: 'false', lang: 'sv', tabindex: '0' })];
