import type { ReactNode } from 'react';
import { Button, ButtonLink, DefaultButton } from '#client/components/button/button.tsx';
import { Choices } from '#client/components/choices/choices.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { FORM } from '#core/view/frame.ts';
import type { ReviewMergeView } from '#core/view/review-view.ts';

const TITLE = { key: 'review.merge.title' };
const NEXT = { label: { key: 'continue' }, value: 'ask' };

interface MergeProps {
  readonly view: ReviewMergeView;
}

/** Where two codes of a question become one. */
export const ReviewMergePage = ({ view, assets }: MergeProps & { readonly assets: Assets }): ReactNode => (
  <Layout frame={view} assets={assets} title={TITLE} failed={view.errors.length > 0} indexed={false} first={view.step.kind === 'choose' && <DefaultButton form={FORM} {...NEXT} />}>
    <div className="section">
      <a className="govuk-back-link" href={view.back}>
        <Words of={{ key: 'review.back' }} />
      </a>
      <ErrorSummary errors={view.errors} />
      <h1 className="govuk-heading-l">
        <Words of={TITLE} />
      </h1>
      <p className="lead">
        <Words of={view.question} />
      </p>
      <Form id={FORM} action={view.action} csrf={view.csrf}>
        <Step step={view.step} />
      </Form>
    </div>
  </Layout>
);

const Step = ({ step }: { readonly step: ReviewMergeView['step'] }): ReactNode =>
  step.kind === 'choose' ? (
    <>
      <Paragraph of={{ key: 'review.merge.lead' }} />
      {step.fields.map((field) => (
        <Choices key={field.id} view={field} />
      ))}
      <Button {...NEXT} />
    </>
  ) : (
    <>
      {step.texts.map((text) => (
        <Paragraph key={text.key} of={text} />
      ))}
      {step.kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="actions">
        <Button label={{ key: 'review.merge.do' }} value="merge" />
        <ButtonLink label={{ key: 'review.merge.no' }} to={step.no} secondary />
      </div>
    </>
  );
