import type { ReactNode } from 'react';
import { Button, ButtonLink, DefaultButton } from '#client/components/button/button.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { codeField } from '#client/components/text-field/code-field.ts';
import { TextField } from '#client/components/text-field/text-field.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import { FORM } from '#core/view/frame.ts';
import type { WithdrawView } from '#core/view/page-view.ts';
import type { ErrorText } from '#core/view/text.ts';

interface WithdrawProps {
  readonly view: WithdrawView;
  readonly assets: Assets;
}

/** Name of the field that holds the receipt. */
const RECEIPT = 'kvitto';

/** Takes an answer back: the receipt, then a question, then what is so afterwards. */
export const WithdrawPage = (props: WithdrawProps): ReactNode => {
  switch (props.view.step) {
    case 'ask':
      return <Ask {...props} />;
    case 'confirm':
      return <Confirm {...props} />;
    case 'done':
      return <Done {...props} />;
  }
};

const Ask = ({ view, assets }: WithdrawProps): ReactNode => {
  const error: ErrorText | null = view.error && { kind: 'interface', text: view.error };
  return (
    <Layout frame={view} assets={assets} title={{ key: 'withdraw.title' }} failed={error !== null} first={<DefaultButton form={FORM} label={{ key: 'continue' }} value="ask" />}>
      <div className="section">
        <ErrorSummary errors={error ? [{ target: RECEIPT, text: error }] : []} />
        <h1 className="govuk-heading-l">
          <Words of={{ key: 'withdraw.title' }} />
        </h1>
        <Paragraph of={{ key: 'withdraw.lead' }} />
        <Form id={FORM} action={view.action} csrf={view.csrf}>
          {error && <input type="hidden" name="_checked" value="1" />}
          <TextField view={codeField({ name: RECEIPT, label: { key: 'withdraw.receipt.label' }, hint: { key: 'withdraw.receipt.hint' }, value: view.receipt, error })} />
          <div className="actions">
            <Button label={{ key: 'continue' }} value="ask" />
          </div>
        </Form>
      </div>
    </Layout>
  );
};

const Confirm = ({ view, assets }: WithdrawProps): ReactNode => (
  <ShortPage frame={view} assets={assets} title={{ key: 'delete.confirm' }} first={<DefaultButton form={FORM} label={{ key: 'delete.mine' }} value="confirm" />}>
    <Paragraph of={{ key: 'withdraw.code', parameters: { code: view.receipt } }} />
    <Paragraph of={{ key: 'delete.final' }} />
    <Form id={FORM} action={view.action} csrf={view.csrf}>
      <input type="hidden" name="_step" value="confirm" />
      <input type="hidden" name={RECEIPT} value={view.receipt} />
      <div className="actions">
        <Button label={{ key: 'delete.mine' }} value="confirm" />
        <a href={ADDRESSES.list}>
          <Words of={{ key: 'withdraw.keep' }} />
        </a>
      </div>
    </Form>
  </ShortPage>
);

const Done = ({ view, assets }: WithdrawProps): ReactNode => (
  <ShortPage frame={view} assets={assets} title={{ key: 'withdraw.done.title' }}>
    <Paragraph of={{ key: 'withdraw.done.text' }} />
    <div className="actions">
      <ButtonLink label={{ key: 'home' }} to={ADDRESSES.list} secondary />
    </div>
  </ShortPage>
);
