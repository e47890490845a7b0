import type { ReactNode } from 'react';
import { Button, DefaultButton, QuietButton, SecondButton } from '#client/components/button/button.tsx';
import { Choices } from '#client/components/choices/choices.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { Notice } from '#client/components/notice/notice.tsx';
import { Written } from '#client/components/written/written.tsx';
import { TextArea } from '#client/components/text-area/text-area.tsx';
import { TextField } from '#client/components/text-field/text-field.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { ReviewKeys } from '#client/pages/review-keys.tsx';
import { Done } from '#client/pages/review-done.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { FORM } from '#core/view/frame.ts';
import type { ReviewTextView } from '#core/view/review-view.ts';
import type { Text } from '#core/view/text.ts';

interface PartProps {
  readonly view: ReviewTextView;
}

const ADD = { label: { key: 'review.theme.add' }, value: 'theme' };

/** One open answer: as it was written, as it is to be shown, and what is decided. */
export const ReviewTextPage = ({ view, assets }: PartProps & { readonly assets: Assets }): ReactNode => (
  <Layout frame={view} assets={assets} title={{ key: 'review.text.title' }} failed={view.errors.length > 0} indexed={false} ownScript={assets.review} first={<DefaultButton form={FORM} {...ADD} />}>
    <div className="section">
      <a className="govuk-back-link" href={view.back}>
        <Words of={{ key: 'review.back' }} />
      </a>
      <ErrorSummary errors={view.errors} />
      {view.said && <Done done={view.said} />}
      <h1 className="govuk-heading-l">
        <Words of={view.question} />
      </h1>
      <Answer view={view} />
      <ReviewForm view={view} />
      <ReviewKeys />
    </div>
  </Layout>
);

const Told = ({ what }: { readonly what: Text }): ReactNode => (
  <Notice>
    <Words of={what} />
  </Notice>
);

/** The place that a decision leads on to: the next answer. */
const Answer = ({ view: { waiting, standing, passages } }: PartProps): ReactNode => (
  <section id="svaret" tabIndex={-1} aria-labelledby="svaret-rubrik" data-answer>
    <h2 id="svaret-rubrik" className="govuk-heading-m">
      <Words of={{ key: 'review.written' }} />
    </h2>
    <Paragraph of={{ key: 'review.left', parameters: { n: waiting, count: waiting } }} />
    <Written passages={passages} />
    <Paragraph of={{ key: passages.some(({ kind }) => kind !== null) ? 'review.marked' : 'review.unmarked' }} />
    {standing && <Told what={standing} />}
  </section>
);

const ReviewForm = ({ view }: PartProps): ReactNode => (
  <Form id={FORM} action={view.action} csrf={view.csrf}>
    <input type="hidden" name="_seen" value={view.seen} />
    <TextArea view={view.shown} />
    {view.themes && <Choices view={view.themes} />}
    <TextField view={view.newTheme} />
    <QuietButton {...ADD} />
    <Paragraph of={{ key: 'review.choose' }} />
    <div className="actions">
      <Button label={{ key: 'review.approve' }} value="approve" />
      <Button label={{ key: 'review.quote' }} value="quote" />
      <SecondButton label={{ key: 'review.reject' }} value="reject" />
      <QuietButton label={{ key: 'review.skip' }} value="skip" />
    </div>
  </Form>
);
