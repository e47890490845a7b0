import type { ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import { DotsArt } from '#client/components/icons/icons.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { ReceiptView } from '#core/view/page-view.ts';

const NEXT = [{ key: 'done.next.together' }, { key: 'done.next.report' }, { key: 'done.next.decide' }];

/** The answers are stored: the code that takes them back, and what happens next. */
export const ReceiptPage = ({ view, assets }: { readonly view: ReceiptView; readonly assets: Assets }): ReactNode => (
  <Layout frame={view} assets={assets} title={{ key: 'done.title' }} band={<Thanks />}>
    <div className="section">
      <div className="receipt">
        {view.survey && (
          <p>
            <Words of={view.survey} />
          </p>
        )}
        <p>
          <b>
            <Words of={{ key: 'done.code.label' }} />
          </b>{' '}
          <span className="receipt__code">{view.receipt}</span>
        </p>
        <p>
          <Words of={{ key: 'done.code.help', parameters: { date: view.keptUntil } }} />
        </p>
      </div>
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
      <div className="actions">
        <ButtonLink label={{ key: 'home' }} to={ADDRESSES.list} secondary />
        <a href={view.withdraw}>
          <Words of={{ key: 'delete.mine' }} />
        </a>
      </div>
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
