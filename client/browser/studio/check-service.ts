import type { Asked, Checked, SentSurroundings, Shown } from '#client/browser/studio/check-messages.ts';

/** The worker that reads the text: what it is asked, and who is told. */
export interface CheckService {
  check(source: string): void;
  /** Shows the page of the text that was checked last. @param offset of the cursor, letters from 0 */
  show(offset: number, language: string | null): void;
  /** `first`: of the text as the page came with it. */
  onChecked(told: (checked: Checked, first: boolean) => void): void;
  onShown(told: (shown: Shown) => void): void;
  end(): void;
}

/** @param address where what the questionnaire stands in is fetched */
export const startChecking = (address: string): CheckService => {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  const begun = begin(worker, address);
  const latest = { check: 0, show: 0 };
  const send = (asked: Asked): void => void begun.then(() => worker.postMessage(asked));
  const listen = (told: (answer: Checked | Shown) => void): void => worker.addEventListener('message', ({ data }: MessageEvent<Checked | Shown>) => told(data));
  return {
    check: (source) => send({ ask: 'check', number: (latest.check += 1), source }),
    show: (offset, language) => send({ ask: 'show', number: (latest.show += 1), offset, language }),
    onChecked: (told) => listen((answer) => void (answer.told === 'checked' && answer.number === latest.check && told(answer, answer.number === 1))),
    onShown: (told) => listen((answer) => void (answer.told === 'shown' && answer.number === latest.show && told(answer))),
    end: () => worker.terminate(),
  };
};

const begin = async (worker: Worker, address: string): Promise<void> => {
  const response = await fetch(address);
  worker.postMessage((await response.json()) as SentSurroundings);
};
