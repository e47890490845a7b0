import { EditorView } from '@codemirror/view';

/** Puts the cursor on a line, in the middle of what is seen. */
export const toLine = (view: EditorView, number: number): void => {
  const { from } = view.state.doc.line(Math.min(Math.max(number, 1), view.state.doc.lines));
  view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
  view.focus();
  view.dom.scrollIntoView({ block: 'nearest' });
};

/** Links to lines lead into the editor, those that come later too. */
export const leadsToLines = (view: EditorView): void =>
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-to-line]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toLine(view, Number(link.dataset['toLine']));
  });
