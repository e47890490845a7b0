import type { ReactNode } from 'react';
import { Button, ButtonLink, SecondButton } from '#client/components/button/button.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { Items } from '#client/components/items/items.tsx';
import { Said } from '#client/components/notice/said.tsx';
import { useSpeech, Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { SurveyHeadRow } from '#client/pages/studio/survey-head.tsx';
import { REVIEW, type CheckGroup, type CheckPointView, type PreviewLink, type StudioCheckView } from '#core/view/studio/checking-view.ts';
import type { Text } from '#core/view/text.ts';

const TITLE = { key: 'studio.check.title' };

/** Everything to see to before a survey is published. */
export const StudioCheckPage = ({ view, assets }: { readonly view: StudioCheckView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} survey={view.head.title} title={TITLE} failed={Boolean(view.review?.errors.length)} ownScript={view.pages.length > 0 ? assets.check : null}>
    <ErrorSummary errors={view.review?.errors ?? []} />
    {view.said && (
      <Said>
        <Words of={view.said} />
      </Said>
    )}
    <SurveyHeadRow head={view.head} />
    <section aria-labelledby="kontroll">
      <Heading id="kontroll" of={TITLE} />
      <p className="lead">
        <Words of={view.verdict} />
      </p>
      {view.mends.length > 0 && <Mends view={view} />}
      {view.groups.map((group) => (
        <Group key={group.level} group={group} />
      ))}
      {view.next !== null && (
        <div className="actions">
          <ButtonLink label={view.next.label} to={view.next.address} />
        </div>
      )}
    </section>
    {view.review && <Review view={view} review={view.review} />}
    {view.pages.length > 0 && <Axe pages={view.pages} axe={assets.axe} />}
  </StudioLayout>
);

const Heading = ({ id, of }: { readonly id: string; readonly of: Text }): ReactNode => (
  <h2 id={id}>
    <Words of={of} />
  </h2>
);

const Mends = ({ view: { action, csrf, mends } }: { readonly view: StudioCheckView }): ReactNode => (
  <Form action={action} csrf={csrf}>
    <Paragraph of={{ key: 'studio.mend.intro' }} />
    <div className="actions">
      {mends.map(({ value, label }) => (
        <SecondButton key={value} label={label} value={`mend:${value}`} />
      ))}
    </div>
  </Form>
);

const Group = ({ group: { level, title, points } }: { readonly group: CheckGroup }): ReactNode => (
  <>
    <h3 id={`kontroll-${level}`}>
      <Words of={title} />
    </h3>
    <ul className="checks" aria-labelledby={`kontroll-${level}`}>
      {points.map((point, index) => (
        <Point key={index} point={point} level={level} />
      ))}
    </ul>
  </>
);

const Point = ({ point: { message, better, words, where, place }, level }: { readonly point: CheckPointView; readonly level: CheckGroup['level'] }): ReactNode => (
  <li className={`checks__${level}`}>
    <p>
      <b>
        <Words of={message} />
      </b>
      {words !== '' && <> ({words})</>}
    </p>
    {better && (
      <p>
        <Words of={better} />
      </p>
    )}
    {where && (
      <p className="where soft">
        <Words of={where} />
      </p>
    )}
    <p>
      <a href={place.address}>
        <Words of={place.label} />
      </a>
    </p>
  </li>
);

const Review = ({ view: { action, csrf }, review }: { readonly view: StudioCheckView; readonly review: NonNullable<StudioCheckView['review']> }): ReactNode => (
  <section className="apart" aria-labelledby={REVIEW}>
    <Heading id={REVIEW} of={{ key: 'studio.review.title' }} />
    <Paragraph of={review.done ?? { key: 'studio.review.none' }} />
    <Form action={action} csrf={csrf}>
      <Items items={review.items} under={() => null} />
      <div className="actions">
        <Button label={{ key: 'studio.review.submit' }} value="review" />
      </div>
    </Form>
  </section>
);

/** The script shows the button: without it axe cannot look at a page, and the page says so. What it says stands here, so that it has no texts of its own. */
const Axe = ({ pages, axe }: { readonly pages: readonly PreviewLink[]; readonly axe: string }): ReactNode => {
  const { say } = useSpeech();
  const words = (key: string): string => say({ key: `studio.axe.${key}` }).text;
  return (
    <section className="apart" aria-labelledby="tillganglighet" data-axe={axe} data-running={words('running')} data-clean={words('clean')} data-found={words('found')} data-failed={words('failed')} data-frame={words('frame')} data-start={words('start')}>
      <Heading id="tillganglighet" of={{ key: 'studio.axe.title' }} />
      <Paragraph of={{ key: 'studio.axe.intro' }} />
      <div data-script-only hidden>
        <div className="actions">
          <button className="govuk-button govuk-button--secondary" type="button">
            {words('start')}
          </button>
        </div>
        <p role="status" data-axe-status />
        <ul className="checks" data-axe-findings />
      </div>
      <p className="govuk-body" data-without-script>
        <Words of={{ key: 'studio.axe.noScript' }} />
      </p>
      <h3 id="sidor">
        <Words of={{ key: 'studio.axe.pages' }} />
      </h3>
      <ol className="pagelist" aria-labelledby="sidor">
        {pages.map(({ address, label }) => (
          <li key={address}>
            <a href={address} data-axe-page>
              <Words of={label} />
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
};
