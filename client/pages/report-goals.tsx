import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { Part } from '#client/pages/report-head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import type { GoalsView } from '#core/view/report-view.ts';

/** Goals, and whether somebody has decided on them. */
export const Goals = ({ goals: { decided, goals } }: { readonly goals: GoalsView }): ReactNode =>
  goals.length > 0 && (
    <Part id="mal" title={{ key: decided ? 'results.goals.decided' : 'results.goals' }}>
      <Paragraph of={{ key: decided ? 'results.goals.decided.intro' : 'results.goals.intro' }} />
      <ul className="told">
        {goals.map((texts, index) => (
          <li key={index}>
            <b>
              <Words of={{ key: decided ? 'results.goals.mark.decided' : 'results.goals.mark.proposal' }} />
            </b>{' '}
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
