import type { ReactNode } from 'react';
import { Button } from '#client/components/button/button.tsx';
import { Words } from '#client/components/text/text.tsx';
import { CodePage } from '#client/pages/code-page.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import { CODE } from '#core/view/codes.ts';
import { FORM } from '#core/view/frame.ts';
import type { ResumeView } from '#core/view/page-view.ts';

interface ResumeProps {
  readonly view: ResumeView;
  readonly assets: Assets;
}

const TEXTS = { title: { key: 'resume.code.title' }, lead: { key: 'resume.code.lead' }, label: { key: 'resume.code' }, hint: { key: 'resume.code.hint' } };

/** Goes on with an answer on another device: the code, and where other answers are begun here, a question. */
export const ResumePage = (props: ResumeProps): ReactNode => 
  props.view.replaces === null ? <CodePage {...props} name={CODE} value={props.view.code} texts={TEXTS} /> : <Replace {...props} kept={props.view.replaces} />;

const Replace = ({ view, assets, kept }: ResumeProps & { readonly kept: string }): ReactNode => (
  <ShortPage frame={view} assets={assets} title={{ key: 'resume.replace.title' }}>
    <Paragraph of={{ key: 'resume.replace' }} />
    <Form id={FORM} action={view.action} csrf={view.csrf}>
      <input type="hidden" name="_step" value="confirm" />
      <input type="hidden" name={CODE} value={view.code} />
      <div className="actions">
        <Button label={{ key: 'resume.replace.yes' }} value="confirm" />
        <a href={kept}>
          <Words of={{ key: 'resume.replace.no' }} />
        </a>
      </div>
    </Form>
  </ShortPage>
);
