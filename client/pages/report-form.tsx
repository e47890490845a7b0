import type { ReactNode } from 'react';
import { Button } from '#client/components/button/button.tsx';
import { TextArea } from '#client/components/text-area/text-area.tsx';
import { TextField } from '#client/components/text-field/text-field.tsx';
import { Form } from '#client/pages/form.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { FORM } from '#core/view/frame.ts';
import type { ReportFormView } from '#core/view/page-view.ts';

/** Where anybody tells what does not work. */
export const ReportForm = ({ view }: { readonly view: ReportFormView }): ReactNode => (
  <>
    <Paragraph of={{ key: 'report.lead' }} />
    <Form id={FORM} action={view.action} csrf={view.csrf}>
      <input type="hidden" name="_id" value={view.id} />
      {view.errors.length > 0 && <input type="hidden" name="_checked" value="1" />}
      {view.fields.map((field) => (field.kind === 'text-area' ? <TextArea key={field.id} view={field} /> : <TextField key={field.id} view={field} />))}
      <div className="actions">
        <Button label={{ key: 'report.send' }} value="send" />
      </div>
    </Form>
  </>
);
