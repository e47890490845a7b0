import { Fragment, type ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import { Sentence, Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { PausedView } from '#core/view/page-view.ts';

/** The answers are kept: the page may be closed, or printed with the code. */
export const PausedPage = ({ view, assets }: { readonly view: PausedView; readonly assets: Assets }): ReactNode => (
  <ShortPage frame={view} assets={assets} title={{ key: 'pause.title' }}>
    <Paragraph of={{ key: 'pause.text' }} />
    <Paragraph of={{ key: 'pause.kept', parameters: { date: view.keptUntil } }} />
    <h2 className="govuk-heading-m">
      <Words of={{ key: 'pause.here.title' }} />
    </h2>
    <Paragraph of={{ key: 'pause.here' }} />
    {view.code !== null && <Elsewhere view={view} code={view.code} />}
    <div className="actions">
      <ButtonLink label={{ key: 'continue' }} to={view.resume} />
      <a href={ADDRESSES.list}>
        <Words of={{ key: 'home' }} />
      </a>
    </div>
  </ShortPage>
);

/** How another device goes on: a ticket to keep, with all that has to be known beside the code. */
const Elsewhere = ({ view, code }: { readonly view: PausedView; readonly code: string }): ReactNode => (
  <>
    <h2 className="govuk-heading-m">
      <Words of={{ key: 'pause.elsewhere.title' }} />
    </h2>
    <Paragraph of={{ key: 'pause.elsewhere' }} />
    <div className="receipt">
      {view.survey && (
        <p>
          <Words of={view.survey} />
        </p>
      )}
      <p>
        <b>
          <Words of={{ key: 'pause.code.label' }} />
        </b>{' '}
        <span className="receipt__code">{code}</span>
      </p>
      <p>
        <Sentence text={{ key: 'pause.code.where' }} places={{ address: <Address of={view.codeAddress} /> }} />
      </p>
      <p>
        <Words of={{ key: 'pause.code.until', parameters: { date: view.keptUntil } }} />
      </p>
    </div>
    <Paragraph of={{ key: 'pause.code.once' }} />
  </>
);

/** An address that breaks between its parts, where a narrow line has no room for it. */
const Address = ({ of }: { readonly of: string }): ReactNode => (
  <b>
    {of.split(/(?<=[./])/).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </b>
);
