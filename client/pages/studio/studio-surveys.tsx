import type { ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import { Notice } from '#client/components/notice/notice.tsx';
import { Said } from '#client/components/notice/said.tsx';
import { Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { StudioSurveyRow, StudioSurveysView } from '#core/view/studio/studio-view.ts';

const TITLE = { key: 'studio.surveys.title' };

/** The surveys that somebody's organisation holds. */
export const StudioSurveysPage = ({ view, assets }: { readonly view: StudioSurveysView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={TITLE}>
    {view.said && (
      <Said>
        <Words of={view.said} />
      </Said>
    )}
    {view.advice !== undefined && (
      <Notice>
        <a href={view.advice}>
          <Words of={{ key: 'studio.surveys.advice' }} />
        </a>
      </Notice>
    )}
    <div className="headrow">
      <h1>
        <Words of={TITLE} />
      </h1>
      {view.create !== null && (
        <div className="actions">
          <ButtonLink label={{ key: 'studio.surveys.create' }} to={view.create} />
        </div>
      )}
    </div>
    {view.surveys.length === 0 ? <None create={view.create !== null} /> : <List surveys={view.surveys} />}
  </StudioLayout>
);

/** Where it is mended, for those who may. */
const Remark = ({ text, address }: NonNullable<StudioSurveyRow['notice']>): ReactNode => (
  <Notice>
    {address === null ? (
      <Words of={text} />
    ) : (
      <a href={address}>
        <Words of={text} />
      </a>
    )}
  </Notice>
);

/** What there is to do where there is no survey yet. */
const None = ({ create }: { readonly create: boolean }): ReactNode => (
  <>
    <Paragraph of={{ key: 'studio.surveys.none' }} />
    <Paragraph of={{ key: create ? 'studio.surveys.none.create' : 'studio.surveys.none.wait' }} />
    {create && (
      <p>
        <a href={`${STUDIO.help}#om-start`}>
          <Words of={{ key: 'studio.help.start.title' }} />
        </a>
      </p>
    )}
  </>
);

const List = ({ surveys }: { readonly surveys: readonly StudioSurveyRow[] }): ReactNode => (
  <ul className="shelf">
    {surveys.map((survey) => (
      <li key={survey.slug}>
        <h2>
          <a href={survey.address}>
            <Words of={survey.title} />
          </a>
        </h2>
        <p className="meta">
          <span className="tag">
            <Words of={survey.state} />
          </span>
          {survey.facts.map((fact, index) => (
            <span key={index} className="soft">
              <Words of={fact} />
            </span>
          ))}
        </p>
        {survey.notice && <Remark {...survey.notice} />}
      </li>
    ))}
  </ul>
);
