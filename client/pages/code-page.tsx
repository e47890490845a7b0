import type { ReactNode } from 'react';
import { Button, DefaultButton } from '#client/components/button/button.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { Notice } from '#client/components/notice/notice.tsx';
import { codeField } from '#client/components/text-field/code-field.ts';
import { TextField } from '#client/components/text-field/text-field.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { FORM } from '#core/view/frame.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { ErrorText, Text } from '#core/view/text.ts';

export interface CodePageProps {
  readonly view: Frame & { readonly action: string; readonly csrf: string; readonly error: Text | null };
  readonly assets: Assets;
  /** Name of the field. */
  readonly name: string;
  /** What was typed in it. */
  readonly value: string;
  /** What has happened before. */
  readonly notice?: Text | null;
  readonly texts: Readonly<Record<'title' | 'lead' | 'label' | 'hint', Text>>;
}

/** One field, for a code that opens something. `_checked` tells the switch of language that the page says what is wrong. */
export const CodePage = ({ view, assets, name, value, notice = null, texts }: CodePageProps): ReactNode => {
  const error: ErrorText | null = view.error && { kind: 'interface', text: view.error };
  return (
    <Layout frame={view} assets={assets} title={texts.title} failed={error !== null} first={<DefaultButton form={FORM} label={{ key: 'continue' }} value="ask" />}>
      <div className="section">
        <ErrorSummary errors={error ? [{ target: name, text: error }] : []} />
        {notice && (
          <Notice>
            <Words of={notice} />
          </Notice>
        )}
        <h1 className="govuk-heading-l">
          <Words of={texts.title} />
        </h1>
        <Paragraph of={texts.lead} />
        <Form id={FORM} action={view.action} csrf={view.csrf}>
          {error && <input type="hidden" name="_checked" value="1" />}
          <TextField view={codeField({ name, label: texts.label, hint: texts.hint, value, error })} />
          <div className="actions">
            <Button label={{ key: 'continue' }} value="ask" />
          </div>
        </Form>
      </div>
    </Layout>
  );
};
