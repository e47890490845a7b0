import { format } from 'node:util';
import { afterEach, beforeEach } from 'vitest';

// A warning that nobody looks at hides a defect: survey-core reports a broken expression, and React a broken page, on
// the console only. A test that expects one says so with `vi.spyOn(console, 'warn')`, which takes this one's place.

const loud = ['error', 'warn'] as const;
const own = { error: console.error, warn: console.warn };
let heard: string[] = [];

beforeEach(() => {
  heard = [];
  for (const method of loud) console[method] = (...values: readonly unknown[]) => heard.push(`console.${method}: ${format(...values)}`);
});

afterEach(() => {
  Object.assign(console, own);
  if (heard.length > 0) throw new Error(`The test logged what it did not expect.\n${heard.join('\n')}`);
});
