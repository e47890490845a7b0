import type { ReactNode } from 'react';
import { Button, ButtonLink, DefaultButton } from '#client/components/button/button.tsx';
import { Words } from '#client/components/text/text.tsx';
import { CodePage } from '#client/pages/code-page.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import { RECEIPT } from '#core/view/codes.ts';
import { FORM } from '#core/view/frame.ts';
import type { WithdrawView } from '#core/view/page-view.ts';

interface WithdrawProps {
  readonly view: WithdrawView;
  readonly assets: Assets;
}

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

const TEXTS = { title: { key: 'withdraw.title' }, lead: { key: 'withdraw.lead' }, label: { key: 'withdraw.receipt.label' }, hint: { key: 'withdraw.receipt.hint' } };

const Ask = ({ view, assets }: WithdrawProps): ReactNode => <CodePage view={view} assets={assets} name={RECEIPT} value={view.receipt} texts={TEXTS} />;

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
