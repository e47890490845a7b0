import type { Unit } from '#client/browser/read-aloud/unit.ts';

/** Where to read on when a `details` has been opened, at what it shows; or closed, after it. The first unit where there is neither. */
export const unitAt = (units: readonly Unit[], details: HTMLDetailsElement): number => {
  const isInside = ({ segment: { element } }: Unit): boolean => details.contains(element) && element.closest('summary')?.parentElement !== details;
  const isAfter = ({ segment: { element } }: Unit): boolean => !details.contains(element) && (details.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return Math.max(0, units.findIndex(details.open ? isInside : isAfter));
};
