import type { ReactNode } from 'react';
import { Button, DefaultButton } from '#client/components/button/button.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { codeField } from '#client/components/text-field/code-field.ts';
import { TextField } from '#client/components/text-field/text-field.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { FORM } from '#core/view/frame.ts';
import type { EntryPageView, ResumeView } from '#core/view/page-view.ts';
import type { ErrorText, Text } from '#core/view/text.ts';

export interface CodePageProps {
  readonly view: ResumeView | EntryPageView;
  readonly assets: Assets;
  readonly texts: Readonly<Record<'title' | 'lead' | 'label' | 'hint', Text>>;
}

/** Name of the field that holds the code. */
export const CODE = 'kod';

/** One field, for a code that opens something. */
export const CodePage = ({ view, assets, texts }: CodePageProps): ReactNode => {
  const error: ErrorText | null = view.error && { kind: 'interface', text: view.error };
  return (
    <Layout frame={view} assets={assets} title={texts.title} failed={error !== null} first={<DefaultButton form={FORM} label={{ key: 'continue' }} value="ask" />}>
      <div className="section">
        <ErrorSummary errors={error ? [{ target: CODE, text: error }] : []} />
        <h1 className="govuk-heading-l">
          <Words of={texts.title} />
        </h1>
        <Paragraph of={texts.lead} />
        <Form id={FORM} action={view.action} csrf={view.csrf}>
          <TextField view={codeField({ name: CODE, label: texts.label, hint: texts.hint, value: view.code, error })} />
          <div className="actions">
            <Button label={{ key: 'continue' }} value="ask" />
          </div>
        </Form>
      </div>
    </Layout>
  );
};
