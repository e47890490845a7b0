import type { PublishedValue } from '#core/disclosure/publish-results.ts';

/** A value of a scale with its step. */
export interface ScaleStep {
  readonly id: string;
  readonly step: number;
}

/**
 * The steps of a scale: every answer in substance has a score, or is itself a number. None where the values are no scale: “vet inte” has no step, but
 * an answer in substance without one makes the others no scale either.
 */
export const stepsOf = (values: readonly PublishedValue[]): readonly ScaleStep[] => {
  const steps = values.filter(({ missing }) => missing === null).map(({ id, score }) => ({ id, step: score ?? numberIn(id) }));
  return steps.length > 1 && steps.every(({ step }) => Number.isFinite(step)) ? steps : [];
};

const numberIn = (id: string): number => (/^-?\d+(\.\d+)?$/.test(id) ? Number(id) : Number.NaN);
