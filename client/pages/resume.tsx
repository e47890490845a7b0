import type { ReactNode } from 'react';
import { Button, DefaultButton } from '#client/components/button/button.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { codeField } from '#client/components/text-field/code-field.ts';
import { TextField } from '#client/components/text-field/text-field.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import { FORM } from '#core/view/frame.ts';
import type { ResumeView } from '#core/view/page-view.ts';
import type { ErrorText } from '#core/view/text.ts';

interface ResumeProps {
  readonly view: ResumeView;
  readonly assets: Assets;
}

/** Name of the field that holds the code. */
const CODE = 'kod';

/** Goes on with an answer on another device: the code, and where other answers are begun here, a question. */
export const ResumePage = (props: ResumeProps): ReactNode => (props.view.replaces ? <Replace {...props} /> : <Ask {...props} />);

const Ask = ({ view, assets }: ResumeProps): ReactNode => {
  const error: ErrorText | null = view.error && { kind: 'interface', text: view.error };
  return (
    <Layout frame={view} assets={assets} title={{ key: 'resume.code.title' }} failed={error !== null} first={<DefaultButton form={FORM} label={{ key: 'continue' }} value="ask" />}>
      <div className="section">
        <ErrorSummary errors={error ? [{ target: CODE, text: error }] : []} />
        <h1 className="govuk-heading-l">
          <Words of={{ key: 'resume.code.title' }} />
        </h1>
        <Paragraph of={{ key: 'resume.code.lead' }} />
        <Form id={FORM} action={view.action} csrf={view.csrf}>
          <TextField view={codeField({ name: CODE, label: { key: 'resume.code' }, hint: { key: 'resume.code.hint' }, value: view.code, error })} />
          <div className="actions">
            <Button label={{ key: 'continue' }} value="ask" />
          </div>
        </Form>
      </div>
    </Layout>
  );
};

const Replace = ({ view, assets }: ResumeProps): ReactNode => (
  <ShortPage frame={view} assets={assets} title={{ key: 'resume.replace.title' }}>
    <Paragraph of={{ key: 'resume.replace' }} />
    <Form id={FORM} action={view.action} csrf={view.csrf}>
      <input type="hidden" name={CODE} value={view.code} />
      <div className="actions">
        <Button label={{ key: 'resume.replace.yes' }} value="confirm" />
        <a href={ADDRESSES.list}>
          <Words of={{ key: 'resume.replace.no' }} />
        </a>
      </div>
    </Form>
  </ShortPage>
);
