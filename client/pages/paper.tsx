import type { ReactNode } from 'react';
import { HtmlBlock } from '#client/components/html-block/html-block.tsx';
import { HelpText } from '#client/components/footer/footer.tsx';
import { OnlyIfText } from '#client/components/paper/only-if.tsx';
import { PaperQuestion } from '#client/components/paper/paper-question.tsx';
import { Sentence, Words } from '#client/components/text/text.tsx';
import { BackLink } from '#client/pages/back-link.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { Fact, Introduction } from '#client/pages/start.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { Help } from '#core/view/frame-view.ts';
import type { PaperBlock, PaperView } from '#core/view/paper-view.ts';
import type { Label, Said } from '#core/view/text.ts';

/** The questionnaire for print: read from top to bottom, by eye or by ear, and written on with a pen. */
export const PaperPage = ({ view, assets }: { readonly view: PaperView; readonly assets: Assets }): ReactNode => (
  <Layout frame={{ ...view, survey: null }} assets={assets} ownStyles={assets.paper} title={{ key: 'paper.title', parameters: { title: view.title.text } }} indexed={false}>
    <div className="paper">
      <p className="paper__running" aria-hidden="true">
        <Words of={view.title} />
      </p>
      <div className="paper__sheet">
        <BackLink to={view.back} />
        <CodePlace version={view.version} />
        <h1 className="govuk-heading-xl">
          <Words of={view.title} />
        </h1>
        <Before view={view} />
        <h2 className="govuk-heading-l">
          <Words of={{ key: 'paper.questions' }} />
        </h2>
        {view.blocks.map((block) => (
          <Block key={block.kind === 'question' ? block.number : block.id} block={block} />
        ))}
        <WordList words={view.words} />
        <section className="paper__end">
          <h2 className="govuk-heading-l">
            <Words of={{ key: 'paper.send.title' }} />
          </h2>
          <Send help={view.help} />
        </section>
      </div>
    </div>
  </Layout>
);

/** What hard words mean, to be looked up from any question. */
const WordList = ({ words }: Pick<PaperView, 'words'>): ReactNode =>
  words.length > 0 && (
    <section className="paper__words">
      <h2 className="govuk-heading-l">
        <Words of={{ key: 'paper.words' }} />
      </h2>
      <dl>
        {words.map(({ word, explanation }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <Words of={explanation} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );

/** Left empty by those who answer: whoever types the answers in writes here, and sees whether the questions are still the same. */
const CodePlace = ({ version }: Pick<PaperView, 'version'>): ReactNode => (
  <div className="paper__code">
    <p>
      <Words of={{ key: 'paper.version', parameters: { number: version } }} />
    </p>
    <p>
      <Words of={{ key: 'paper.code' }} />
      <span className="paper__box" />
    </p>
  </div>
);

const HOW = ['paper.how.tick', 'paper.how.wrong', 'paper.how.help'] as const;

/** Who asks, why, that it is voluntary, and what happens with the answers: what the start page says. */
const Before = ({ view }: { readonly view: PaperView }): ReactNode => (
  <>
    <p className="govuk-body paper__screen">
      <Words of={{ key: 'paper.print' }} />
    </p>
    <Introduction paragraphs={view.introduction} />
    <ul className="facts">
      {view.facts.map((fact) => (
        <Fact key={fact.picture} fact={fact} />
      ))}
    </ul>
    <More title={{ key: 'start.who' }} text={view.controller} />
    <More title={{ key: 'start.why' }} text={view.purpose} />
    <More title={{ key: 'paper.basis' }} text={view.legalBasis} />
    <p className="govuk-body paper__screen">
      <a href={ADDRESSES.privacy}>
        <Words of={{ key: 'start.privacy' }} />
      </a>
    </p>
    <h2 className="govuk-heading-m">
      <Words of={{ key: 'paper.how.title' }} />
    </h2>
    <ul className="govuk-list govuk-list--bullet">
      {HOW.map((key) => (
        <li key={key}>
          <Words of={{ key }} />
        </li>
      ))}
    </ul>
    {view.help && (
      <div className="paper__help">
        <HelpText help={view.help} />
      </div>
    )}
  </>
);

const More = ({ title, text }: { readonly title: Label; readonly text: Said | null }): ReactNode =>
  text && (
    <section className="paper__more">
      <h2 className="govuk-heading-m">
        <Words of={title} />
      </h2>
      <p className="govuk-body">
        <Words of={text} />
      </p>
    </section>
  );

const Block = ({ block }: { readonly block: PaperBlock }): ReactNode => {
  if (block.kind === 'question') return <PaperQuestion question={block} />;
  if (block.kind === 'text') {
    return (
      <div className="paper__text">
        {block.only && <OnlyIfText only={block.only} />}
        <HtmlBlock view={{ kind: 'html', id: block.id, html: block.html, words: [] }} />
      </div>
    );
  }
  return (
    <>
      <h3 className="govuk-heading-m paper__part">
        <Words of={block.title} />
      </h3>
      {block.hint && (
        <p className="govuk-hint">
          <Words of={block.hint} />
        </p>
      )}
    </>
  );
};

/** Where the paper goes: a survey has a telephone and an e-mail address, and whoever handed it out is nearest. */
const Send = ({ help }: { readonly help: Help | null }): ReactNode => (
  <>
    <p className="govuk-body">
      <Words of={{ key: 'paper.send' }} />
    </p>
    <p>
      <Words of={{ key: 'paper.send.code' }} />
    </p>
    {help && (help.tel ?? help.email) && (
      <p className="govuk-body">
        <Sentence text={{ key: help.tel && help.email ? 'paper.send.ask' : help.tel ? 'paper.send.tel' : 'paper.send.email' }} places={{ tel: <b className="nowrap">{help.tel}</b>, email: <b>{help.email}</b> }} />
      </p>
    )}
  </>
);
