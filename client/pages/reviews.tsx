import type { ReactNode } from 'react';
import { QuietButton } from '#client/components/button/button.tsx';
import { Notice } from '#client/components/notice/notice.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { Done } from '#client/pages/review-done.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import type { ReviewListView } from '#core/view/review-view.ts';
import type { Label } from '#core/view/text.ts';

const TITLE = { key: 'review.list.title' };

/** The open questions of a survey, with how many answers wait. */
export const ReviewsPage = ({ view, assets }: { readonly view: ReviewListView; readonly assets: Assets }): ReactNode => (
  <Layout frame={view} assets={assets} title={TITLE} indexed={false}>
    <div className="section">
      {view.back !== null && (
        <a className="govuk-back-link" href={view.back}>
          <Words of={{ key: 'review.studio' }} />
        </a>
      )}
      {view.said && <Done done={view.said} />}
      {view.demo && <Told what={{ key: 'review.demo' }} />}
      <h1 className="govuk-heading-l">
        <Words of={TITLE} />
      </h1>
      {view.survey && (
        <p className="lead">
          <Words of={view.survey} />
        </p>
      )}
      <Paragraph of={{ key: view.questions.length > 0 ? 'review.list.lead' : 'review.list.empty' }} />
      {view.questions.length > 0 && (
        <ul className="forms">
          {view.questions.map((question) => (
            <Row key={question.address} question={question} />
          ))}
        </ul>
      )}
      <Form action={view.action} csrf={view.csrf}>
        <div className="actions">
          {view.questions.length > 0 && <QuietButton label={{ key: 'review.gather' }} value="gather" />}
          <QuietButton label={{ key: 'review.end' }} value="end" />
        </div>
      </Form>
    </div>
  </Layout>
);

const Told = ({ what }: { readonly what: Label }): ReactNode => (
  <Notice>
    <Words of={what} />
  </Notice>
);

const Row = ({ question: { address, title, waiting, sensitive, merge } }: { readonly question: ReviewListView['questions'][number] }): ReactNode => (
  <li>
    <p className="time">
      <Words of={waiting > 0 ? { key: 'review.waiting', parameters: { n: waiting, count: waiting } } : { key: 'review.waiting.none' }} />
    </p>
    <div>
      <h2 className="govuk-heading-m">{waiting > 0 ? <a href={address}><Words of={title} /></a> : <Words of={title} />}</h2>
      {sensitive && (
        <p>
          <Words of={{ key: 'review.list.two' }} />
        </p>
      )}
      {merge !== null && (
        <p>
          <a href={merge}>
            <Words of={{ key: 'review.merge.link' }} /> <span className="govuk-visually-hidden"><Words of={title} /></span>
          </a>
        </p>
      )}
    </div>
  </li>
);
