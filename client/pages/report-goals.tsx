import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { Part } from '#client/pages/report-head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import type { Text } from '#core/view/text.ts';

/** Proposed goals, and that they are proposals. */
export const Goals = ({ goals }: { readonly goals: readonly (readonly Text[])[] }): ReactNode =>
  goals.length > 0 && (
    <Part id="mal" title={{ key: 'results.goals' }}>
      <Paragraph of={{ key: 'results.goals.intro' }} />
      <ul className="told">
        {goals.map((texts, index) => (
          <li key={index}>
            {texts.map((text, sentence) => (
              <span key={sentence}>
                <Words of={text} />{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Part>
  );
