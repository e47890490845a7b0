import { autocompletion, completionKeymap, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { hoverTooltip, keymap } from '@codemirror/view';
import { helpAt, suggestionsAt } from '#core/editor/complete.ts';

/** Suggestions with what they mean, when they are asked for or a name is begun. */
const suggest = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
  const { from: start, text } = state.doc.lineAt(pos);
  const begun = /"?[\w$-]*$/.exec(text.slice(0, pos - start))?.[0] ?? '';
  if (!explicit && begun === '') return null;
  const after = text.slice(pos - start).startsWith('"') && begun.startsWith('"') ? 1 : 0;
  const options = suggestionsAt(state.doc.toString(), pos).map(({ name, kind, help }) => ({ label: `"${name}"`, apply: kind === 'property' && after === 0 ? `"${name}": ` : `"${name}"`, type: kind, ...(help !== '' && { info: help }) }));
  return options.length === 0 ? null : { from: pos - begun.length, to: pos + after, options, filter: true };
};

const hover = hoverTooltip((view, pos) => {
  const found = helpAt(view.state.doc.toString(), pos);
  if (!found) return null;
  const dom = document.createElement('div');
  dom.textContent = `${found.name}: ${found.help}`;
  return { pos, create: () => ({ dom }) };
});

/** Suggestions and help in Swedish. */
export const help: Extension = [autocompletion({ override: [suggest], icons: false }), hover, keymap.of(completionKeymap)];
