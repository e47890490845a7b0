import type { Zone } from '#client/browser/read-aloud/segment.ts';
import type { Unit } from '#client/browser/read-aloud/unit.ts';

/** `done`: what the page is about has been read, or all of it. */
export type PlayerState = 'reading' | 'paused' | 'done' | 'failed';

export interface PlayerDeps {
  /** Reads one unit aloud; done when it has been said or is stopped. */
  readonly read: (unit: Unit, signal: AbortSignal) => Promise<void>;
  readonly tell: (state: PlayerState) => void;
}

export interface Player {
  /** Pauses, goes on with the sentence that was cut short, or begins anew where all has been read. */
  readonly toggle: () => void;
  readonly again: () => void;
  readonly next: () => void;
  /** Says the sentence anew where one is being read: the voice or its speed is another. */
  readonly change: () => void;
  /** The page shows other texts than before: they are what is read, from `index` on. */
  readonly replace: (units: readonly Unit[], index: number) => void;
  readonly stop: () => void;
}

/** Read by themselves. The rest is the same on page after page, and is read when somebody asks for more. */
const OWN: readonly Zone[] = ['page', 'buttons'];

const lastOwn = (units: readonly Unit[]): number => units.findLastIndex(({ segment }) => OWN.includes(segment.zone));

/** Reads units in their order. It goes on from the beginning of a sentence: half of one is hard to follow. */
export const makePlayer = (first: readonly Unit[], { read, tell }: PlayerDeps): Player => {
  /** `unread`: nothing has been read of the unit that the player is at. */
  let [units, at, unread] = [first, 0, true];
  let state: PlayerState = 'paused';
  let running = new AbortController();

  const halt = (next: PlayerState): AbortSignal => {
    running.abort();
    running = new AbortController();
    enter(next);
    return running.signal;
  };
  const enter = (next: PlayerState): void => {
    state = next;
    tell(next);
  };
  const readOn = async (signal: AbortSignal): Promise<void> => {
    for (let unit = units[at]; unit; unit = units[++at]) {
      await read(unit, signal);
      if (signal.aborted) return;
      if (at === lastOwn(units) || at === units.length - 1) return enter('done');
    }
  };
  const from = (index: number): void => {
    [at, unread] = [Math.min(index, units.length - 1), false];
    const signal = halt('reading');
    readOn(signal).catch(() => signal.aborted || enter('failed'));
  };
  return {
    toggle: () => void (state === 'reading' ? halt('paused') : from(state === 'done' ? 0 : at)),
    again: () => from(at),
    next: () => from(unread ? at : at + 1),
    change: () => state === 'reading' && from(at),
    replace: (fresh, index) => {
      [units, at, unread] = [fresh, index, true];
      if (state === 'reading') from(index);
    },
    stop: () => void halt('paused'),
  };
};
