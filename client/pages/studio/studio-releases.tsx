import type { ReactNode } from 'react';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { Button, DefaultButton } from '#client/components/button/button.tsx';
import { Items } from '#client/components/items/items.tsx';
import { Said } from '#client/components/notice/said.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { PressForm } from '#client/pages/studio/press-form.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { SurveyTopRow } from '#client/pages/studio/survey-top.tsx';
import { FORM } from '#core/view/frame.ts';
import type { Text } from '#core/view/text.ts';
import type { GoalFormView, LinkView, ReleaseRowView, StudioGoalsView, StudioReleasesView, StudioReleaseView } from '#core/view/studio/releases-view.ts';

const TITLE = { key: 'studio.releases.heading' };

/** The releases of a survey. */
export const StudioReleasesPage = ({ view, assets }: { readonly view: StudioReleasesView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={TITLE}>
    <SurveyTopRow top={view.top} title={TITLE} />
    {view.said.length > 0 && (
      <Said>
        {view.said.map((text, index) => (
          <Paragraph key={index} of={text} />
        ))}
      </Said>
    )}
    <div className="cols">
      {view.forms.map((form) => (
        <div key={form.action} className="card">
          <PressForm form={form} />
        </div>
      ))}
    </div>
    <h2>
      <Words of={{ key: 'studio.releases.list' }} />
    </h2>
    {view.releases.length === 0 ? <Paragraph of={view.none} /> : <List releases={view.releases} />}
  </StudioLayout>
);

const List = ({ releases }: { readonly releases: readonly ReleaseRowView[] }): ReactNode => (
  <ul className="shelf">
    {releases.map((release) => (
      <li key={release.address}>
        <h3>
          <a href={release.address}>
            <Words of={release.title} />
          </a>
        </h3>
        <p className="meta">
          <span className="tag">
            <Words of={release.state} />
          </span>
          {release.facts.map((fact) => (
            <span key={fact.key} className="soft">
              <Words of={fact} />
            </span>
          ))}
        </p>
      </li>
    ))}
  </ul>
);

/** One release. */
export const StudioReleasePage = ({ view, assets }: { readonly view: StudioReleaseView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={view.title}>
    <SurveyTopRow top={view.top} title={view.title} />
    {view.said && (
      <Said>
        <Words of={view.said} />
      </Said>
    )}
    <p className="meta">
      <span className="tag">
        <Words of={view.state} />
      </span>
    </p>
    <div className="section release">
      {view.texts.map((text, index) => (
        <Paragraph key={index} of={text} />
      ))}
      <Links links={view.links} />
      {view.files.length > 0 && (
        <>
          <h2>
            <Words of={{ key: 'studio.releases.files' }} />
          </h2>
          <Links links={view.files} />
        </>
      )}
      {view.forms.length > 0 && (
        <h2>
          <Words of={{ key: 'studio.releases.who' }} />
        </h2>
      )}
      {view.forms.map((form) => (
        <PressForm key={form.action} form={form} />
      ))}
      {view.history.length > 0 && <History entries={view.history} />}
    </div>
  </StudioLayout>
);

const History = ({ entries }: { readonly entries: readonly Text[] }): ReactNode => (
  <>
    <h2>
      <Words of={{ key: 'studio.history.title' }} />
    </h2>
    <ul className="govuk-list govuk-list--bullet">
      {entries.map((entry, index) => (
        <li key={index}>
          <Words of={entry} />
        </li>
      ))}
    </ul>
  </>
);

const Links = ({ links }: { readonly links: readonly LinkView[] }): ReactNode =>
  links.length > 0 && (
    <ul className="plainlinks">
      {links.map(({ address, label }) => (
        <li key={address}>
          <a href={address}>
            <Words of={label} />
          </a>
        </li>
      ))}
    </ul>
  );

/** The goals that a release suggests. */
export const StudioGoalsPage = ({ view, assets }: { readonly view: StudioGoalsView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={view.title} failed={view.errors.length > 0} first={view.goals.length > 0 && <DefaultButton form={FORM} label={SAVE} value="save" />}>
    <div className="section">
      <ErrorSummary errors={view.errors} />
      <SurveyTopRow top={view.top} title={view.title} />
      {view.lead.map((text, index) => (
        <Paragraph key={index} of={text} />
      ))}
      {view.goals.length > 0 && (
        <Form id={FORM} action={view.action} csrf={view.csrf}>
          {view.goals.map((goal, index) => (
            <GoalForm key={index} goal={goal} />
          ))}
          <Button label={SAVE} value="save" />
        </Form>
      )}
    </div>
  </StudioLayout>
);

const SAVE = { key: 'studio.goals.save' };

const GoalForm = ({ goal }: { readonly goal: GoalFormView }): ReactNode => (
  <section className="card goalform">
    <h2>
      <Words of={goal.heading} />
    </h2>
    {goal.texts.map((text, index) => (
      <Paragraph key={index} of={text} />
    ))}
    <Items items={goal.items} under={() => null} />
  </section>
);
