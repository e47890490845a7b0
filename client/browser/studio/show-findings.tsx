import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { Checked } from '#client/browser/studio/check-messages.ts';
import { TextFindings, TextOutline } from '#client/pages/studio/text-findings.tsx';
import { translate } from '#client/texts.ts';

/** What shows the findings of a check: `changed` where the text was, and how many there are is told. */
export type ShowFindings = (checked: Checked, changed: boolean) => void;

/** Draws into the lists that the server drew, with the same components. */
export const makeShowFindings = (tell: (text: string) => void): ShowFindings => {
  const [findingsPart, outlinePart] = [drawingIn('[data-findings]'), drawingIn('[data-outline]')];
  const address = location.pathname;
  return ({ findings, outline }, changed) => {
    findingsPart(<TextFindings findings={findings} address={address} />);
    outlinePart(<TextOutline outline={outline} address={address} />);
    if (changed) tell(translate('sv')({ key: 'studio.text.findings', parameters: { n: findings.length, count: findings.length } }).text);
  };
};

const drawingIn = (selector: string): ((content: ReactNode) => void) => {
  const place = document.querySelector(selector);
  if (!place) return () => undefined;
  const root = createRoot(place);
  return (content) => keepingFocus(place, () => flushSync(() => root.render(content)));
};

/** What is drawn anew may be where the reader is, as at the first check: they stay at the same place in the list. */
const keepingFocus = (place: Element, draw: () => void): void => {
  const stops = (): readonly HTMLElement[] => [...place.querySelectorAll<HTMLElement>('a, summary')];
  const at = stops().findIndex((stop) => stop === document.activeElement);
  draw();
  if (at >= 0 && !place.contains(document.activeElement)) stops()[Math.min(at, stops().length - 1)]?.focus({ preventScroll: true });
};
