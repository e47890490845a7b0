import type { ReactNode } from 'react';
import { Button, DefaultButton } from '#client/components/button/button.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { Items } from '#client/components/items/items.tsx';
import { Said } from '#client/components/notice/said.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { Table } from '#client/pages/studio/studio-list.tsx';
import { SurveyTopRow } from '#client/pages/studio/survey-top.tsx';
import { FORM } from '#core/view/frame.ts';
import type { StudioSharingView } from '#core/view/studio/sharing-view.ts';

const TITLE = { key: 'studio.part.dela' };
const SUBMIT = { key: 'studio.sharing.submit' };

/** The page where a survey is shared. */
export const StudioSharingPage = ({ view, assets }: { readonly view: StudioSharingView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} survey={view.head.title} title={TITLE} failed={view.errors.length > 0} first={view.items.length > 0 ? <DefaultButton form={FORM} label={SUBMIT} value="save" /> : null}>
    <ErrorSummary errors={view.errors} />
    {view.said && (
      <Said>
        <Words of={view.said} />
      </Said>
    )}
    <SurveyTopRow top={view.head} title={TITLE} />
    <div className="sharing">
      <Table table={view.shares} id="delad-med" />
    </div>
    <div className="cols">
      <section>
        <h2>
          <Words of={{ key: 'studio.sharing.more' }} />
        </h2>
        {view.items.length === 0 ? <Paragraph of={{ key: 'studio.sharing.noOthers' }} /> : <ShareForm view={view} />}
      </section>
      <section>
        <h2>
          <Words of={{ key: 'studio.sharing.meaning' }} />
        </h2>
        {view.meanings.map((meaning) => (
          <Paragraph key={meaning.key} of={meaning} />
        ))}
      </section>
    </div>
  </StudioLayout>
);

const ShareForm = ({ view: { action, csrf, items } }: { readonly view: StudioSharingView }): ReactNode => (
  <Form id={FORM} action={action} csrf={csrf}>
    <Items items={items} under={() => null} />
    <div className="actions">
      <Button label={SUBMIT} value="save" />
    </div>
  </Form>
);
