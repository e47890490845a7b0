import type { ReactNode } from 'react';
import { Button, QuietButton } from '#client/components/button/button.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { Notice } from '#client/components/notice/notice.tsx';
import { SummaryList } from '#client/components/summary-list/summary-list.tsx';
import { Words } from '#client/components/text/text.tsx';
import { BackLink } from '#client/pages/back-link.tsx';
import { Form } from '#client/pages/form.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import type { CheckView } from '#core/view/page-view.ts';
import type { Said } from '#core/view/text.ts';

/** All answers before they are sent. */
export const CheckPage = ({ view, assets }: { readonly view: CheckView; readonly assets: Assets }): ReactNode => (
  <Layout frame={view} assets={assets} title={{ key: 'check.title' }} failed={view.errors.length > 0} share={1}>
    <BackLink to={view.back} />
    <ErrorSummary errors={view.errors} />
    {view.welcome && (
      <Notice>
        <Words of={view.welcome} />
      </Notice>
    )}
    <h1 className="govuk-heading-l">
      <Words of={{ key: 'check.title' }} />
    </h1>
    <p className="lead">
      <Words of={{ key: 'check.lead' }} />
    </p>
    {view.unfinished.length > 0 && (
      <Notice>
        <Words of={{ key: 'answers.unfinished', parameters: { titles: listOf(view.unfinished) } }} />
      </Notice>
    )}
    {view.dropped.length > 0 && (
      <Notice>
        <Words of={{ key: 'answers.dropped', parameters: { titles: listOf(view.dropped) } }} />
      </Notice>
    )}
    <SummaryList rows={view.rows} />
    <Form action={view.action} csrf={view.csrf} waiting={{ key: 'sending' }}>
      <div className="actions">
        <Button label={{ key: 'submit' }} value="send" />
        <QuietButton label={{ key: 'pause' }} value="pause" />
      </div>
    </Form>
  </Layout>
);

const listOf = (titles: readonly Said[]): string => titles.map(({ text }) => `”${text}”`).join(', ');
