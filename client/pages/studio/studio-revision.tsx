import type { ReactNode } from 'react';
import { Button } from '#client/components/button/button.tsx';
import { Said } from '#client/components/notice/said.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { Changes } from '#client/pages/studio/changes.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { SurveyHeadRow } from '#client/pages/studio/survey-head.tsx';
import { TextDifferences } from '#client/pages/studio/text-differences.tsx';
import type { ComparedTexts, StudioRevisionView } from '#core/view/studio/history-view.ts';
import { TEXT_FIELDS } from '#core/view/studio/text-view.ts';
import type { Text } from '#core/view/text.ts';

/** A text as it was saved once, and the way back to it. */
export const StudioRevisionPage = ({ view, assets }: { readonly view: StudioRevisionView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} survey={view.head.title} title={view.title}>
    {view.said && (
      <Said>
        <Words of={view.said} />
      </Said>
    )}
    <SurveyHeadRow head={view.head} />
    <section aria-labelledby="texten">
      <Heading id="texten" of={view.title} />
      {view.facts.map((fact, index) => (
        <Paragraph key={index} of={fact} />
      ))}
      <Whole json={view.json} />
    </section>
    <section className="apart" aria-labelledby="da">
      <Heading id="da" of={{ key: 'studio.earlier.changed' }} />
      {view.changed ? <Compared compared={view.changed} prefix="da-" /> : <Paragraph of={{ key: 'studio.earlier.first' }} />}
    </section>
    {view.restore && <Restore restore={view.restore} />}
  </StudioLayout>
);

const Heading = ({ id, of }: { readonly id: string; readonly of: Text }): ReactNode => (
  <h2 id={id}>
    <Words of={of} />
  </h2>
);

const Whole = ({ json }: { readonly json: string }): ReactNode => (
  <details className="govuk-details">
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">
        <Words of={{ key: 'studio.earlier.whole' }} />
      </span>
    </summary>
    <div className="govuk-details__text">
      <label className="govuk-label" htmlFor="hela">
        <Words of={{ key: 'studio.text.label' }} />
      </label>
      <textarea className="govuk-textarea source" id="hela" rows={12} readOnly defaultValue={json} />
    </div>
  </details>
);

const Restore = ({ restore: { action, csrf, revision, differs } }: { readonly restore: NonNullable<StudioRevisionView['restore']> }): ReactNode => (
  <section className="apart" aria-labelledby="tillbaka">
    <Heading id="tillbaka" of={{ key: 'studio.earlier.restore' }} />
    <Paragraph of={{ key: 'studio.earlier.restore.lead' }} />
    <Compared compared={differs} prefix="tillbaka-" />
    <Form action={action} csrf={csrf}>
      <input type="hidden" name={TEXT_FIELDS.revision} value={revision} />
      <div className="actions">
        <Button label={{ key: 'studio.earlier.restore' }} value="restore" />
      </div>
    </Form>
  </section>
);

const Compared = ({ compared, prefix }: { readonly compared: ComparedTexts; readonly prefix: string }): ReactNode => {
  switch (compared.kind) {
    case 'words':
      return (
        <>
          <Paragraph of={compared.changes.intro} />
          <Changes changes={compared.changes} prefix={prefix} meant={false} />
        </>
      );
    case 'values':
      return <TextDifferences differences={compared.differences} theirs={{ key: 'studio.changes.before' }} own={{ key: 'studio.changes.after' }} id={`${prefix}skillnader`} />;
    case 'same': case 'lines':
      return <Paragraph of={{ key: `studio.earlier.${compared.kind}` }} />;
  }
};
