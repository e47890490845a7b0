import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Our tokens of colour, which go into the shadow tree with the document: light, dark and high contrast follow them. */
const STYLE = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--brand-ink)' },
  { tag: tags.string, color: 'var(--govuk-link-visited-colour)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--govuk-text-colour)', fontWeight: '700' },
]);

/** Underlines are the browser's own: CodeMirror's are pictures in the style sheet, which the content security policy stops. */
const wavy = (colour: string, style: string) => ({ backgroundImage: 'none', paddingBottom: '0', textDecoration: `underline ${style} ${colour} 2px`, textUnderlineOffset: '.25em' });
const marker = (sign: string, colour: string) => ({ content: `"${sign}"`, color: colour, fontWeight: '700' });

/** What a ground of its own says is said by a line where the reader's colours rule, which take grounds away. No `&` inside: style-mod would put the at-rule there. */
const chosen = { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText' };
const FORCED = {
  '.cm-cursor': { borderLeftColor: 'CanvasText' },
  '.cm-activeLine': { outline: '1px dotted CanvasText', outlineOffset: '-1px' },
  '.cm-selectionBackground': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  '.cm-searchMatch, .cm-selectionMatch, .cm-matchingBracket': { outline: '1px solid CanvasText' },
  '.cm-searchMatch-selected': { outline: '3px solid Highlight' },
  '.cm-nonmatchingBracket': { outline: '2px dashed CanvasText' },
  '.cm-tooltip-autocomplete ul li[aria-selected], .cm-panel.cm-panel-lint ul [aria-selected]': chosen,
  '.cm-lintRange-error': { textDecorationThickness: '3px' },
};

const THEME = EditorView.theme({
  '&': { backgroundColor: 'var(--paper)', color: 'var(--govuk-text-colour)', border: '2px solid var(--govuk-input-border-colour)', borderRadius: 'var(--radius)', maxHeight: '80vh', font: '.9375rem/1.65 ui-monospace, "Cascadia Mono", "Roboto Mono", "DejaVu Sans Mono", monospace' },
  '&.cm-focused': { outline: '3px solid var(--govuk-focus-colour)', boxShadow: 'inset 0 0 0 2px var(--govuk-text-colour)' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'auto', minHeight: '16rem' },
  '.cm-content': { caretColor: 'var(--govuk-text-colour)' },
  '.cm-cursor': { borderLeft: '2px solid var(--govuk-text-colour)' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--govuk-secondary-text-colour)', border: '0' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--govuk-surface-background-colour)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--govuk-hover-colour)' },
  '.cm-panels, .cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--govuk-text-colour)', border: '2px solid var(--govuk-border-colour)', font: '1rem/1.5 system-ui, sans-serif' },
  '.cm-tooltip': { maxWidth: '24rem', padding: '.25rem .5rem' },
  '.cm-textfield, .cm-button': { minHeight: '2rem', fontSize: '1rem', backgroundImage: 'none', backgroundColor: 'var(--paper)', color: 'inherit', border: '2px solid var(--govuk-input-border-colour)' },
  '.cm-panel :is(.cm-textfield, .cm-button, input, button):focus-visible': { outline: '3px solid var(--govuk-text-colour)', outlineOffset: '2px', boxShadow: '0 0 0 2px var(--govuk-focus-colour)' },
  '.cm-panel.cm-search label': { fontSize: '1rem', display: 'inline-flex', minHeight: '1.5rem' },
  '.cm-panel.cm-search [name=close]': { minWidth: '1.5rem', minHeight: '1.5rem', color: 'inherit' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--brand-ink)', color: 'var(--paper)' },
  '.cm-lintRange-error': wavy('var(--govuk-error-colour)', 'wavy'),
  '.cm-lintRange-warning': wavy('var(--govuk-secondary-text-colour)', 'wavy'),
  '.cm-lintRange-info': wavy('var(--govuk-secondary-text-colour)', 'dotted'),
  '.cm-lint-marker': { width: 'auto', height: 'auto' },
  '.cm-lint-marker-error, .cm-lint-marker-warning, .cm-lint-marker-info': { content: 'normal' },
  '.cm-lint-marker-error::before': marker('!', 'var(--govuk-error-colour)'),
  '.cm-lint-marker-warning::before': marker('?', 'var(--govuk-text-colour)'),
  '.cm-lint-marker-info::before': marker('i', 'var(--govuk-secondary-text-colour)'),
  '@media (forced-colors: active)': FORCED,
});

export const look: Extension = [THEME, syntaxHighlighting(STYLE)];
