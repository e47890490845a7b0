import type { ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import { DotsArt } from '#client/components/icons/icons.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Ticket } from '#client/components/ticket/ticket.tsx';
import { NextPaper } from '#client/pages/entry-banner.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { ShortPage } from '#client/pages/short-page.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { EntryMode } from '#core/view/frame-view.ts';
import type { ReceiptView } from '#core/view/page-view.ts';

const NEXT = [{ key: 'done.next.together' }, { key: 'done.next.report' }, { key: 'done.next.decide' }];

interface ReceiptProps {
  readonly view: ReceiptView;
  readonly assets: Assets;
}

/** The answers are stored: the code that takes them back, and what happens next. */
export const ReceiptPage = ({ view, assets }: ReceiptProps): ReactNode => (view.entry ? <PaperReceipt view={view} assets={assets} entry={view.entry} /> : <OwnReceipt view={view} assets={assets} />);

/** For who has typed in a paper: the code belongs to the person who answered. */
const PaperReceipt = ({ view, assets, entry }: ReceiptProps & { readonly entry: EntryMode }): ReactNode => (
  <ShortPage frame={view} assets={assets} title={{ key: 'entry.done.title' }}>
    <Ticket survey={view.survey} label={{ key: 'entry.receipt.label' }} code={view.receipt}>
      <p>
        <Words of={{ key: 'entry.receipt.help', parameters: { date: view.keptUntil } }} />
      </p>
    </Ticket>
    <NextPaper entry={entry} />
  </ShortPage>
);

const OwnReceipt = ({ view, assets }: ReceiptProps): ReactNode => (
  <Layout frame={view} assets={assets} title={{ key: 'done.title' }} band={<Thanks />}>
    <div className="section">
      <Ticket survey={view.survey} label={{ key: 'done.code.label' }} code={view.receipt}>
        <p>
          <Words of={{ key: 'done.code.help', parameters: { date: view.keptUntil } }} />
        </p>
      </Ticket>
      <h2 className="govuk-heading-l">
        <Words of={{ key: 'done.next' }} />
      </h2>
      <ol className="steps">
        {NEXT.map((step) => (
          <li key={step.key}>
            <Words of={step} />
          </li>
        ))}
      </ol>
      {view.enclosed ? null : (
        <div className="actions">
          <ButtonLink label={{ key: 'home' }} to={ADDRESSES.list} secondary />
          <a href={view.withdraw}>
            <Words of={{ key: 'delete.mine' }} />
          </a>
        </div>
      )}
    </div>
  </Layout>
);

const Thanks = (): ReactNode => (
  <div className="thanks">
    <div className="govuk-width-container thanks__in">
      <div className="thanks__say">
        <h1 className="govuk-heading-xl">
          <Words of={{ key: 'done.title' }} />
        </h1>
        <p className="lead">
          <Words of={{ key: 'done.dots' }} />
        </p>
      </div>
      <div className="thanks__art">
        <DotsArt />
      </div>
    </div>
  </div>
);
