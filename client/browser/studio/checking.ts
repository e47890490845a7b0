import { forEachDiagnostic, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import type { Asked, Checked, SentSurroundings } from '#client/browser/studio/check-messages.ts';
import { PAUSE } from '#client/browser/studio/pause.ts';
import { makeShowFindings } from '#client/browser/studio/show-findings.tsx';
import type { TextFinding } from '#core/editor/check-text.ts';

const SEVERITY = { error: 'error', warning: 'warning', advice: 'info' } as const;

/** Checks the text while it is typed, in a worker, and shows what it finds at its lines and in the lists of the page. */
export const checking = (area: HTMLTextAreaElement, tell: (text: string) => void): Extension => {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  const showFindings = makeShowFindings(tell);
  const begun = begin(worker, area.dataset['editor'] ?? '');
  let number = 0;
  let waiting = 0;
  const ask = (source: string): void => {
    number += 1;
    const asked: Asked = { number, source };
    void begun.then(() => worker.postMessage(asked));
  };
  const plugin = ViewPlugin.define((view) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Checked>) => {
      if (data.number !== number) return;
      view.dispatch(setDiagnostics(view.state, data.findings.map((finding) => diagnosticOf(finding, view.state.doc.length))));
      showFindings(data, data.number > 1);
    });
    ask(view.state.doc.toString());
    return {
      update: ({ docChanged, state }) => {
        if (!docChanged) return;
        clearTimeout(waiting);
        waiting = window.setTimeout(() => ask(state.doc.toString()), PAUSE);
      },
      destroy: () => worker.terminate(),
    };
  });
  return [plugin, saysLines];
};

const begin = async (worker: Worker, address: string): Promise<void> => {
  const response = await fetch(address);
  worker.postMessage((await response.json()) as SentSurroundings);
};

const diagnosticOf = ({ from, to, severity, message, mend }: TextFinding, length: number): Diagnostic => ({ from: Math.min(from, length), to: Math.min(to, length), severity: SEVERITY[severity], message: `${message} ${mend}` });

/** A screen reader is told what is wrong on a line when the cursor comes there. */
const saysLines = EditorView.updateListener.of(({ view, state, startState, selectionSet, docChanged }) => {
  const line = state.doc.lineAt(state.selection.main.head);
  if (!selectionSet || docChanged || startState.doc.lineAt(startState.selection.main.head).number === line.number) return;
  const said: string[] = [];
  forEachDiagnostic(state, ({ message }, from) => void (from >= line.from && from <= line.to && said.push(message)));
  if (said.length > 0) queueMicrotask(() => view.dispatch({ effects: EditorView.announce.of(said.join(' ')) }));
});
