import type { ReactNode } from 'react';
import { Notice } from '#client/components/notice/notice.tsx';
import { Words } from '#client/components/text/text.tsx';
import type { HeadNotice, SurveyHead } from '#core/view/studio/survey-head.ts';

/** What every page of a survey begins with. `children`: buttons beside the title. */
export const SurveyHeadRow = ({ head, children }: { readonly head: SurveyHead; readonly children?: ReactNode }): ReactNode => (
  <>
    <div className="headrow">
      <div>
        <h1>
          <Words of={head.title} />
        </h1>
        <p className="meta">
          <span className="tag">
            <Words of={head.state} />
          </span>
          {head.facts.map((fact, index) => (
            <span key={index} className="soft">
              <Words of={fact} />
            </span>
          ))}
        </p>
      </div>
      {children && <div className="actions">{children}</div>}
    </div>
    <Parts links={head.links} />
    {head.notice && <HeadNoticeBox {...head.notice} />}
    {head.help && (
      <p className="helplink">
        <a href={head.help.address}>
          <Words of={head.help.label} />
        </a>
      </p>
    )}
  </>
);

const HeadNoticeBox = ({ text, link }: HeadNotice): ReactNode => (
  <Notice>
    <Words of={text} />
    {link && (
      <>
        {' '}
        <a href={link.address}>
          <Words of={link.label} />
        </a>
      </>
    )}
  </Notice>
);

const Parts = ({ links }: Pick<SurveyHead, 'links'>): ReactNode => (
  <nav aria-labelledby="enkatens-delar">
    <span id="enkatens-delar" className="govuk-visually-hidden">
      <Words of={{ key: 'studio.parts' }} />
    </span>
    <ul className="tabs">
      {links.map(({ address, label, current }) => (
        <li key={address}>
          <a className="tool" href={address} aria-current={current ? 'page' : undefined}>
            <Words of={label} />
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
