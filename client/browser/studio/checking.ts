import { forEachDiagnostic, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import type { CheckService } from '#client/browser/studio/check-service.ts';
import { PAUSE } from '#client/browser/studio/pause.ts';
import { makeShowFindings } from '#client/browser/studio/show-findings.tsx';
import { translate } from '#client/texts.ts';
import type { TextFinding } from '#core/editor/check-text.ts';
import type { Label } from '#core/view/text.ts';

const SEVERITY = { error: 'error', warning: 'warning', advice: 'info' } as const;

/** Checks the text while it is typed, in a worker, and shows what it finds at its lines and in the lists of the page. */
export const checking = (service: CheckService, tell: (text: string) => void): Extension => {
  const showFindings = makeShowFindings(tell);
  let waiting = 0;
  const plugin = ViewPlugin.define((view) => {
    service.onChecked((checked, first) => {
      view.dispatch(setDiagnostics(view.state, checked.findings.filter(standsSomewhere).map((finding) => diagnosticOf(finding, view.state.doc.length))));
      showFindings(checked, !first);
    });
    service.check(view.state.doc.toString());
    return {
      update: ({ docChanged, state }) => {
        if (!docChanged) return;
        clearTimeout(waiting);
        waiting = window.setTimeout(() => service.check(state.doc.toString()), PAUSE);
      },
      destroy: () => service.end(),
    };
  });
  return [plugin, saysLines];
};

/** What the whole survey lacks is told in the list alone: its first line would be told of all of it. */
const standsSomewhere = ({ lack, path }: TextFinding): boolean => lack === null || path !== '';

const say = translate('sv');
const inWords = (label: Label): string => ('key' in label ? say(label).text : label.text);
const diagnosticOf = ({ from, to, severity, message, mend }: TextFinding, length: number): Diagnostic => ({ from: Math.min(from, length), to: Math.min(to, length), severity: SEVERITY[severity], message: [message, ...(mend ? [mend] : [])].map(inWords).join(' ') });

/** A screen reader is told what is wrong on a line when the cursor comes there. */
const saysLines = EditorView.updateListener.of(({ view, state, startState, selectionSet, docChanged }) => {
  const line = state.doc.lineAt(state.selection.main.head);
  if (!selectionSet || docChanged || startState.doc.lineAt(startState.selection.main.head).number === line.number) return;
  const said: string[] = [];
  forEachDiagnostic(state, ({ message }, from) => void (from >= line.from && from <= line.to && said.push(message)));
  if (said.length > 0) queueMicrotask(() => view.dispatch({ effects: EditorView.announce.of(said.join(' ')) }));
});
