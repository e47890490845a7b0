import { Fragment, type ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import { Sentence, Words } from '#client/components/text/text.tsx';
import { Ticket } from '#client/components/ticket/ticket.tsx';
import { EndForm } from '#client/pages/entry-banner.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { EntryMode } from '#core/view/frame-view.ts';
import type { PausedView } from '#core/view/page-view.ts';

interface PausedProps {
  readonly view: PausedView;
  readonly assets: Assets;
}

/** The answers are kept: the page may be closed, or printed with the code. */
export const PausedPage = ({ view, assets }: PausedProps): ReactNode => (view.entry ? <PausedPaper view={view} entry={view.entry} assets={assets} /> : <Paused view={view} assets={assets} />);

const Paused = ({ view, assets }: PausedProps): ReactNode => (
  <ShortPage frame={view} assets={assets} title={{ key: 'pause.title' }}>
    <Paragraph of={{ key: 'pause.text' }} />
    <Kept view={view} />
    <h2 className="govuk-heading-m">
      <Words of={{ key: 'pause.here.title' }} />
    </h2>
    <Paragraph of={{ key: 'pause.here' }} />
    {view.code !== null && (
      <>
        <h2 className="govuk-heading-m">
          <Words of={{ key: 'pause.elsewhere.title' }} />
        </h2>
        <Paragraph of={{ key: 'pause.elsewhere' }} />
        <Elsewhere view={view} code={view.code} />
      </>
    )}
    <div className="actions">
      <ButtonLink label={{ key: 'continue' }} to={view.resume} />
      {view.enclosed ? null : (
        <a href={ADDRESSES.list}>
          <Words of={{ key: 'home' }} />
        </a>
      )}
    </div>
  </ShortPage>
);

/** A paper is kept for this browser only until it is closed, so here too it takes the code to go on. */
const PausedPaper = ({ view, entry, assets }: PausedProps & { readonly entry: EntryMode }): ReactNode => (
  <ShortPage frame={view} assets={assets} title={{ key: 'pause.paper.title' }}>
    <Paragraph of={{ key: 'pause.paper.unsent' }} />
    <Kept view={view} />
    {view.code !== null && (
      <>
        <Paragraph of={{ key: 'pause.paper' }} />
        <Elsewhere view={view} code={view.code} />
      </>
    )}
    <div className="actions">
      <ButtonLink label={{ key: 'continue' }} to={view.resume} />
      <EndForm entry={entry} />
    </div>
  </ShortPage>
);

const Kept = ({ view }: Pick<PausedProps, 'view'>): ReactNode => <Paragraph of={{ key: 'pause.kept', parameters: { date: view.keptUntil } }} />;

const Elsewhere = ({ view, code }: { readonly view: PausedView; readonly code: string }): ReactNode => (
  <>
    <Ticket survey={view.survey} label={{ key: 'pause.code.label' }} code={code}>
      <p>
        <Sentence text={{ key: 'pause.code.where' }} places={{ address: <Address of={view.codeAddress} /> }} />
      </p>
      <p>
        <Words of={{ key: 'pause.code.until', parameters: { date: view.keptUntil } }} />
      </p>
    </Ticket>
    {view.again && <Paragraph of={{ key: 'pause.code.again' }} />}
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
