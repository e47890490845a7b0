import type { ReactNode } from 'react';
import { useSpeech, Words } from '#client/components/text/text.tsx';

/** Keys in the order of the page: what each presses or goes to (`client/browser/review/review.ts`). */
const KEYS = [
  ['t', 'review.keys.text'],
  ['g', 'review.approve'],
  ['c', 'review.quote'],
  ['v', 'review.reject'],
  ['h', 'review.skip'],
] as const;

/** Single keys, which some press by mistake: they are listed, and can be turned off (WCAG 2.1.4). Shown by the script that they need. */
export const ReviewKeys = (): ReactNode => {
  const { say } = useSpeech();
  return (
    <section className="panel keys" aria-labelledby="tangenter-rubrik" hidden data-keys>
      <h2 id="tangenter-rubrik" className="govuk-heading-m">
        <Words of={{ key: 'review.keys' }} />
      </h2>
      <p className="govuk-body">
        <Words of={{ key: 'review.keys.hint' }} />
      </p>
      <ul className="govuk-list">
        {KEYS.map(([key, text]) => (
          <li key={key}>
            <kbd>{key}</kbd> <Words of={{ key: text }} />
          </li>
        ))}
      </ul>
      <button type="button" className="linkbutton" data-on={say({ key: 'review.keys.turnon' }).text} data-off={say({ key: 'review.keys.turnoff' }).text}>
        <Words of={{ key: 'review.keys.turnoff' }} />
      </button>
    </section>
  );
};
