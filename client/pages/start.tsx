import type { ReactNode } from 'react';
import { Button, ButtonLink, QuietButton } from '#client/components/button/button.tsx';
import { TalkArt } from '#client/components/icons/icons.tsx';
import { Pictogram } from '#client/components/pictogram/pictogram.tsx';
import { Recorded, Recording } from '#client/components/recorded/recorded.tsx';
import { SignVideo } from '#client/components/sign-video/sign-video.tsx';
import { useSpeech, Words } from '#client/components/text/text.tsx';
import { WordHelp } from '#client/components/words/words.tsx';
import { BackLink } from '#client/pages/back-link.tsx';
import { EntryHow } from '#client/pages/entry-banner.tsx';
import { Form } from '#client/pages/form.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { StartFact, StartView } from '#core/view/page-view.ts';
import type { Label, Said } from '#core/view/text.ts';

/** Who asks, why, how long, and that it is voluntary, before anything is asked. */
export const StartPage = ({ view, assets }: { readonly view: StartView; readonly assets: Assets }): ReactNode => (
  <Layout frame={{ ...view, survey: null }} assets={assets} title={view.title}>
    <div className="ask">
      <div>
        <BackLink to={view.back} />
        <h1 className="govuk-heading-xl">
          <Recorded audio={view.audio}>
            <Words of={view.title} />
          </Recorded>
        </h1>
        {view.entry && <EntryHow version={view.version} />}
        <Introduction paragraphs={view.introduction} audio={view.audio} />
        <Recording audio={view.audio} />
        <SignVideo id="page--sign" sign={view.sign} />
        <WordHelp words={view.words} />
        <ul className="facts">
          {view.facts.map((fact) => (
            <Fact key={fact.picture} fact={fact} />
          ))}
        </ul>
        <Begin view={view} />
        <More title={{ key: 'start.who' }} text={view.controller} />
        <More title={{ key: 'start.why' }} text={view.purpose} />
        <Elsewhere to={ADDRESSES.resume} label={{ key: 'resume.link' }} />
        {view.paper && <Elsewhere to={view.paper} label={{ key: 'paper.link' }} />}
        <Elsewhere to={ADDRESSES.privacy} label={{ key: 'start.privacy' }} />
      </div>
      <div className="said">
        <TalkArt />
      </div>
    </div>
  </Layout>
);

const Elsewhere = ({ to, label }: { readonly to: string; readonly label: Label }): ReactNode => (
  <p className="govuk-body alone">
    <a href={to}>
      <Words of={label} />
    </a>
  </p>
);

export const Introduction = ({ paragraphs, audio = null }: { readonly paragraphs: readonly Said[]; readonly audio?: string | null }): ReactNode =>
  paragraphs.map((paragraph, index) => (
    <p key={index} className={index === 0 ? 'lead' : 'govuk-body'}>
      <Recorded audio={audio}>
        <Words of={paragraph} />
      </Recorded>
    </p>
  ));

/** The first sentence of a fact is the fact; the rest explains. */
export const Fact = ({ fact }: { readonly fact: StartFact }): ReactNode => {
  const { say } = useSpeech();
  const { text } = say(fact.text);
  const end = text.search(/(?<=[.!?])\s/u);
  return (
    <li>
      <Pictogram of={{ kind: 'drawn', name: fact.picture }} />
      <span>
        <b>{end < 0 ? text : text.slice(0, end)}</b>
        {end < 0 ? '' : text.slice(end)}
      </span>
    </li>
  );
};

/** Where there is a saved answer, going on with it comes first, and starting over is the second choice. */
const Begin = ({ view }: { readonly view: StartView }): ReactNode => {
  if (!view.saved) {
    return (
      <Form action={view.action} csrf={view.csrf}>
        <div className="actions">
          <Button label={{ key: 'start' }} value="start" />
        </div>
      </Form>
    );
  }
  return (
    <section className="panel narrow" aria-labelledby="page--saved">
      <h2 id="page--saved" className="govuk-heading-m">
        <Words of={{ key: 'resume.title' }} />
      </h2>
      <p className="govuk-body">
        <Words of={{ key: 'resume.info', parameters: { date: view.saved.keptUntil } }} />
      </p>
      <Form action={view.action} csrf={view.csrf}>
        <div className="actions">
          <ButtonLink label={{ key: 'continue' }} to={view.saved.address} />
          <QuietButton label={{ key: 'resume.no' }} value="start" />
        </div>
      </Form>
    </section>
  );
};

const More = ({ title, text }: { readonly title: Label; readonly text: Said | null }): ReactNode =>
  text && (
    <details className="govuk-details narrow">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          <Words of={title} />
        </span>
      </summary>
      <div className="govuk-details__text">
        <Words of={text} />
      </div>
    </details>
  );
