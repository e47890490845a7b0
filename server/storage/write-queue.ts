import type { BatchResult, Settled } from './commit-batch.ts';
import { type Command, type Outcome, StorageBusy } from './storage.ts';

const LARGEST_BATCH = 64;
const LONGEST_QUEUE = 1000;

/** Takes commands and stores them in batches. */
export interface Writer {
  write<C extends Command>(command: C): Promise<Outcome<C>>;
  /** Takes no more, and resolves when all that was taken is stored. */
  drain(): Promise<void>;
}

interface Waiting {
  readonly command: Command;
  readonly resolve: (outcome: Outcome<Command>) => void;
  readonly reject: (error: Error) => void;
}

const settleOne = ({ resolve, reject }: Waiting, settled: Settled | undefined): void => {
  if (settled?.wrong === false) resolve(settled.outcome);
  else reject(new Error(settled?.message ?? 'The writer gave no outcome'));
};

const settle = (batch: readonly Waiting[], result: BatchResult): void => {
  batch.forEach((waiting, index) => {
    if (result.committed) settleOne(waiting, result.settled[index]);
    else waiting.reject(new StorageBusy(result.message));
  });
};

const notCommitted = (error: unknown): BatchResult => ({ committed: false, broken: false, message: String(error) });

/**
 * Group commit: while one batch is being committed, the next one gathers. No timer, so a single command waits for nobody.
 * `commit` stores a batch, whole or not at all; after a broken one, nothing more is taken.
 */
export class WriteQueue implements Writer {
  readonly #commit: (commands: readonly Command[]) => Promise<BatchResult>;
  readonly #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;
  #refusal: string | null = null;

  constructor(commit: (commands: readonly Command[]) => Promise<BatchResult>) {
    this.#commit = commit;
  }

  write<C extends Command>(command: C): Promise<Outcome<C>> {
    const refusal = this.#refusal ?? (this.#waiting.length >= LONGEST_QUEUE ? 'för mycket väntar på att sparas' : null);
    if (refusal !== null) return Promise.reject(new StorageBusy(refusal));
    return new Promise((resolve, reject) => {
      // `applyCommand` gives each command its own outcome; the queue only carries it.
      this.#waiting.push({ command, resolve: resolve as Waiting['resolve'], reject });
      this.#working ??= this.#work();
    });
  }

  async drain(): Promise<void> {
    this.#refusal ??= 'databasen är stängd';
    await this.#working;
  }

  /** Everything that waits is refused, and so is what comes later. */
  #break(message: string): void {
    this.#refusal = message;
    settle(this.#waiting.splice(0), { committed: false, broken: true, message });
  }

  async #work(): Promise<void> {
    // What other requests of this turn of the event loop want to write comes into the first batch too.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, LARGEST_BATCH);
      const result = await this.#commit(batch.map(({ command }) => command)).catch(notCommitted);
      settle(batch, result);
      if (!result.committed && result.broken) this.#break(result.message);
    }
    this.#working = null;
  }
}
