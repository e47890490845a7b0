import type { ReactNode } from 'react';
import { Button, SecondButton } from '#client/components/button/button.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { Items } from '#client/components/items/items.tsx';
import { Said } from '#client/components/notice/said.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { Changes } from '#client/pages/studio/changes.tsx';
import { CopyField } from '#client/pages/studio/copy-field.tsx';
import { Qr } from '#client/pages/studio/qr.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { SurveyHeadRow } from '#client/pages/studio/survey-head.tsx';
import type { RoundsView, ShareView, StudioPublishView } from '#core/view/studio/checking-view.ts';
import type { Text } from '#core/view/text.ts';

/** Where a survey is published, opened and closed. */
export const StudioPublishPage = ({ view, assets }: { readonly view: StudioPublishView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} survey={view.head.title} title={{ key: 'studio.publish.title' }} failed={view.errors.length > 0} ownScript={view.share && assets.copy}>
    <ErrorSummary errors={view.errors} />
    {view.said && (
      <Said>
        <Words of={view.said} />
      </Said>
    )}
    <SurveyHeadRow head={view.head} />
    <section aria-labelledby="nytt">
      <Heading id="nytt" of={{ key: 'studio.publish.title' }} />
      <p className="lead">
        <Words of={view.changes.intro} />
      </p>
      <Changes changes={view.changes} />
      <Paragraph of={view.check.text} />
      <p className="govuk-body">
        <a href={view.check.address}>
          <Words of={{ key: 'studio.publish.check' }} />
        </a>
      </p>
      {view.publish && <Publish view={view} publish={view.publish} />}
    </section>
    {view.rounds && <Rounds view={view} rounds={view.rounds} />}
    {view.share && <Share share={view.share} />}
  </StudioLayout>
);

const Heading = ({ id, of }: { readonly id: string; readonly of: Text }): ReactNode => (
  <h2 id={id}>
    <Words of={of} />
  </h2>
);

const Publish = ({ view: { action, csrf, revision }, publish }: { readonly view: StudioPublishView; readonly publish: NonNullable<StudioPublishView['publish']> }): ReactNode => (
  <Form action={action} csrf={csrf}>
    <input type="hidden" name="utgava" value={revision} />
    <Paragraph of={publish.meaning} />
    <Items items={publish.items} under={() => null} />
    <div className="actions">
      <Button label={publish.label} value="publish" />
    </div>
  </Form>
);

const Rounds = ({ view: { action, csrf }, rounds }: { readonly view: StudioPublishView; readonly rounds: RoundsView }): ReactNode => (
  <section className="apart" aria-labelledby="omgang">
    <Heading id="omgang" of={{ key: 'studio.round.title' }} />
    <p className="lead">
      <Words of={rounds.now} />
    </p>
    {rounds.items.length > 0 && (
      <Form action={action} csrf={csrf}>
        <Items items={rounds.items} under={() => null} />
        <div className="actions">
          <SecondButton label={{ key: 'studio.round.days' }} value="days" />
        </div>
      </Form>
    )}
    <Form action={action} csrf={csrf}>
      <ul className="choicelist">
        {rounds.actions.map(({ value, label, meaning }) => (
          <li key={value}>
            <SecondButton label={label} value={value} />
            <span>
              <Words of={meaning} />
            </span>
          </li>
        ))}
      </ul>
    </Form>
    {rounds.past.length > 0 && <Past rounds={rounds.past} />}
  </section>
);

const Past = ({ rounds }: { readonly rounds: RoundsView['past'] }): ReactNode => (
  <>
    <h3 id="omgangar">
      <Words of={{ key: 'studio.round.earlier' }} />
    </h3>
    <ul aria-labelledby="omgangar">
      {rounds.map((round, index) => (
        <li key={index}>
          <Words of={round} />
        </li>
      ))}
    </ul>
  </>
);

const Share = ({ share: { address, qr, file, poster } }: { readonly share: ShareView }): ReactNode => (
  <section className="apart" aria-labelledby="lank">
    <Heading id="lank" of={{ key: 'studio.share.title' }} />
    <CopyField id="adress" label={{ key: 'studio.share.link' }} value={address} />
    <Qr qr={qr} label={{ key: 'studio.share.qr', parameters: { address } }} />
    <ul className="linklist">
      <li>
        <a href={poster}>
          <Words of={{ key: 'studio.share.poster' }} />
        </a>
      </li>
      <li>
        <a href={file}>
          <Words of={{ key: 'studio.share.file' }} />
        </a>
      </li>
    </ul>
  </section>
);
