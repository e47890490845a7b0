import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { SurveyTop } from '#core/view/studio/survey-top.ts';
import type { Label } from '#core/view/text.ts';

/** What the pages that follow a survey begin with: its title, the page's heading, and the way between them. */
export const SurveyTopRow = ({ top, title }: { readonly top: SurveyTop; readonly title: Label }): ReactNode => (
  <div className="surveytop">
    <p className="soft">
      <Words of={top.title} />
    </p>
    <h1>
      <Words of={title} />
    </h1>
    <nav aria-labelledby="enkatens-delar">
      <span id="enkatens-delar" className="govuk-visually-hidden">
        <Words of={{ key: 'studio.parts' }} />
      </span>
      <ul className="tabs">
        {top.links.map(({ address, label, current }) => (
          <li key={address}>
            <a className="tool" href={address} aria-current={current ? 'true' : undefined}>
              <Words of={label} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </div>
);
