/** Compiled conditions and patterns have a source beside them, and nothing of their own to compare. */
const isData = (value: unknown): boolean => typeof value !== 'object' || value === null || Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;

const written = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (isData(part) ? part : null)) ?? '';

/** Whether two values hold the same data. */
export const isSameJson = (one: unknown, other: unknown): boolean => written(one) === written(other);
